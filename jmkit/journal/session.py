"""What one session knows and may do: the merge of all it has read, and writing for one person."""

from __future__ import annotations

import weakref
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jmkit.errors import NotSavedError
from jmkit.i18n import N_
from jmkit.journal.ahead import Ahead
from jmkit.journal.clock import Clock, Watch
from jmkit.journal.entry import Entry
from jmkit.journal.entry_log import EntryLog
from jmkit.journal.merge import State
from jmkit.journal.names import next_journal
from jmkit.journal.problem import TOO_MUCH, Problem
from jmkit.journal.reader import Reader
from jmkit.journal.refused import not_saved
from jmkit.journal.restorer import Restorer
from jmkit.journal.thinning import SLOT_MS, continues
from jmkit.journal.trust import Trust
from jmkit.journal.writer import Writer
from jmkit.limits import WORK_RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from jmkit.journal.clock import Stamp
    from jmkit.journal.disk import Disk
    from jmkit.journal.merge import Key, Register

_TRIES = 3  # where another program puts another file in the journal's place


class Session:
    """The entries of all journals, kept up to date by `refresh` and extended by `write`.

    What was written counts once it is read back from the file.

    Args:
        journal: The journal of the person; all others lie beside it.
        now: The wall clock, in milliseconds since 1970.
        disk: What writes.
    """

    def __init__(self, journal: Path, now: Callable[[], int], disk: Disk) -> None:
        self._journal = journal
        self._person = journal.stem
        self._trust = Trust(self._person)
        self._reader = Reader(journal.parent, self._person)
        self._writer = Writer(journal, disk)
        self._restorer = Restorer(journal.parent, self._person, disk)
        self._doubtful: set[Stamp] = set()
        self._watch = Watch(now)
        self._begin()
        weakref.finalize(self, self._writer.settle)

    def _begin(self) -> None:
        horizon = self._trust.horizon.ms
        self.log = EntryLog(horizon)
        self.state = State(horizon=horizon)
        self._clock = Clock(self._person, self._watch.last)
        self._ahead = Ahead()
        self._too_many: list[Problem] = []

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the journals, file by file."""
        told = [*self._ahead.problems, *self._trust.problems, *self._restorer.problems]
        return [*self._reader.problems, *self._too_many, *told]

    def refresh(self) -> bool:
        """Reads what has been added since the last look; whether anything was."""
        self._writer.settle(only_if_over=True)
        new = self._take(self._reader.look())
        return self._restore() or new

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
            NotSavedError: It cannot be written, or does not stand.
        """
        for _ in range(_TRIES):
            self._hear((), self._watch.look())
            entry = Entry(self._clock.tick(), *key, values, undoes, self._clock.wall)
            try:
                self._write(entry)
            except NotSavedError:
                self._doubtful.add(entry.at)
                raise
            if self._stands(entry):
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
            if self._restorer.restore(self._journal, self.log.raw(self._person)):
                return self._take(self._reader.read(self._journal))
            return False
        self._reader.has_lost = True
        return False

    def _goes_on(self, entry: Entry) -> bool:
        held = self.held((entry.kind, entry.id))
        return all(
            name in held
            and held[name].at.by == self._person
            and entry.at.ms - held[name].at.ms < SLOT_MS
            and continues(held[name].value, value)
            for name, value in entry.set.items()
        )

    def _stands(self, entry: Entry) -> bool:
        held = self.held((entry.kind, entry.id))
        return all(
            held[name].at == entry.at or held[name].value == value
            for name, value in entry.set.items()
        )

    def _take(self, entries: Collection[Entry]) -> bool:
        is_in_doubt = self._trust.is_in_doubt(entries)
        return self._hear(entries, self._watch.look() if is_in_doubt else self._watch.last())

    def _is_too_many(self, entry: Entry) -> bool:
        if len(self.state.registers) < WORK_RECORDS or entry.at.by == self._person:
            return False
        if (entry.kind, entry.id) in self.state.registers:
            return False
        file, number = (entry.line.file, entry.line.number) if entry.line else ("", 0)
        reason = N_("there are too many records in this workshop")
        self._too_many = [Problem(file, number, reason, TOO_MUCH)]
        return True

    def _hear(self, entries: Collection[Entry], wall: int) -> bool:
        if self._trust.hear(entries, wall):
            # Some stamp's day has come, or the clock was set: all counts anew, each line by where
            # it stands in each file.
            afresh = Reader(self._journal.parent, self._person).look()
            entries = [*self.log.raw(), *entries, *afresh]
            self._trust.forget()
            self._trust.hear(entries, wall)
            self._begin()
        self.state.horizon = self.log.horizon = self._trust.horizon.ms
        return self._merge(entries)

    def _merge(self, entries: Collection[Entry]) -> bool:
        new, horizon = False, self.state.horizon
        for entry in entries:
            if self._is_too_many(entry):
                continue
            self.state.apply(entry)
            # What a stamp counts as, not what it says: else a forged one would set all clocks.
            self._clock.observe(entry.time(horizon))
            if entry.at.ms > horizon:
                self._ahead.add(entry)
            # Copies of a journal and a file that was read again hold the same entries once more.
            new = self.log.add(entry) or new
        return new
