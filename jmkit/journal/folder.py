"""All journals of a workshop: read together, written one by one.

`Journals` is what everybody else talks to: records in, records out. What stands behind it: a
`Reader` finds new lines, a `Writer` adds one person's, an `EntryLog` keeps each, and `State` merges
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.journal import names
from jmkit.journal.clock import wall_clock
from jmkit.journal.disk import Disk
from jmkit.journal.entry import REMOVED
from jmkit.journal.history import Change, changes, milliseconds, moment_of
from jmkit.journal.merge import State
from jmkit.journal.overwritten import overwritten_values
from jmkit.journal.session import Session
from jmkit.journal.undo import last_change, last_undo
from jmkit.journal.validation import build, checked, records_of
from jmkit.model import Journey, Record, record_class

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from jmkit.journal.clock import Stamp
    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Key
    from jmkit.journal.problem import Problem
    from jmkit.journal.undo import Undo


class Removed(NamedTuple):
    """A record that was removed, as it was, and by whom and when."""

    record: Record
    who: str
    when: dt.datetime


class Journals:
    """The journals in a folder, as one person's session sees and extends them.

    Args:
        folder: Where the journals lie; it need not exist yet.
        person: Whose journal this session writes: the file's name without its suffix.
        now: The wall clock, in milliseconds since 1970.
        disk: What writes.

    Raises:
        InvalidValueError: The person's name is no name for a file.
    """

    def __init__(
        self,
        folder: Path,
        person: str,
        now: Callable[[], int] = wall_clock,
        disk: Disk | None = None,
    ) -> None:
        self.folder = folder
        self.person = names.file_name(person)
        self._session = Session(self.path, now, disk or Disk())
        self._journey: Journey | None = None
        self._listeners: list[Callable[[], None]] = []
        self.refresh()

    @property
    def path(self) -> Path:
        """The journal this session writes."""
        return self.folder / f"{self.person}{names.SUFFIX}"

    @property
    def journey(self) -> Journey:
        """The merged work of everyone."""
        if self._journey is None:
            self._journey = Journey.of(records_of(self._session.state))
        return self._journey

    @property
    def problems(self) -> list[Problem]:
        """The lines that could not be read, file by file."""
        return self._session.problems

    @property
    def entries(self) -> list[Entry]:
        """Every change by everyone, oldest first, each once; typing in steps of ten seconds."""
        return self._session.log.all()

    def refresh(self) -> bool:
        """Reads what has been added since; tells the listeners and returns whether anything was."""
        changed = self._session.refresh()
        if changed:
            self._tell()
        return changed

    def settle(self) -> None:
        """Moves what was typed last into the journal itself; it is saved with or without that."""
        self._session.settle()

    def save(self, record: Record) -> Record:
        """Writes the fields of a record that differ from what stands.

        Returns:
            The record as it now stands.

        Raises:
            NotSavedError: The journal cannot be written.
            InvalidValueError: A field cannot hold its value.
        """
        cls = record_class(record.record_kind)
        record = checked(cls, record)
        # Compared as this version reads it: what only a newer one understands is not overwritten.
        standing = self._standing(record).values()
        doubt = self._session.in_doubt(_key(record))
        new = {n: v for n, v in record.values().items() if standing[n] != v or n in doubt}
        if not self._is_there(record) or REMOVED in doubt:
            new[REMOVED] = False
        if new:
            self._write(_key(record), new)
        return self._standing(record)

    def remove(self, record: Record) -> None:
        """Takes a record away; its fields stay in the journal, see `removed`.

        Raises:
            NotSavedError: The journal cannot be written.
        """
        if self._is_there(record) or REMOVED in self._session.in_doubt(_key(record)):
            self._write(_key(record), {REMOVED: True})

    def removed(self) -> list[Removed]:
        """What was removed and can be brought back, the last first; but nothing that was blank."""
        gone = [r for r in records_of(self._session.state, removed=True) if not r.is_blank]
        removals = [(self._session.last(_key(r), REMOVED), r) for r in gone]
        removals.sort(key=lambda pair: pair[0].place(self._session.state.horizon), reverse=True)
        return [Removed(record, e.at.by, moment_of(e)) for e, record in removals]

    def bring_back(self, record: Record) -> Record:
        """Brings a removed record back, and gives it with what its fields hold now.

        Raises:
            NotSavedError: The journal cannot be written.
        """
        if not self._is_there(record) or REMOVED in self._session.in_doubt(_key(record)):
            self._write(_key(record), {REMOVED: False})
        return self._standing(record)

    def undo(self) -> bool:
        """Takes back this person's last change that still stands; False when there is none."""
        return self._take_back(self._undoable())

    def redo(self) -> bool:
        """Does again what was undone last; False when nothing was, or something was done since."""
        return self._take_back(self._redoable())

    @property
    def can_undo(self) -> bool:
        """Whether `undo` would do something."""
        return self._undoable() is not None

    @property
    def can_redo(self) -> bool:
        """Whether `redo` would do something."""
        return self._redoable() is not None

    def history(self, record: Record | None = None) -> list[Change]:
        """Who changed what when, oldest first, one item a field; of one record or of all."""
        return changes(self.entries if record is None else self._session.log.of(_key(record)))

    def overwritten(self, record: Record) -> dict[str, list[Change]]:
        """By field, what others wrote there and somebody else's value took the place of.

        Of each person the last value, newest first; what went into the standing text is left out.
        """
        key, log = _key(record), self._session.log
        found: dict[str, list[Change]] = {}
        for lost in overwritten_values(
            log.standing(key, log.taken_back()), self._session.held(key)
        ):
            who, when = lost.entry.at.by, moment_of(lost.entry)
            change = Change(when, who, *key, lost.field, lost.value)
            found.setdefault(lost.field, []).append(change)
        return found

    def as_of(self, moment: dt.datetime) -> Journey:
        """The journey as it was at a moment; a moment without a time zone is local time."""
        limit = milliseconds(moment)
        past = State.of((e for e in self.entries if e.ms <= limit), self._session.state.horizon)
        return Journey.of(records_of(past))

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls ``listener`` after every change; returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _is_there(self, record: Record) -> bool:
        return self._session.state.is_there(*_key(record))

    def _standing(self, record: Record) -> Record:
        values = self._session.state.values(*_key(record))
        return build(record_class(record.record_kind), record.id, values)

    def _undoable(self) -> Undo | None:
        return last_change(self._session.log, self.person, self._session.state)

    def _redoable(self) -> Undo | None:
        return last_undo(self._session.log, self.person, self._session.state)

    def _take_back(self, undo: Undo | None) -> bool:
        if undo:
            self._write((undo.entry.kind, undo.entry.id), undo.values, undoes=undo.entry.at)
        return undo is not None

    def _write(self, key: Key, values: dict[str, Any], undoes: Stamp | None = None) -> None:
        self._session.write(key, values, undoes)
        self._tell()

    def _tell(self) -> None:
        self._journey = None
        for listener in tuple(self._listeners):
            listener()


def _key(record: Record) -> Key:
    return (record.record_kind, record.id)
