"""How far a figure can be trusted: intervals that hold the true value 95 times in 100."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALL_SAMPLE = 30  # answers or customers: below, a figure is no more than a hint

_Z = 1.959963984540054
_T = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262)  # by degrees of freedom
_EXTRA = (0.75, 1.5, 0.75)  # promoters, passives and detractors that are added


class Interval(NamedTuple):
    """From where to where the true value lies, 95 times in 100."""

    low: float
    high: float


def wilson(some: int, all_: int) -> Interval | None:
    """The interval of a share (Wilson 1927); None of nothing.

    >>> [round(x, 3) for x in wilson(1, 10)]
    [0.018, 0.404]
    """
    if not all_:
        return None
    share, part = some / all_, _Z**2 / all_
    middle = share + part / 2
    reach = _Z * math.sqrt(share * (1 - share) / all_ + part / (4 * all_))
    return Interval(
        max(0.0, (middle - reach) / (1 + part)), min(1.0, (middle + reach) / (1 + part))
    )


def newcombe(some: int, all_: int, other: int, other_all: int) -> Interval | None:
    """The interval of the difference of two shares, other − first (Newcombe 1998, method 10).

    None where one of them is a share of nothing.

    >>> [round(x, 4) for x in newcombe(48, 80, 56, 70)]
    [0.0524, 0.3339]
    """
    first, second = wilson(some, all_), wilson(other, other_all)
    if first is None or second is None:
        return None
    return of_difference(some / all_, first, other / other_all, second)


def of_difference(first: float, low_high: Interval, second: float, other: Interval) -> Interval:
    """The interval of a difference, second − first, out of the intervals of both (Zou 2008)."""
    gap = second - first
    low = gap - math.hypot(second - other.low, low_high.high - first)
    return Interval(low, gap + math.hypot(other.high - second, first - low_high.low))


def of_nps(promoters: int, passives: int, detractors: int) -> Interval | None:
    """The interval of a net promoter score, −100 to 100 (adjusted Wald); None of none."""
    if not promoters + passives + detractors:
        return None
    counts = [n + more for n, more in zip((promoters, passives, detractors), _EXTRA, strict=True)]
    n = sum(counts)
    up, down = counts[0] / n, counts[2] / n
    score, reach = up - down, _Z * math.sqrt((up + down - (up - down) ** 2) / n)
    return Interval(max(-100.0, 100 * (score - reach)), min(100.0, 100 * (score + reach)))


def of_mean(values: Sequence[float]) -> Interval | None:
    """The interval of a mean (Student's t); None of fewer than two values.

    >>> [round(x, 2) for x in of_mean([1, 2, 3])]
    [-0.48, 4.48]
    """
    n = len(values)
    if n < 2:  # noqa: PLR2004 - one value says nothing of how far others lie
        return None
    mean = sum(values) / n
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / (n - 1))
    reach = _t(n - 1) * spread / math.sqrt(n)
    return Interval(mean - reach, mean + reach)


def _t(freedom: int) -> float:
    if freedom <= len(_T):
        return _T[freedom - 1]
    # Cornish and Fisher's series, right to 0.003 from here on.
    first = (_Z**3 + _Z) / (4 * freedom)
    return _Z + first + (5 * _Z**5 + 16 * _Z**3 + 3 * _Z) / (96 * freedom**2)
