"""How long journals take: loading them, adding a line to them, making a journey of them."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.journal import Disk, Entry, Journals, Stamp
from jmkit.model import PainPoint, Stage, Step, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import FileIO

LOAD_BAR = 0.5  # seconds for 10,000 changes
OPEN_BAR = 0.030  # seconds for jm.open and ws.journey of a finished workshop
SESSION_BAR = 0.050  # seconds to open what one person typed in three hours
SIZE_BAR = 1_000_000  # bytes of it
THREE_HOURS = 3 * 3600
START = 1_764_000_000_000
SENTENCE = "הלקוחה מחכה בתור ארוך בבוקר, and nobody says how long it takes"


def seconds(work: Callable[[], object], times: int = 9) -> float:
    """The shortest time of doing something several times: the others also waited for others."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def write_changes(folder: Path, count: int) -> None:
    """A journal in which one person types 500 touchpoints, a few words at a time."""
    with (folder / "dana.jsonl").open("wb") as file:
        for n in range(count):
            values = {"title": SENTENCE[: n % 60 + 1], "position": float(n)}
            entry = Entry(Stamp(START + n * 900, 0, "dana"), "touchpoint", f"t{n % 500}", values)
            file.write(entry.to_line())


def fill_workshop(journals: Journals) -> None:
    """About a hundred records, as a team leaves them after three hours."""
    for s in range(6):
        stage = journals.save(Stage(title=f"Stage {s}", emotion=s % 5 - 2, position=s))
        for n in range(4):
            journals.save(Step(title=SENTENCE[:30], stage=stage.id, position=n))
            journals.save(PainPoint(title=SENTENCE, stage=stage.id, severity=n + 1))
        for n in range(8):
            point = Touchpoint(
                title=SENTENCE[:20], stage=stage.id, channel="Site", thought=SENTENCE
            )
            journals.save(point.with_values(position=n))


class Hurried(Disk):
    """A disk that is not waited for."""

    def sync(self, file: FileIO) -> None:
        """Does nothing."""


def drafts_of(text: str, dice: random.Random) -> Iterator[tuple[float, str]]:
    """How a text comes into being: after how many seconds it is saved, and as what.

    Five characters a second, saved every 0.4 to 0.9 s; now and then a few are typed again.
    """
    at = 0.0
    while at < len(text):
        pause = dice.uniform(0.4, 0.9)
        at += 5 * pause
        slip = "xx" if dice.random() < 0.1 else ""
        yield pause, text[: int(at)] + slip
    yield 0.4, text


def type_for_three_hours(folder: Path) -> int:
    """One person fills in touchpoints without a break; how often something was saved."""
    dice, now, saves = random.Random(7), 0.0, 0  # noqa: S311 -- a model, no secret
    dana = Journals(folder, "dana", now=lambda: START + int(now * 1000), disk=Hurried())
    while now < THREE_HOURS:
        record = Touchpoint()
        for field, longest in (("title", 60), ("action", 300), ("thought", 600), ("backstage", 90)):
            text = (SENTENCE * 20)[: dice.randint(longest // 6, longest)]
            for pause, typed in drafts_of(text, dice):
                now, saves = now + pause, saves + 1
                record = dana.save(record.with_values(**{field: typed}))
            now += dice.uniform(0.5, 3)
    dana.settle()
    return saves


def report(what: str, taken: float, bar: float | None = None) -> None:
    """Prints one measurement, and whether it keeps its bar."""
    verdict = (
        "" if bar is None else f"  (bar {bar * 1000:.0f} ms: {'ok' if taken < bar else 'MISSED'})"
    )
    print(f"{what:<52}{taken * 1000:8.1f} ms{verdict}")


def main() -> None:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_changes(folder, 10_000)
        report("10,000 changes loaded", seconds(lambda: Journals(folder, "noam")), LOAD_BAR)
        loaded = Journals(folder, "noam")
        report("… their journey", seconds(lambda: Journals(folder, "noam").journey.stages))
        report("… their history", seconds(loaded.history))
        report("… an undo in them", seconds(Journals(folder, "dana").undo))
    with tempfile.TemporaryDirectory() as name:
        start = time.perf_counter()
        saves = type_for_three_hours(Path(name))
        each = (time.perf_counter() - start) / saves
        size = sum(path.stat().st_size for path in Path(name).iterdir())
        lines = (Path(name) / "dana.jsonl").read_bytes().count(b"\n")
        verdict = "ok" if size < SIZE_BAR else "MISSED"
        print(
            f"three hours of typing, {saves:,} saves: {lines:,} lines, {size / 1000:,.0f} kB",
            end="",
        )
        print(f"  (bar {SIZE_BAR / 1000:,.0f} kB: {verdict})")
        report("… a save of them, fsync not included", each)
        report("… opened", seconds(lambda: Journals(Path(name), "noam")), SESSION_BAR)
        report("… and their journey", seconds(lambda: Journals(Path(name), "noam").journey.stages))
        dana = Journals(Path(name), "dana")
        report("… an undo in them", seconds(dana.undo))
        report("… a redo in them", seconds(dana.redo))
    with tempfile.TemporaryDirectory() as name:
        journals = Journals(Path(name), "dana")
        fill_workshop(journals)
        stage = journals.journey.stages[0]
        turns = iter(range(1000))
        report(
            "a change saved, fsync included",
            seconds(lambda: journals.save(stage.with_values(title=f"{next(turns)}")), times=99),
        )
        report("a look whether anything is new", seconds(journals.refresh, times=99))
        report(
            "~100 records: Journals and journey",
            seconds(lambda: Journals(Path(name), "noam").journey.stages),
            OPEN_BAR,
        )


if __name__ == "__main__":
    main()
