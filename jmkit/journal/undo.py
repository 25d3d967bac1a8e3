"""Taking back a change: what a record would hold if a person had not made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.journal.entry import REMOVED, Entry
from jmkit.journal.merge import State
from jmkit.journal.typed import build, known_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable


class Undo(NamedTuple):
    """A change to take back, and the values its fields would hold without it."""

    entry: Entry
    values: dict[str, Any]


def last_change(entries: Iterable[Entry], person: str, now: State) -> Undo | None:
    """The last change by a person that still stands; None when there is none.

    What somebody has changed since, and what was taken back already, stands no more.

    Args:
        entries: Every change by everyone, oldest first.
        person: Whose change is looked for.
        now: The merge of all entries.
    """
    standing = _standing(list(entries))
    merged = State.of(standing)
    for entry in reversed(standing):
        if entry.at.by == person and (mine := _still_mine(entry, merged, now)):
            held, before = now.values(entry.kind, entry.id), _without(entry, standing)
            values = {n: before[n] for n in mine if n == REMOVED or before[n] != held[n]}
            if values != {REMOVED: entry.set.get(REMOVED)}:
                return Undo(entry, values)
    return None
