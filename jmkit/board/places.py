"""Places on the board: what to save so that a record stands before another, in a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Record


def placed(neighbours: Sequence[Record], record: Record, before: str = "") -> list[Record]:
    """What to save so that a record stands before another, or at the end.

    Mostly that is the record alone, put between its new neighbours; where people's places
    collide, all are numbered anew.

    Args:
        neighbours: Those it shall stand among, in their order, with or without itself.
        record: As it shall be; it has a position.
        before: The id of the one in whose place it comes; unknown or empty for the end.

    >>> from jmkit.model import Stage
    >>> a, b, c = (Stage(id=i, position=n) for n, i in enumerate("abc"))
    >>> [(r.id, r.position) for r in placed([a, b, c], c, "b")]
    [('c', 0.5)]
    """
    others = [r for r in neighbours if r.id != record.id]
    n = next((n for n, r in enumerate(others) if r.id == before), len(others))
    low = _place(others[n - 1]) if n > 0 else None
    high = _place(others[n]) if n < len(others) else None
    middle = _between(low, high)
    if (low is None or low < middle) and (high is None or middle < high):
        return [record.with_values(position=middle)]
    row = [*others[:n], record, *others[n:]]
    return [r.with_values(position=float(k)) for k, r in enumerate(row, 1)]


def _between(low: float | None, high: float | None) -> float:
    if low is None:
        return 1.0 if high is None else high - 1
    return low + 1 if high is None else (low + high) / 2


def _place(record: Record) -> float:
    return float(getattr(record, "position", 0.0))
