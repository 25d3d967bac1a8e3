"""Every change that was read, in memory, thinned as `thinning` says: what history and undo see."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from jmkit.journal.clock import MAX_MS
from jmkit.journal.thinning import slot_of, thinned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.journal.clock import Stamp
    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Key

_MANY = 8  # entries of one person, record and slot that wait to be thinned


class Run:
    """What one person did to one record in one slot, each change once."""

    __slots__ = ("_known", "_next", "entries")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._next = _MANY
        self._known: set[tuple[Stamp, str]] | None = None

    def add(self, entry: Entry) -> bool:
        """Takes an entry in; False if it is there already."""
        if self._has(entry):
            return False
        self.entries.append(entry)
        if len(self.entries) > self._next:
            self.entries = thinned(self.entries)
            # Twice as many next time, and by a table: where nothing can go, as in what was made
            # to be slow, the work stays in proportion.
            self._next = max(_MANY, 2 * len(self.entries))
            self._known = {*map(_mark, self.entries)} if self._next > _MANY else None
        return True

    def _has(self, entry: Entry) -> bool:
        if self._known is None:
            return entry in self.entries
        mark = _mark(entry)
        if mark in self._known:
            return True
        self._known.add(mark)
        return False


def _mark(entry: Entry) -> tuple[Stamp, str]:
    return entry.at, json.dumps([entry.set, entry.undoes, entry.wall], sort_keys=True)


class EntryLog:
    """All entries by record, each once.

    Args:
        horizon: The last moment that a stamp may name, see `trust`.
    """

    def __init__(self, horizon: int = MAX_MS) -> None:
        self.horizon = horizon
        self._runs: dict[Key, dict[tuple[str, int], Run]] = {}
        self._undos: dict[Stamp, Stamp] = {}

    def add(self, entry: Entry) -> bool:
        """Takes an entry in; False if it is there already, as copies of a journal bring it."""
        runs = self._runs.setdefault((entry.kind, entry.id), {})
        mark = (entry.at.by, slot_of(entry))
        run = runs.get(mark) or runs.setdefault(mark, Run())
        if not run.add(entry):
            return False
        if entry.undoes:
            self._undos[entry.at] = entry.undoes
        return True

    def raw(self, person: str | None = None) -> list[Entry]:
        """The entries of one person, or of all, as they were written, in no order."""
        items = chain.from_iterable(runs.items() for runs in self._runs.values())
        runs = (run for (who, _), run in items if person in {who, None})
        return [entry for run in runs for entry in thinned(run.entries)]

    def all(self) -> list[Entry]:
        """Every entry, oldest first, with the time it counts as."""
        return self._in_order(chain.from_iterable(runs.values() for runs in self._runs.values()))

    def of(self, key: Key) -> list[Entry]:
        """The entries of one record, oldest first."""
        return self._in_order(self._runs.get(key, {}).values())

    def standing(self, key: Key, taken_back: set[Stamp]) -> list[Entry]:
        """The changes of one record, oldest first, without undos and what they took back."""
        return [e for e in self.of(key) if not e.undoes and e.at not in taken_back]

    def by(self, person: str) -> list[Entry]:
        """The entries of one person, oldest first."""
        items = chain.from_iterable(runs.items() for runs in self._runs.values())
        return self._in_order(run for (who, _), run in items if who == person)

    def is_undo(self, stamp: Stamp | None) -> bool:
        """Whether what was written then took something back."""
        return stamp in self._undos

    def taken_back(self) -> set[Stamp]:
        """The changes that were undone, and the undos that were redone."""
        taken: set[Stamp] = set()
        for at in sorted(self._undos, reverse=True):
            if at not in taken:
                taken.add(self._undos[at])
        return taken

    def _in_order(self, runs: Iterable[Run]) -> list[Entry]:
        entries = chain.from_iterable(_entries_of(run) for run in runs)
        dated = (entry.dated(self.horizon) for entry in entries)
        return sorted(dated, key=lambda entry: entry.place(self.horizon))


def _entries_of(run: Run) -> list[Entry]:
    return thinned(run.entries) if len(run.entries) > 1 else run.entries
