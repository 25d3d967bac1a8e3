"""The merge of journals: of each field of each record, the latest value.

A last-writer-wins register a field. Merging is commutative, associative and idempotent, because
each register keeps the largest (place, value) pair and taking the larger of two is all three. The
place is the stamp's, unless that is beyond the horizon of what is believed: so the merge is a pure
function of entries and horizon.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.journal.clock import MAX_MS
from jmkit.journal.entry import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.journal.clock import Stamp
    from jmkit.journal.entry import Entry, Place


class Register(NamedTuple):
    """A field's value and when it was set; `time` where it counts as set at another."""

    at: Stamp
    value: Any
    time: Stamp | None = None

    @property
    def place(self) -> Place:
        """What orders the values of a field."""
        return self.time or self.at, self.at


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


Key = tuple[str, str]


@dataclass
class State:
    """All records as registers: (kind, id) → field → register."""

    registers: dict[Key, dict[str, Register]] = field(default_factory=dict)
    horizon: int = MAX_MS
    _texts: dict[tuple[str, str, str], str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, entries: Iterable[Entry], horizon: int = MAX_MS) -> State:
        """The merge of these entries, in any order.

        Args:
            entries: Of all journals; the same one any number of times.
            horizon: The last moment that a stamp may name, see `trust`.
        """
        state = cls(horizon=horizon)
        for entry in entries:
            state.apply(entry)
        return state

    def apply(self, entry: Entry) -> None:
        """Takes one entry in."""
        key = (entry.kind, entry.id)
        fields = self.registers.setdefault(key, {})
        time = None if entry.at.ms <= self.horizon else entry.time(self.horizon)
        for name, value in entry.set.items():
            new = Register(entry.at, value, time)
            if self._wins(new, fields.get(name), (*key, name)):
                fields[name] = new

    def _wins(self, new: Register, held: Register | None, where: tuple[str, str, str]) -> bool:
        if held is None or new.place != held.place:
            wins = held is None or new.place > held.place
            if wins and self._texts:
                self._texts.pop(where, None)
            return wins
        # Only a copied journal can hold one stamp twice; any fixed order will do, so by text. A
        # long value is not written out for each that has its stamp.
        mine, others = _text(new.value), self._texts.get(where) or _text(held.value)
        self._texts[where] = max(mine, others)
        return mine > others

    def values(self, kind: str, record_id: str) -> dict[str, Any]:
        """The fields of a record as they stand, without the mark of removal."""
        fields = self.registers.get((kind, record_id), {})
        return {name: r.value for name, r in fields.items() if name != REMOVED}

    def is_there(self, kind: str, record_id: str) -> bool:
        """Whether a record was written and not removed since."""
        fields = self.registers.get((kind, record_id), {})
        removed = fields.get(REMOVED)
        return bool(fields) and not (removed and removed.value is True)

    def keys(self) -> list[Key]:
        """Kind and id of every record that is there."""
        return [key for key in self.registers if self.is_there(*key)]

    def removed_keys(self) -> list[Key]:
        """Kind and id of every record that was removed."""
        return [key for key, fields in self.registers.items() if fields and not self.is_there(*key)]
