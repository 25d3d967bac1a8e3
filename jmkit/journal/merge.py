"""The merge of journals: of each field of each record, the latest value.

A last-writer-wins register a field. Merging is commutative, associative and idempotent, because
each register keeps the largest (stamp, value) pair and taking the larger of two is all three.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.journal.entry import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.journal.clock import Stamp
    from jmkit.journal.entry import Entry


class Register(NamedTuple):
    """A field's value and when it was set."""

    at: Stamp
    value: Any

    def beats(self, other: Register | None) -> bool:
        """Whether this value stands against another of the same field."""
        if other is None or self.at != other.at:
            return other is None or self.at > other.at
        # Only a copied journal can hold one stamp twice; any fixed order will do, so by text.
        return _text(self.value) > _text(other.value)


def _text(value: Any) -> str:  # noqa: ANN401 -- any JSON value
    return json.dumps(value, sort_keys=True)


Key = tuple[str, str]


@dataclass
class State:
    """All records as registers: (kind, id) → field → register."""

    registers: dict[Key, dict[str, Register]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> State:
        """The merge of these entries, in any order."""
        state = cls()
        for entry in entries:
            state.apply(entry)
        return state

    def apply(self, entry: Entry) -> None:
        """Takes one entry in."""
        fields = self.registers.setdefault((entry.kind, entry.id), {})
        for name, value in entry.set.items():
            new = Register(entry.at, value)
            if new.beats(fields.get(name)):
                fields[name] = new

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
