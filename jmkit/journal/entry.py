"""One line of a journal: who changed which fields of which record, and when.

    {"at":[1764000000000,0],"by":"dana","kind":"stage","id":"4f…","set":{"title":"Awareness"}}

A removal sets the reserved field ``removed``; an undo names the change it takes back. ``wall`` is
what the writer's own clock said, where somebody else's is ahead of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from sys import intern
from typing import TYPE_CHECKING, Any

from jmkit.i18n import N_
from jmkit.journal.clock import MAX_COUNT, MAX_MS, Stamp
from jmkit.journal.json_line import BadLineError, parse_line
from jmkit.limits import JOURNAL_LINE_FIELDS
from jmkit.model.text import clean

if TYPE_CHECKING:
    from jmkit.journal.lines import Line

REMOVED = "removed"
_BEGINNING = Stamp(-1, 0, "")
_LONGEST_NAME = 100  # of a person, a kind or a record

Place = tuple[Stamp, Stamp]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: the fields of one record that a person set at a moment.

    `line` is where it was read.
    """

    at: Stamp
    kind: str
    id: str
    set: dict[str, Any] = field(default_factory=dict)
    undoes: Stamp | None = None
    wall: int | None = None
    line: Line | None = field(default=None, compare=False, repr=False)

    @property
    def ms(self) -> int:
        """When it was written, by the writer's own clock; `at` says in which order."""
        return self.at.ms if self.wall is None else self.wall

    def time(self, horizon: int) -> Stamp:
        """When it counts as written, for a reader who believes stamps up to a horizon.

        A stamp that is not believed counts as what the writer's own clock said, or else as the
        line above it; where there is none, as the beginning.
        """
        if self.at.ms <= horizon:
            return self.at
        if self.wall is not None and self.wall <= horizon:
            return Stamp(self.wall, 0, self.at.by)
        line = self.line and self.line.within(horizon)
        return line.time(horizon) if line else _BEGINNING

    def place(self, horizon: int) -> Place:
        """What orders entries for a reader who believes stamps up to a horizon."""
        return self.time(horizon), self.at

    def dated(self, horizon: int) -> Entry:
        """The entry with the time it counts as, where its stamp is beyond a horizon."""
        if self.at.ms <= horizon:
            return self
        return replace(self, wall=max(0, self.time(horizon).ms))

    def to_line(self) -> bytes:
        """The entry as one line of UTF-8 JSON, with its line feed."""
        body: dict[str, Any] = {
            "at": [self.at.ms, self.at.counter],
            "by": self.at.by,
            "kind": self.kind,
            "id": self.id,
            "set": self.set,
        }
        if self.undoes:
            body["undoes"] = list(self.undoes)
        if self.wall is not None:
            body["wall"] = self.wall
        line = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return clean(line).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Entry:
        """The entry that a line holds.

        Raises:
            BadLineError: The line is not an entry of a journal.
        """
        body = parse_line(line)
        try:
            ms, count = body["at"]
            at = _stamp(ms, count, body["by"])
            kind, record_id, values = body["kind"], body["id"], body["set"]
        except (KeyError, TypeError, ValueError) as error:
            raise BadLineError(N_("it is not an entry of a jmkit journal")) from error
        if not (_is_name(kind) and _is_name(record_id) and isinstance(values, dict)):
            raise BadLineError(N_("it is not an entry of a jmkit journal"))
        if len(values) > JOURNAL_LINE_FIELDS:
            raise BadLineError(N_("it sets too many fields"))
        undoes, wall = _undone(body.get("undoes")), _wall(body.get("wall"), at.ms)
        # The same few names stand in every line; each is kept once.
        values = {intern(name): value for name, value in values.items()}
        return cls(at, intern(kind), intern(record_id), values, undoes, wall)


def _stamp(ms: object, count: object, by: object) -> Stamp:
    # type() and not isinstance: True and 1.0 would pass as numbers and differ when written again.
    if type(ms) is not int or type(count) is not int or not _is_name(by):
        raise ValueError((ms, count, by))
    if not (0 <= ms <= MAX_MS and 0 <= count <= MAX_COUNT):
        raise ValueError((ms, count))
    return Stamp(ms, count, intern(str(by)))


def _is_name(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME


def _undone(value: object) -> Stamp | None:
    try:
        return _stamp(*value) if isinstance(value, list) else None
    except (TypeError, ValueError):
        return None


def _wall(value: object, ms: int) -> int | None:
    return value if type(value) is int and 0 <= value < ms else None
