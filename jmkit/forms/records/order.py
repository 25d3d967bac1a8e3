"""Places of records among their like: numbers with room in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Record


def last_place(records: Sequence[Record], record: Record) -> Record:
    """The record with a place after all others."""
    if "position" not in record.fields():
        return record
    return record.with_values(position=max((_place(r) for r in records), default=0.0) + 1)


def between(records: Sequence[Record], record: Record, by: int) -> list[Record]:
    """What to save so that a record moves one place up (−1) or down (+1) among its like.

    Mostly that is the record alone, put between its new neighbours; where people's places
    collide, all are numbered anew. Records of other stages are no neighbours.

    >>> from jmkit.model import Stage
    >>> a, b, c = (Stage(id=i, position=n) for n, i in enumerate("abc"))
    >>> [(r.id, r.position) for r in between([a, b, c], c, -1)]
    [('c', 0.5)]
    """
    group = [r for r in records if getattr(r, "stage", None) == getattr(record, "stage", None)]
    old = next(n for n, r in enumerate(group) if r.id == record.id)
    new = old + by
    if not 0 <= new < len(group):
        return []
    group.insert(new, group.pop(old))
    before = _place(group[new - 1]) if new > 0 else _place(group[1]) - 2
    after = _place(group[new + 1]) if new + 1 < len(group) else before + 2
    middle = (before + after) / 2
    if before < middle < after:
        return [group[new].with_values(position=middle)]
    return [r.with_values(position=float(n)) for n, r in enumerate(group, 1)]


def _place(record: Record) -> float:
    return float(getattr(record, "position", 0.0))
