"""What one session may do beyond reading: writing for one person, so that it stays."""

from __future__ import annotations

import weakref
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jmkit.errors import NotSavedError
from jmkit.i18n import N_
from jmkit.journal.clock import Clock
from jmkit.journal.entry import Entry
from jmkit.journal.names import next_journal
from jmkit.journal.refused import not_saved
from jmkit.journal.replica import Replica
from jmkit.journal.restorer import Restorer
from jmkit.journal.thinning import SLOT_MS, continues
from jmkit.journal.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from jmkit.journal.clock import Stamp
    from jmkit.journal.disk import Disk
    from jmkit.journal.merge import Key
    from jmkit.journal.problem import Problem

_TRIES = 3  # where another program puts another file in the journal's place


class Session(Replica):
    """The entries of all journals, kept up to date by `refresh` and extended by `write`.

    What was written counts once it is read back from the file.

    Args:
        journal: The journal of the person; all others lie beside it.
        now: The wall clock, in milliseconds since 1970.
        disk: What writes.
    """

    def __init__(self, journal: Path, now: Callable[[], int], disk: Disk) -> None:
        self.person = journal.stem
        self._journal = journal
        self._writer = Writer(journal, disk)
        self._restorer = Restorer(journal.parent, self.person, disk)
        self._doubtful: set[Stamp] = set()
        super().__init__(journal.parent, now, self.person)
        weakref.finalize(self, self._writer.settle)

    def _begin(self) -> None:
        super()._begin()
        self._clock = Clock(self.person, self._wall.last)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the journals, file by file; and what was taken from one's own."""
        return [*super().problems, *self._restorer.problems]

    def refresh(self) -> bool:
        """Reads as a replica does, and sees to it that what was typed is in the journal.

        What was typed ten seconds ago goes there from the draft, and what another program has
        taken away is written again.
        """
        self._writer.settle(only_if_over=True)
        new = super().refresh()
        return self._restore() or new

    def settle(self) -> None:
        """Moves what was typed last from the draft into the journal."""
        self._writer.settle()

    def in_doubt(self, key: Key) -> set[str]:
        """The fields whose value was read, but whose writing failed: the disk may not have it."""
        return {name for name, r in self.held(key).items() if r.at in self._doubtful}

    def write(self, key: Key, values: dict[str, Any], undoes: Stamp | None = None) -> None:
        """Writes a change of one record, and takes it in.

        Raises:
            NotSavedError: It cannot be written, or does not stand.
        """
        for _ in range(_TRIES):
            self._date((), self._wall.read())
            entry = Entry(self._clock.tick(), *key, values, undoes, self._clock.wall)
            try:
                self._write(entry)
            except NotSavedError:
                self._doubtful.add(entry.at)
                raise
            if self._still_holds(entry):
                return
        raise NotSavedError(
            N_(
                "This was written into “{file}”, but does not stand: something there is dated at "
                "the end of time. Keep this page open, and set the clock of this machine."
            ),
            file=self._journal.name,
        )

    def _write(self, entry: Entry) -> None:
        typing = not entry.undoes and self._goes_on(entry)
        for _ in range(_TRIES):
            path = self._writer.write(entry, typing=typing)
            found = self._reader.read(path)
            self._take(found)
            if any(e.at == entry.at for e in found):
                self._restore()
                return
            while self._reader.is_full(self._journal):
                self._go_on_elsewhere()
        raise not_saved(path, OSError(N_("another program keeps replacing it")))

    def _go_on_elsewhere(self) -> None:
        self._journal = next_journal(self._journal)
        self._writer.go_on_in(self._journal)

    def _restore(self) -> bool:
        if not self._reader.has_lost:
            return False
        self._reader.has_lost = False
        with suppress(NotSavedError):
            if self._restorer.restore(self._journal, self.log.raw(self.person)):
                return self._take(self._reader.read(self._journal))
            return False
        self._reader.has_lost = True
        return False

    def _goes_on(self, entry: Entry) -> bool:
        held = self.held((entry.kind, entry.id))
        return all(
            name in held
            and held[name].at.by == self.person
            and entry.at.ms - held[name].at.ms < SLOT_MS
            and continues(held[name].value, value)
            for name, value in entry.set.items()
        )

    def _still_holds(self, entry: Entry) -> bool:
        held = self.held((entry.kind, entry.id))
        return all(
            held[name].at == entry.at or held[name].value == value
            for name, value in entry.set.items()
        )

    def _merge(self, entries: Collection[Entry]) -> bool:
        for entry in entries:
            # What a stamp counts as, not what it says: else a forged one would set all clocks.
            self._clock.observe(entry.time(self.state.horizon))
        return super()._merge(entries)
