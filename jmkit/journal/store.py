"""What one session knows and may do: the merge of all it has read, and writing for one person."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

from jmkit.errors import NotSavedError
from jmkit.i18n import N_
from jmkit.journal.clock import Clock
from jmkit.journal.coalesce import SLOT_MS, continues
from jmkit.journal.entry import Entry
from jmkit.journal.log import Log
from jmkit.journal.merge import State
from jmkit.journal.reader import Reader
from jmkit.journal.refused import not_saved
from jmkit.journal.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from jmkit.journal.clock import Stamp
    from jmkit.journal.disk import Disk
    from jmkit.journal.files import Problem
    from jmkit.journal.merge import Key, Register

_TRIES = 3  # where another program puts another file in the journal's place


class Store:
    """The entries of all journals, kept up to date by `refresh` and extended by `write`.

    What was written counts once it is read back from the file.

    Args:
        journal: The journal of the person; all others lie beside it.
        now: The wall clock, in milliseconds since 1970.
        disk: What writes.
    """

    def __init__(self, journal: Path, now: Callable[[], int], disk: Disk) -> None:
        self.log = Log()
        self.state = State()
        self._person = journal.stem
        self._clock = Clock(self._person, now)
        self._reader = Reader(journal.parent)
        self._writer = Writer(journal, disk)
        self._doubtful: set[Stamp] = set()
        weakref.finalize(self, self._writer.settle)

    @property
    def problems(self) -> list[Problem]:
        """The lines that could not be read, file by file."""
        return self._reader.problems

    def refresh(self) -> bool:
        """Reads what has been added since the last look; whether anything was."""
        self._writer.settle(only_if_over=True)
        return self._take(self._reader.look())

    def settle(self) -> None:
        """Moves what was typed last from the draft into the journal."""
        self._writer.settle()

    def held(self, key: Key) -> dict[str, Register]:
        """What the fields of a record hold."""
        return self.state.registers.get(key, {})

    def last(self, key: Key, field: str) -> Entry:
        """The change that set what a field holds."""
        at = self.held(key)[field].at
        return next(e for e in self.log.of(key) if e.at == at and field in e.set)

    def in_doubt(self, key: Key) -> set[str]:
        """The fields whose value was read, but whose writing failed: the disk may not have it."""
        return {name for name, r in self.held(key).items() if r.at in self._doubtful}

    def write(self, key: Key, values: dict[str, Any], undoes: Stamp | None = None) -> None:
        """Writes a change of one record, and takes it in.

        Raises:
            NotSavedError: It cannot be written.
        """
        entry = Entry(self._clock.tick(), *key, values, undoes, self._clock.wall)
        try:
            self._write(entry)
        except NotSavedError:
            self._doubtful.add(entry.at)
            raise

    def _write(self, entry: Entry) -> None:
        typing = not entry.undoes and self._goes_on(entry)
        for _ in range(_TRIES):
            path = self._writer.write(entry, typing=typing)
            found = self._reader.read(path)
            self._take(found)
            if any(e.at == entry.at for e in found):
                return
        raise not_saved(path, OSError(N_("another program keeps replacing it")))

    def _goes_on(self, entry: Entry) -> bool:
        held = self.held((entry.kind, entry.id))
        return all(
            name in held
            and held[name].at.by == self._person
            and entry.at.ms - held[name].at.ms < SLOT_MS
            and continues(held[name].value, value)
            for name, value in entry.set.items()
        )

    def _take(self, entries: Iterable[Entry]) -> bool:
        new = False
        for entry in entries:
            self.state.apply(entry)
            self._clock.observe(entry.at)
            # Copies of a journal and a file that was read again hold the same entries once more.
            new = self.log.add(entry) or new
        return new
