"""Taking back a change, and doing it again: what a record would hold without it, or with it.

An undo is an entry that names the change it takes back; a redo is one that names the undo. What was
taken back counts no more; so change, undo, redo, undo … need no memory besides the log.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.journal.entry import REMOVED, Entry
from jmkit.journal.merge import State
from jmkit.journal.thinning import continues, slot_of
from jmkit.journal.validation import build, known_kinds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from jmkit.journal.entry_log import EntryLog


_LOOKS = 20  # at undos that a redo would change nothing of


class Undo(NamedTuple):
    """An entry to take back, and the values its fields would hold without it."""

    entry: Entry
    values: dict[str, Any]


def last_change(
    log: EntryLog, person: str, now: State, wanted: Collection[str] = ()
) -> Undo | None:
    """The last change by a person that still stands; None when there is none.

    What somebody has changed since, and what was taken back already, stands no more.

    Args:
        log: Every change by everyone.
        person: Whose change is looked for.
        now: The merge of all of them.
        wanted: Of which kinds of record; of any when empty.
    """
    taken_back = log.taken_back()
    standing = cache(lambda key: log.standing(key, taken_back))
    won = cache(lambda key: State.of(standing(key), now.horizon).registers[key])
    kinds = wanted or known_kinds()
    for entry in reversed(log.by(person)):
        if entry.undoes or entry.at in taken_back or entry.kind not in kinds:
            continue
        key = (entry.kind, entry.id)
        mine = [n for n in entry.set if won(key)[n].at == entry.at]
        others = (_without_steps(e, entry) for e in standing(key) if e != entry)
        if undo := _undo(entry, mine, others, now):
            return undo
    return None


def last_undo(log: EntryLog, person: str, now: State, wanted: Collection[str] = ()) -> Undo | None:
    """The last undo by a person that can be taken back; None once they changed something since.

    Args:
        log: Every change by everyone.
        person: Whose undo is looked for.
        now: The merge of all of them.
        wanted: Of which kinds of record; of any when empty. Changes of others count for nothing.
    """
    taken_back, looks = log.taken_back(), _LOOKS
    kinds = wanted or known_kinds()
    for entry in reversed(log.by(person)):
        if entry.at in taken_back or log.is_undo(entry.undoes) or entry.kind not in kinds:
            continue
        if not entry.undoes:
            return None
        looks -= 1
        if looks < 0:  # only in a journal that was made to be slow
            return None
        with_it = log.standing((entry.kind, entry.id), taken_back - {entry.undoes})
        if redo := _undo(entry, list(entry.set), with_it, now):
            return redo
    return None


def _without_steps(other: Entry, entry: Entry) -> Entry:
    # The first letters of a new record stay in the log; nobody wants to go back to them.
    if other.at.by != entry.at.by or slot_of(other) != slot_of(entry):
        return other
    own = {n: v for n, v in other.set.items() if not _is_step(n, v, entry)}
    return replace(other, set=own)


def _is_step(name: str, value: Any, entry: Entry) -> bool:
    return (
        isinstance(value, (str, list)) and name in entry.set and continues(value, entry.set[name])
    )


def _undo(entry: Entry, names: list[str], others: Iterable[Entry], now: State) -> Undo | None:
    # A change to a record that is removed would be taken back unseen.
    if not (now.is_there(entry.kind, entry.id) or REMOVED in entry.set):
        return None
    held = now.registers[entry.kind, entry.id]
    still = [n for n in names if held[n].value == entry.set[n]]
    without = _values(entry, State.of(others, now.horizon)) if still else {}
    values = {n: without[n] for n in still if without[n] != held[n].value}
    return Undo(entry, values) if values else None


def _values(entry: Entry, state: State) -> dict[str, Any]:
    registers = state.registers.get((entry.kind, entry.id), {})
    old = {name: register.value for name, register in registers.items()}
    blank = build(known_kinds()[entry.kind], entry.id, {}).values()
    return {**dict.fromkeys(entry.set), **blank, REMOVED: not old, **old}
