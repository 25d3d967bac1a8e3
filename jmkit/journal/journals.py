"""One person's session: what everybody talks to who writes; records in, records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.journal import names
from jmkit.journal.clock import wall_clock
from jmkit.journal.disk import Disk
from jmkit.journal.entry import REMOVED
from jmkit.journal.folder import JournalFolder, key_of
from jmkit.journal.session import Session
from jmkit.journal.undo import last_change, last_undo
from jmkit.journal.validation import build, checked
from jmkit.model import Record, record_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from jmkit.journal.clock import Stamp
    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Key
    from jmkit.journal.undo import Undo


class Journals(JournalFolder):
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
        self.person = names.file_name(person)
        self.path = folder / f"{self.person}{names.SUFFIX}"  # the journal this session writes
        self._session = Session(self.path, now, disk or Disk())
        super().__init__(folder, replica=self._session)

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
        standing = self._as_it_stands(record).values()
        doubt = self._session.in_doubt(key_of(record))
        new = {n: v for n, v in record.values().items() if standing[n] != v or n in doubt}
        if not self._is_there(record) or REMOVED in doubt:
            new[REMOVED] = False
        if new:
            self._write(key_of(record), new)
        return self._as_it_stands(record)

    def remove(self, record: Record) -> None:
        """Takes a record away; its fields stay in the journal, see `removed`.

        Raises:
            NotSavedError: The journal cannot be written.
        """
        if self._is_there(record) or REMOVED in self._session.in_doubt(key_of(record)):
            self._write(key_of(record), {REMOVED: True})

    def bring_back(self, record: Record) -> Record:
        """Brings a removed record back, and gives it with what its fields hold now.

        Raises:
            NotSavedError: The journal cannot be written.
        """
        if not self._is_there(record) or REMOVED in self._session.in_doubt(key_of(record)):
            self._write(key_of(record), {REMOVED: False})
        return self._as_it_stands(record)

    def undo(self, *kinds: str) -> bool:
        """Takes back this person's last change that still stands; False when there is none.

        Args:
            kinds: Of which kinds of record; of any where none is named.
        """
        return self._take_back(self._undoable(kinds))

    def redo(self, *kinds: str) -> bool:
        """Does again what was undone last; False when nothing was, or something was done since.

        Args:
            kinds: Of which kinds of record; of any where none is named.
        """
        return self._take_back(self._redoable(kinds))

    def can_undo(self, *kinds: str) -> bool:
        """Whether `undo` would do something."""
        return self.next_undo(*kinds) is not None

    def can_redo(self, *kinds: str) -> bool:
        """Whether `redo` would do something."""
        return self.next_redo(*kinds) is not None

    def next_undo(self, *kinds: str) -> Entry | None:
        """The change that `undo` would take back; None when there is none."""
        undo = self._undoable(kinds)
        return undo.entry if undo else None

    def next_redo(self, *kinds: str) -> Entry | None:
        """The undo that `redo` would take back; None when there is none."""
        redo = self._redoable(kinds)
        return redo.entry if redo else None

    def _is_there(self, record: Record) -> bool:
        return self._session.state.is_there(*key_of(record))

    def _as_it_stands(self, record: Record) -> Record:
        values = self._session.state.values(*key_of(record))
        return build(record_class(record.record_kind), record.id, values)

    def _undoable(self, kinds: tuple[str, ...]) -> Undo | None:
        return last_change(self._session.log, self.person, self._session.state, kinds)

    def _redoable(self, kinds: tuple[str, ...]) -> Undo | None:
        return last_undo(self._session.log, self.person, self._session.state, kinds)

    def _take_back(self, undo: Undo | None) -> bool:
        if undo:
            self._write((undo.entry.kind, undo.entry.id), undo.values, undoes=undo.entry.at)
        return undo is not None

    def _write(self, key: Key, values: dict[str, Any], undoes: Stamp | None = None) -> None:
        self._session.write(key, values, undoes)
        self._notify()
