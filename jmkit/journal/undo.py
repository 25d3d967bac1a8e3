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
        if entry.at.by != person or not (fields := _still_held(entry, merged, now)):
            continue
        before, held = _without(entry, standing), now.registers[entry.kind, entry.id]
        if values := {n: before[n] for n in fields if before[n] != held[n].value}:
            return Undo(entry, values)
    return None


def _standing(entries: list[Entry]) -> list[Entry]:
    # An undo is as if its change had never been made, so neither of the two is looked at again.
    undone = {e.undoes for e in entries}
    known = known_kinds()
    return [e for e in entries if not e.undoes and e.at not in undone and e.kind in known]


def _still_held(entry: Entry, merged: State, now: State) -> list[str]:
    # A change to a record that is gone would be taken back unseen.
    if not (now.is_there(entry.kind, entry.id) or REMOVED in entry.set):
        return []
    won, held = (state.registers[entry.kind, entry.id] for state in (merged, now))
    return [n for n, v in entry.set.items() if won[n].at == entry.at and held[n].value == v]


def _without(entry: Entry, standing: list[Entry]) -> dict[str, Any]:
    key = (entry.kind, entry.id)
    others = State.of(e for e in standing if (e.kind, e.id) == key and e is not entry)
    old = {name: register.value for name, register in others.registers.get(key, {}).items()}
    blank = build(known_kinds()[entry.kind], entry.id, {}).values()
    return {**dict.fromkeys(entry.set), **blank, REMOVED: not old, **old}
