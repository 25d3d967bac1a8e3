"""Every change that was read, in memory, thinned as `coalesce` says: what history and undo see."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from jmkit.journal.coalesce import coalesced, slot_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.journal.clock import Stamp
    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Key

_MANY = 8  # entries of one person, record and slot that wait to be thinned

Run = list["Entry"]  # what one person did to one record in one slot


class Log:
    """All entries by record, each once."""

    def __init__(self) -> None:
        self._runs: dict[Key, dict[tuple[str, int], Run]] = {}
        self._undos: dict[Stamp, Stamp] = {}

    def add(self, entry: Entry) -> bool:
        """Takes an entry in; False if it is there already, as copies of a journal bring it."""
        runs = self._runs.setdefault((entry.kind, entry.id), {})
        run = runs.setdefault((entry.at.by, slot_of(entry)), [])
        if entry in run:
            return False
        run.append(entry)
        if entry.undoes:
            self._undos[entry.at] = entry.undoes
        if len(run) > _MANY:
            run[:] = coalesced(run)
        return True

    def all(self) -> list[Entry]:
        """Every entry, oldest first."""
        return _thinned(chain.from_iterable(runs.values() for runs in self._runs.values()))

    def of(self, key: Key) -> list[Entry]:
        """The entries of one record, oldest first."""
        return _thinned(self._runs.get(key, {}).values())

    def standing(self, key: Key, taken_back: set[Stamp]) -> list[Entry]:
        """The changes of one record, oldest first, without undos and what they took back."""
        return [e for e in self.of(key) if not e.undoes and e.at not in taken_back]

    def by(self, person: str) -> list[Entry]:
        """The entries of one person, oldest first."""
        items = chain.from_iterable(runs.items() for runs in self._runs.values())
        return _thinned(run for (who, _), run in items if who == person)

    def is_undo(self, stamp: Stamp | None) -> bool:
        """Whether what was written then took something back."""
        return stamp in self._undos

    def taken_back(self) -> set[Stamp]:
        """The changes that were undone, and the undos that were redone."""
        gone: set[Stamp] = set()
        for at in sorted(self._undos, reverse=True):
            if at not in gone:
                gone.add(self._undos[at])
        return gone


def _thinned(runs: Iterable[Run]) -> list[Entry]:
    entries = chain.from_iterable(coalesced(run) if len(run) > 1 else run for run in runs)
    return sorted(entries, key=lambda entry: entry.at)
