"""All journals of a workshop: read together, written one by one.

`Journals` reads every file in ``work/``, keeps the merged `State` up to date as files grow, and
appends what one person does to that person's file only.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from jmkit.errors import InvalidValueError
from jmkit.i18n import N_
from jmkit.journal import files
from jmkit.journal.clock import Clock, Stamp, wall_clock
from jmkit.journal.entry import REMOVED, Entry
from jmkit.journal.merge import State
from jmkit.journal.typed import build, records_of
from jmkit.model import Journey, Record, record_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.journal.files import Problem


class Change(NamedTuple):
    """One line of the history: who set which field of which record to what, and when."""

    when: dt.datetime
    who: str
    kind: str
    id: str
    field: str
    value: Any


@dataclass
class _File:
    end: int = 0
    lines: int = 0
    mark: tuple[int, int] = (0, 0)
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Journals:
    """The journals in a folder, as one person's session sees and extends them.

    Args:
        folder: Where the journals lie; it need not exist yet.
        person: Whose journal this session writes: the file's name without its suffix.
        now: The wall clock, in milliseconds since 1970.
    """

    def __init__(self, folder: Path, person: str, now: Callable[[], int] = wall_clock) -> None:
        self.folder = folder
        self.person = person
        self._clock = Clock(person, now)
        self._files: dict[str, _File] = {}
        self._state = State()
        self._journey: Journey | None = None
        self._listeners: list[Callable[[], None]] = []
        self.refresh()

    @property
    def path(self) -> Path:
        """The file this session writes."""
        return self.folder / f"{self.person}{files.SUFFIX}"

    @property
    def journey(self) -> Journey:
        """The merged work of everyone."""
        if self._journey is None:
            self._journey = Journey.of(records_of(self._state))
        return self._journey

    @property
    def problems(self) -> list[Problem]:
        """The lines that could not be read, file by file."""
        return [p for name in sorted(self._files) for p in self._files[name].problems]

    @property
    def entries(self) -> list[Entry]:
        """Every change by everyone, oldest first, each once."""
        seen = {e.to_line(): e for file in self._files.values() for e in file.entries}
        return sorted(seen.values(), key=lambda e: e.at)

    def refresh(self) -> bool:
        """Reads what has been added since; tells the listeners and returns whether anything was."""
        found = sorted(p for p in _listing(self.folder) if p.suffix == files.SUFFIX)
        changed = [self._read(path) for path in found]
        if any(changed):
            self._tell()
        return any(changed)

    def save(self, record: Record) -> Record:
        """Writes the fields of a record that differ from what stands.

        Returns:
            The record as it now stands.

        Raises:
            NotSavedError: The journal cannot be written.
            InvalidValueError: A field cannot hold its value.
        """
        cls = record_class(record.record_kind)
        record = _checked(cls, record)
        standing = self._standing(cls, record.id)
        new = {name: v for name, v in record.values().items() if standing.get(name) != v}
        if not self._state.is_there(cls.record_kind, record.id):
            new[REMOVED] = False
        if new:
            self._append(Entry(self._clock.tick(), cls.record_kind, record.id, new))
        return build(cls, record.id, self._state.values(cls.record_kind, record.id))

    def remove(self, record: Record) -> None:
        """Takes a record away; its fields stay in the journal and can be brought back."""
        if self._state.is_there(record.record_kind, record.id):
            entry = Entry(self._clock.tick(), record.record_kind, record.id, {REMOVED: True})
            self._append(entry)

    def undo(self) -> bool:
        """Takes back this person's last change that still stands; False when there is none."""
        undone = {e.undoes for e in self.entries if e.undoes}
        for entry in reversed(self.entries):
            if entry.at.by != self.person or entry.undoes or entry.at in undone:
                continue
            if before := self._before(entry):
                self._append(Entry(self._clock.tick(), entry.kind, entry.id, before, entry.at))
                return True
        return False

    def history(self) -> list[Change]:
        """Who changed what when, oldest first; one item a field."""
        return [
            Change(_moment(e.at), e.at.by, e.kind, e.id, name, value)
            for e in self.entries
            for name, value in e.set.items()
        ]

    def as_of(self, moment: dt.datetime) -> Journey:
        """The journey as it was at a moment; a moment without a time zone is local time."""
        limit = int(moment.timestamp() * 1000)
        past = State.of(e for e in self.entries if e.at.ms <= limit)
        return Journey.of(records_of(past))

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls ``listener`` after every change; returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _standing(self, cls: type[Record], record_id: str) -> dict[str, Any]:
        # What was never written stands at its default, so that only what people set is stored.
        stored = self._state.values(cls.record_kind, record_id)
        return {**self._blank(cls.record_kind, record_id), **stored}

    def _before(self, entry: Entry) -> dict[str, Any]:
        # Only fields that still stand as this person left them: undo takes nobody else's work.
        now = self._state.registers[entry.kind, entry.id]
        mine = [name for name in entry.set if now[name].at.by == self.person]
        past = State.of(e for e in self.entries if e.at < entry.at)
        old = past.registers.get((entry.kind, entry.id), {})
        blank = {**self._blank(entry.kind, entry.id), REMOVED: True}
        return {name: old[name].value if name in old else blank.get(name) for name in mine}

    @staticmethod
    def _blank(kind: str, record_id: str) -> dict[str, Any]:
        return build(record_class(kind), record_id, {}).values()

    def _append(self, entry: Entry) -> None:
        files.append(self.path, entry)
        self._read(self.path)
        self._tell()

    def _read(self, path: Path) -> bool:
        known = self._files.setdefault(path.name, _File())
        mark = _mark(path)
        if mark == known.mark and not known.problems:
            return False
        if mark[0] < known.end or (mark[0] == known.end and mark != known.mark):
            known.end = known.lines = 0  # somebody put another file in its place
        chunk = files.read(path, known.end, known.lines)
        known.end, known.lines, known.mark = chunk.end, chunk.lines, mark
        known.problems = [p for p in known.problems if p.line <= known.lines] + chunk.problems
        known.entries += chunk.entries
        for entry in chunk.entries:
            self._state.apply(entry)
            self._clock.observe(entry.at)
        return bool(chunk.entries)

    def _tell(self) -> None:
        self._journey = None
        for listener in tuple(self._listeners):
            listener()


def _listing(folder: Path) -> list[Path]:
    return [p for p in folder.iterdir() if p.is_file()] if folder.is_dir() else []


def _mark(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_size, stat.st_mtime_ns)


def _moment(stamp: Stamp) -> dt.datetime:
    return dt.datetime.fromtimestamp(stamp.ms / 1000, tz=dt.UTC).astimezone()


def _checked(cls: type[Record], record: Record) -> Record:
    try:
        return cls.model_validate({"id": record.id, **record.values()})
    except ValidationError as error:
        detail = error.errors()[0]
        raise InvalidValueError(
            N_("“{field}” cannot hold {value}: {reason}."),
            field=".".join(str(part) for part in detail["loc"]),
            value=repr(detail["input"])[:80],
            reason=detail["msg"],
        ) from error
