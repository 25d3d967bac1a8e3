"""Kills processes that save without a break, and counts what they had promised and did not keep.

    python tests/soak/kill_nine.py 1000     kill -9, at any moment
    python tests/soak/kill_nine.py calls    a kill in and after each call of the disk

A promise is what `Journals.save` returned: the process tells it through a pipe before it goes on.
Two processes at a time save as one person, as two notebooks do; each also takes in what those
killed before have left. POSIX only, since it forks.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jmkit.journal import Disk, Entry, Journals, Stamp, files, names
from jmkit.journal.writer import ABANDONED
from jmkit.model import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import FileIO

LONGEST = 0.04  # seconds from a process's first promise to its end
KILLS_A_FOLDER = 40
WORDS = 12  # saves of one text, so that a draft is settled now and then
START = 1_764_000_000_000

Promise = tuple[str, str | None]  # the title that a stage has now; None when it is removed


class Tally(NamedTuple):
    """How many were killed; what they had promised; what of it is lost; lines that are broken.

    `unfinished` are last lines that were cut off; nobody was promised them.
    """

    kills: int = 0
    promises: int = 0
    lost: int = 0
    broken: int = 0
    unfinished: int = 0

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


def work(folder: Path, disk: Disk) -> Iterator[Promise]:
    """Types titles, makes a mistake and removes it, again and again; gives each promise.

    The clock moves a second a look, so that drafts are settled all the time.
    """
    looks = itertools.count(START, 1000)
    journals = Journals(folder, "dana", now=lambda: next(looks), disk=disk)
    while True:
        stage, title = Stage(), "0"
        for word in range(WORDS):
            title += f" {word}"
            yield stage.id, journals.save(stage.with_values(title=title)).title
        mistake = journals.save(Stage(title="a mistake"))
        yield mistake.id, mistake.title
        journals.remove(mistake)
        yield mistake.id, None


def start(folder: Path, disk: Disk, saves: int | None = None) -> tuple[int, int]:
    """Forks a process that works; its id, and the pipe on which it tells its promises."""
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        return child, reading
    try:
        for promise in itertools.islice(work(folder, disk), saves):
            os.write(writing, json.dumps(promise).encode() + b"\n")
    finally:
        os._exit(0)


def told(pipe: int, begun: bytes = b"") -> list[Promise]:
    """All promises of a process that has ended."""
    while more := os.read(pipe, 65536):
        begun += more
    os.close(pipe)
    return [tuple(json.loads(line)) for line in begun.splitlines()]


def verdict(folder: Path, promised: dict[str, str | None]) -> Tally:
    """Reads the folder as everyone does, and counts what is lost and broken."""
    stages = Journals(folder, "reader").journey.stages
    standing = {stage.id: stage.title for stage in stages}
    lost = sum(not is_kept(title, standing.get(key)) for key, title in promised.items())
    chunks = [files.read(path) for path in names.listing(folder)]
    bad = [p.line <= chunk.lines for chunk in chunks for p in chunk.problems]
    return Tally(lost=lost, broken=sum(bad), unfinished=len(bad) - sum(bad))


def is_kept(promised: str | None, stands: str | None) -> bool:
    """Whether a promised title, or one that was typed from it, stands."""
    if promised is None or stands is None:
        # A removal may have been written just before the process could promise it.
        return stands is None and promised in {None, "a mistake"}
    return stands.startswith(promised)


def age(folder: Path) -> None:
    """Makes drafts as old as they are when somebody comes back after a break."""
    then = time.time() - 2 * ABANDONED
    for path in folder.glob("dana.typing-*"):
        os.utime(path, (then, then))


def killed_at_any_moment(kills: int) -> Tally:
    """Kills this many processes, two of which work side by side at a time."""
    total = Tally()
    while total.kills < kills:
        with tempfile.TemporaryDirectory() as name:
            promised: dict[str, str | None] = {}
            for _ in range(0, min(KILLS_A_FOLDER, kills - total.kills), 2):
                total = total.plus(_one_round(Path(name), promised))
            total = total.plus(verdict(Path(name), promised))
    return total


def _one_round(folder: Path, promised: dict[str, str | None]) -> Tally:
    running = [start(folder, Disk()) for _ in range(2)]
    begun = [os.read(pipe, 65536) for _, pipe in running]
    heard: list[Promise] = []
    for (child, pipe), first in zip(running, begun, strict=True):
        time.sleep(random.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        heard += told(pipe, first)
    promised |= dict(heard)
    age(folder)
    return Tally(kills=2, promises=len(heard)).plus(
        verdict(folder, promised)._replace(unfinished=0)
    )


class DeadlyDisk(Disk):
    """A disk on which the process is killed after the n-th call, or in it if it writes."""

    def __init__(self, n: int, moment: str) -> None:
        self._left = n
        self._moment = moment

    def _call(self, act: Callable[[float], int | None]) -> int:
        self._left -= 1
        if self._left:
            return act(1) or 0
        act(1 if self._moment == "after" else 0.5)
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    def open(self, path: Path) -> FileIO:
        """Opens, or dies."""
        self._call(lambda _: super(DeadlyDisk, self).open(path).close())
        return super().open(path)

    def write(self, file: FileIO, data: bytes) -> int:
        """Writes, or dies with all or half of it written."""
        return self._call(
            lambda part: super(DeadlyDisk, self).write(file, data[: int(len(data) * part)])
        )

    def make_folder(self, path: Path) -> None:
        """Makes a folder, or dies."""
        self._call(lambda _: super(DeadlyDisk, self).make_folder(path))

    def sync(self, file: FileIO) -> None:
        """Waits, or dies."""
        self._call(lambda _: super(DeadlyDisk, self).sync(file))

    def sync_folder(self, path: Path) -> None:
        """Waits, or dies."""
        self._call(lambda _: super(DeadlyDisk, self).sync_folder(path))

    def rename(self, old: Path, new: Path) -> None:
        """Renames, or dies."""
        self._call(lambda _: super(DeadlyDisk, self).rename(old, new))

    def remove(self, path: Path) -> None:
        """Removes, or dies."""
        self._call(lambda _: super(DeadlyDisk, self).remove(path))


def killed_at_each_call() -> Tally:
    """Kills a process at every call of the disk in turn; then another one works in its place."""
    total = Tally()
    for moment in ("in", "after"):
        for n in itertools.count(1):
            with tempfile.TemporaryDirectory() as name:
                one = _one_call(Path(name) / "work", n, moment)
            total = total.plus(one)
            if not one.kills:
                break
    return total


def _one_call(folder: Path, n: int, moment: str) -> Tally:
    folder.mkdir()
    entry = Entry(Stamp(5, 0, "dana"), "stage", "left", {"title": "left behind"})
    names.new_draft(folder / "dana.jsonl").write_bytes(entry.to_line())
    age(folder)
    child, pipe = start(folder, DeadlyDisk(n, moment), saves=WORDS + 3)
    promised = {"left": "left behind", **dict(heard := told(pipe))}
    kills = int(os.WIFSIGNALED(os.waitpid(child, 0)[1]))
    first = verdict(folder, promised)
    age(folder)
    child, pipe = start(folder, Disk(), saves=WORDS + 3)
    promised |= dict(told(pipe))
    os.waitpid(child, 0)
    second = verdict(folder, promised)
    return Tally(kills, len(heard), first.lost + second.lost, first.broken, first.unfinished)


def main(kills: int | None) -> int:
    """Kills this many at any moment, or without a number one at each call; 1 if anything was lost.

    Args:
        kills: How many processes are killed.
    """
    start_time = time.perf_counter()
    tally = killed_at_each_call() if kills is None else killed_at_any_moment(kills)
    print(  # noqa: T201 -- its report
        f"{tally.kills:,} processes killed, {tally.promises:,} changes acknowledged: "
        f"{tally.lost} lost, {tally.broken} broken lines, "
        f"{tally.unfinished} unfinished ones, in {time.perf_counter() - start_time:.0f} s"
    )
    return int(tally.lost > 0 or tally.broken > 0)


if __name__ == "__main__":
    sys.exit(main(None if sys.argv[1:] == ["calls"] else int(sys.argv[1])))
