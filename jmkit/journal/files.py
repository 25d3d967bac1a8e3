"""Journal files: appending lines so that they stay, reading whatever is there."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jmkit.i18n import N_
from jmkit.journal.entry import BadLineError, Entry
from jmkit.journal.refused import not_saved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jmkit.i18n import Translator
    from jmkit.journal.disk import Disk

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Problem:
    """A line of a journal that could not be read; everything else was."""

    file: str
    line: int
    reason: str

    def text(self, tr: Translator) -> str:
        """The problem in one sentence, in the translator's language."""
        return tr(
            "“{file}”, line {line} could not be read: {reason}. Everything else was.",
            file=self.file,
            line=self.line,
            reason=tr(self.reason),
        )


class Chunk(NamedTuple):
    """What one reading of a journal found, and where the next one goes on.

    `entries` are new, `problems` are all that the file has so far, `tail` is the last line read.
    """

    entries: list[Entry]
    problems: list[Problem]
    end: int
    lines: int
    tail: bytes


NOTHING = Chunk([], [], end=0, lines=0, tail=b"")


def append(path: Path, entries: Iterable[Entry], disk: Disk) -> None:
    """Adds lines to a journal and waits until the disk has them.

    They go out in one write to a file opened for appending, so that two notebooks of one person do
    not mix their lines. A line that a crash left unfinished is ended first.

    Raises:
        NotSavedError: The file cannot be written.
    """
    lines = b"".join(entry.to_line() for entry in entries)
    try:
        # Only the last folder: where a share is gone, nothing is written beside it.
        disk.make_folder(path.parent)
        _check_no_link(path)
        with disk.open(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size == 0:
                disk.sync_folder(path.parent)
            elif not _ends_clean(file.fileno(), size):
                lines = b"\n" + lines
            if disk.write(file, lines) != len(lines):
                raise OSError(errno.ENOSPC, "no space left")  # noqa: TRY301 -- one way out for all of them
            disk.sync(file)
    except OSError as error:
        raise not_saved(path, error) from error


def _ends_clean(descriptor: int, size: int) -> bool:
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"


def _check_no_link(path: Path) -> None:
    # In a shared folder anyone could lead a journal's name to a file of somebody else's machine.
    if path.is_symlink():
        raise OSError(N_("it is a link; put the journal itself in its place"))


def read(path: Path, before: Chunk = NOTHING) -> Chunk:
    """What was added to a journal since ``before``; all of it if another file took its place.

    An unfinished last line is taken if it is whole, else left for the next reading and named as
    a problem. A file that cannot be opened is a problem too, never an exception.
    """
    problems = [p for p in before.problems if 0 < p.line <= before.lines]
    before = before._replace(entries=[], problems=problems)
    try:
        _check_no_link(path)
        with path.open("rb") as file:
            file.seek(before.end - len(before.tail))
            data = file.read()
    except OSError as error:
        problems.append(Problem(path.name, 0, error.strerror or str(error)))
        return before
    if not data.startswith(before.tail):
        return read(path)
    return _parse(path.name, data[len(before.tail) :], before)


def _parse(name: str, data: bytes, before: Chunk) -> Chunk:
    entries, problems, end, lines, tail = before
    for raw in _split(data):
        finished = raw.endswith(b"\n")
        try:
            if text := raw.removeprefix(_BOM).strip():
                entries.append(Entry.from_line(text))
        except BadLineError as error:
            problems.append(Problem(name, lines + 1, str(error)))
            if not finished:
                break
        end, lines, tail = end + len(raw), lines + finished, raw
    return Chunk(entries, problems, end, lines, tail)


def _split(data: bytes) -> Iterator[bytes]:
    # Not splitlines(): that also breaks at other characters which may stand inside a text.
    *whole, rest = data.split(b"\n")
    yield from (line + b"\n" for line in whole)
    if rest:
        yield rest
