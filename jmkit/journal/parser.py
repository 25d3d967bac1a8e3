"""From the bytes of a journal to entries: every whole line, whatever stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.i18n import N_
from jmkit.journal.entry import Entry
from jmkit.journal.json_line import BadLineError
from jmkit.journal.lines import line_below
from jmkit.journal.problem import TOO_MUCH, Problem
from jmkit.limits import (
    JOURNAL_BYTES,
    JOURNAL_LINE_BYTES,
    JOURNAL_PROBLEMS,
    JOURNAL_VALUES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.journal.lines import Line

_BOM = b"\xef\xbb\xbf"
_LEAST = 8  # values of a line, however short
_OTHER_FIELDS = 5  # at, by, kind, id, set
_TOLD = b'","'  # stands behind when and by whom: no two lines begin with the same
_HEAD = 300  # bytes in which it does
_TAIL = 4_096  # bytes by which a file is known again


class Room(NamedTuple):
    """How much is read of journals: bytes, and values (see `jmkit.limits`)."""

    bytes: int = JOURNAL_BYTES
    values: int = JOURNAL_VALUES


class Chunk(NamedTuple):
    """What one reading of a journal found, and where the next one goes on.

    `entries` are new, `problems` are all that the file has so far, `tail` is the end of what was
    read, `values` how much JSON makes of it, `last` its last entry's line. `is_full` where more
    stands in the file than is read, `is_new` where another file took the place of the one before.
    """

    entries: list[Entry]
    problems: list[Problem]
    end: int
    lines: int
    tail: bytes
    values: int = 0
    last: Line | None = None
    is_full: bool = False
    is_new: bool = False


NOTHING = Chunk([], [], end=0, lines=0, tail=b"")
A_FILE = Room()


class Parser:
    """Goes on with a journal where the last reading ended, until there is no more room.

    Args:
        name: The name of the file.
        before: What was read of it; its problems go on.
        room: How much is read of the whole file.
    """

    def __init__(self, name: str, before: Chunk, room: Room) -> None:
        self._name = name
        self._room = room
        self._entries: list[Entry] = []
        self._problems = [
            p for p in before.problems if 0 < p.line <= before.lines and p.sentence != TOO_MUCH
        ]
        self._end, self._lines, self._tail = before.end, before.lines, before.tail
        self._values, self._last = before.values, before.last
        self._is_full = False

    def take(self, data: bytes) -> Chunk:
        """What was read with these bytes, which follow what was read before."""
        for raw in _split(data):
            values = _values(raw)
            if not self._has_room(len(raw), values):
                self._is_full = True
                break
            if not self._take(raw) and not raw.endswith(b"\n"):
                break
            self._end += len(raw)
            self._lines += raw.endswith(b"\n")
            self._tail = raw[-_TAIL:]
            self._values += values
        return self.chunk()

    def chunk(self, *more: Problem) -> Chunk:
        """What was read, and these problems besides."""
        problems = [*self._problems, *more]
        if self._is_full:
            problems.append(Problem(self._name, self._lines, N_("it is too large"), TOO_MUCH))
        return Chunk(
            self._entries,
            problems,
            self._end,
            self._lines,
            self._tail,
            self._values,
            self._last,
            self._is_full,
        )

    def _has_room(self, size: int, values: int) -> bool:
        return self._end + size <= self._room.bytes and self._values + values <= self._room.values

    def _take(self, raw: bytes) -> bool:
        try:
            if text := raw.removeprefix(_BOM).strip():
                self._take_entry(_entry(text))
                self._forget_torn(text)
        except BadLineError as error:
            self._add_problem(str(error), text.rstrip(b"\0"))
            return False
        return True

    def _take_entry(self, entry: Entry) -> None:
        number = self._lines + 1
        self._last = line_below(self._last, self._name, number, entry.at, entry.wall)
        object.__setattr__(entry, "line", self._last)  # nobody else has seen it yet
        self._entries.append(entry)

    def _forget_torn(self, text: bytes) -> None:
        # What was cut off and stands whole below was written again: nothing of it is missing.
        torn = [p for p in self._problems if p.torn]
        if any(text.startswith(problem.torn) for problem in torn):
            self._problems = [p for p in self._problems if not (p.torn and text.startswith(p.torn))]

    def _add_problem(self, reason: str, text: bytes) -> None:
        if len(self._problems) == JOURNAL_PROBLEMS - 1:
            reason = N_("it is one of many, and no more of them are named")
        if len(self._problems) < JOURNAL_PROBLEMS:
            torn = text if _TOLD in text[:_HEAD] and len(text) < _TAIL else b""
            self._problems.append(Problem(self._name, self._lines + 1, reason, torn=torn))


def _entry(text: bytes) -> Entry:
    if len(text) > JOURNAL_LINE_BYTES:
        raise BadLineError(N_("it is too long"))
    return Entry.from_line(text)


def _values(raw: bytes) -> int:
    fields = raw.count(b'":') - _OTHER_FIELDS
    return max(_LEAST, 2 * fields, raw.count(b",") + raw.count(b"[") + raw.count(b"{"))


def _split(data: bytes) -> Iterator[bytes]:
    # Not splitlines(): that also breaks at other characters which may stand inside a text. Not
    # split() either: a million empty lines are not made before the limit is reached.
    start = 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield data[start:end]
        start = end
