"""All journals of a workshop: read together, written one by one.

`Journals` reads every file in ``work/``, keeps the merged `State` up to date as files grow, and
appends what one person does to that person's file only.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from jmkit.errors import InvalidValueError
from jmkit.i18n import N_
from jmkit.journal import files
from jmkit.journal.clock import Clock, Stamp, wall_clock
from jmkit.journal.entry import REMOVED, Entry
from jmkit.journal.merge import State
from jmkit.journal.typed import build, records_of
from jmkit.journal.undo import last_change
from jmkit.model import Journey, Record, record_class
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.journal.files import Chunk, Problem

_EPOCH = dt.datetime.fromtimestamp(0, tz=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)


class Change(NamedTuple):
    """One line of the history: who set which field of which record to what, and when."""

    when: dt.datetime
    who: str
    kind: str
    id: str
    field: str
    value: Any


class Journals:
    """The journals in a folder, as one person's session sees and extends them.

    Args:
        folder: Where the journals lie; it need not exist yet.
        person: Whose journal this session writes: the file's name without its suffix.
        now: The wall clock, in milliseconds since 1970.

    Raises:
        InvalidValueError: The person's name is no name for a file.
    """

    def __init__(self, folder: Path, person: str, now: Callable[[], int] = wall_clock) -> None:
        self.folder = folder
        self.person = _file_name(person)
        self._clock = Clock(person, now)
        self._files: dict[str, Chunk] = {}
        self._marks: dict[str, tuple[int, int]] = {}
        self._log: dict[Stamp, list[Entry]] = {}
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
        return [entry for at in sorted(self._log) for entry in self._log[at]]

    def refresh(self) -> bool:
        """Reads what has been added since; tells the listeners and returns whether anything was."""
        changed = [self._read(path) for path in _listing(self.folder)]
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
        # Compared as this version reads it: what only a newer one understands is not overwritten.
        standing = self._standing(cls, record.id).values()
        new = {name: v for name, v in record.values().items() if standing[name] != v}
        if not self._state.is_there(cls.record_kind, record.id):
            new[REMOVED] = False
        if new:
            self._append(Entry(self._clock.tick(), cls.record_kind, record.id, new))
        return self._standing(cls, record.id)

    def remove(self, record: Record) -> None:
        """Takes a record away; its fields stay in the journal and can be brought back."""
        if self._state.is_there(record.record_kind, record.id):
            entry = Entry(self._clock.tick(), record.record_kind, record.id, {REMOVED: True})
            self._append(entry)

    def undo(self) -> bool:
        """Takes back this person's last change that still stands; False when there is none."""
        undo = last_change(self.entries, self.person, self._state)
        if undo:
            e = undo.entry
            self._append(Entry(self._clock.tick(), e.kind, e.id, undo.values, undoes=e.at))
        return undo is not None

    def history(self) -> list[Change]:
        """Who changed what when, oldest first; one item a field."""
        return [
            Change(_moment(e.at), e.at.by, e.kind, e.id, name, value)
            for e in self.entries
            for name, value in e.set.items()
        ]

    def as_of(self, moment: dt.datetime) -> Journey:
        """The journey as it was at a moment; a moment without a time zone is local time."""
        limit = (moment.astimezone() - _EPOCH) // _MILLISECOND
        past = State.of(e for e in self.entries if e.at.ms <= limit)
        return Journey.of(records_of(past))

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls ``listener`` after every change; returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _standing(self, cls: type[Record], record_id: str) -> Record:
        return build(cls, record_id, self._state.values(cls.record_kind, record_id))

    def _append(self, entry: Entry) -> None:
        files.append(self.path, entry)
        self._read(self.path)
        self._tell()

    def _read(self, path: Path) -> bool:
        name, mark = path.name, _mark(path)
        known = self._files.get(name, files.NOTHING)
        if mark == self._marks.get(name) and not known.problems:
            return False
        self._files[name], self._marks[name] = files.read(path, known), mark
        new = [self._take(entry) for entry in self._files[name].entries]
        return any(new)

    def _take(self, entry: Entry) -> bool:
        # Copies of a journal and a file that was read again hold the same entries once more.
        self._state.apply(entry)
        self._clock.observe(entry.at)
        same = self._log.setdefault(entry.at, [])
        if entry in same:
            return False
        same.append(entry)
        return True

    def _tell(self) -> None:
        self._journey = None
        for listener in tuple(self._listeners):
            listener()


def _file_name(person: str) -> str:
    if clean(person) != person or not re.fullmatch(r"[^./\\:\s][^/\\:\r\n]{0,99}", person):
        raise InvalidValueError(
            N_("A journal cannot be called “{value}”. Use letters, digits and hyphens."),
            value=clean(person)[:100],
        )
    return person


def _listing(folder: Path) -> list[Path]:
    # Names with a dot in front are what systems leave beside a file: ._dana.jsonl of a Mac.
    found = folder.glob(f"[!.]*{files.SUFFIX}")
    return sorted(path for path in found if path.is_file())


def _mark(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_size, stat.st_mtime_ns)


def _moment(stamp: Stamp) -> dt.datetime:
    return (_EPOCH + stamp.ms * _MILLISECOND).astimezone()


def _checked(cls: type[Record], record: Record) -> Record:
    try:
        return cls.model_validate({name: getattr(record, name) for name in ("id", *cls.fields())})
    except ValidationError as error:
        detail = error.errors()[0]
        raise InvalidValueError(
            N_("“{field}” cannot hold {value}: {reason}."),
            field=".".join(str(part) for part in detail["loc"]),
            value=repr(detail["input"])[:80],
            reason=detail["msg"],
        ) from error
