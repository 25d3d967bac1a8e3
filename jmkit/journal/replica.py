"""The merge of all journals in a folder, as far as it was read; it writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.i18n import N_
from jmkit.journal.ahead import Ahead
from jmkit.journal.clock import WallClock
from jmkit.journal.entry_log import EntryLog
from jmkit.journal.merge import State
from jmkit.journal.problem import TOO_MUCH, Problem
from jmkit.journal.reader import Reader
from jmkit.journal.trust import Trust
from jmkit.limits import WORK_RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Key, Register


class Replica:
    """The entries of all journals, kept up to date by `refresh`.

    Args:
        folder: Where the journals lie; it need not exist yet.
        now: The wall clock, in milliseconds since 1970.
        person: Whose journal is written here: all of it is read, however much others have put
            beside it; None where nobody writes.
    """

    def __init__(self, folder: Path, now: Callable[[], int], person: str | None = None) -> None:
        self._folder = folder
        self._person = person
        self._trust = Trust(person)
        self._reader = Reader(folder, person)
        self._wall = WallClock(now)
        self._begin()

    def _begin(self) -> None:
        horizon = self._trust.horizon.ms
        self.log = EntryLog(horizon)
        self.state = State(horizon=horizon)
        self._ahead = Ahead()
        self._too_many: list[Problem] = []

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the journals, file by file."""
        dates = [*self._ahead.problems, *self._trust.problems]
        return [*self._reader.problems, *self._too_many, *dates]

    def refresh(self) -> bool:
        """Reads what has been added since the last time; whether anything was."""
        return self._take(self._reader.poll())

    def held(self, key: Key) -> dict[str, Register]:
        """What the fields of a record hold."""
        return self.state.registers.get(key, {})

    def last(self, key: Key, field: str) -> Entry:
        """The change that set what a field holds."""
        at = self.held(key)[field].at
        return next(e for e in self.log.of(key) if e.at == at and field in e.set)

    def _take(self, entries: Collection[Entry]) -> bool:
        is_in_doubt = self._trust.is_in_doubt(entries)
        return self._date(entries, self._wall.read() if is_in_doubt else self._wall.last())

    def _date(self, entries: Collection[Entry], wall: int) -> bool:
        if self._trust.observe(entries, wall):
            # Some stamp's day has come, or the clock was set: all counts anew, each line by where
            # it stands in each file.
            afresh = Reader(self._folder, self._person).poll()
            entries = [*self.log.raw(), *entries, *afresh]
            self._trust.forget()
            self._trust.observe(entries, wall)
            self._begin()
        self.state.horizon = self.log.horizon = self._trust.horizon.ms
        return self._merge(entries)

    def _merge(self, entries: Collection[Entry]) -> bool:
        new, horizon = False, self.state.horizon
        for entry in entries:
            if self._is_too_many(entry):
                continue
            self.state.apply(entry)
            if entry.at.ms > horizon:
                self._ahead.add(entry)
            # Copies of a journal and a file that was read again hold the same entries once more.
            new = self.log.add(entry) or new
        return new

    def _is_too_many(self, entry: Entry) -> bool:
        if len(self.state.registers) < WORK_RECORDS or entry.at.by == self._person:
            return False
        if (entry.kind, entry.id) in self.state.registers:
            return False
        file, number = (entry.line.file, entry.line.number) if entry.line else ("", 0)
        reason = N_("there are too many records in this workshop")
        self._too_many = [Problem(file, number, reason, TOO_MUCH)]
        return True
