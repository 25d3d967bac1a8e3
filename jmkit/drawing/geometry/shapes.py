"""Outlines of what is drawn: rounded boxes, chevrons, stars, faces, smooth curves.

All in reading coordinates: the first number runs from the start, the second from the top.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING, Any

from jmkit.drawing.geometry.outline import (
    CLOSE,
    CURVE,
    LINE,
    MOVE,
    Outline,
    Points,
    RoundedRect,
    joined,
    moved,
)
from jmkit.drawing.geometry.rect import Rect

__all__ = [
    "Points",
    "between",
    "chevron",
    "circle",
    "joined",
    "line",
    "mouth",
    "moved",
    "polygon",
    "regular",
    "rounded",
    "smooth",
    "smooth_line",
    "star",
]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray


def rounded(cell: Rect, radius: float) -> RoundedRect:
    """A rectangle with round corners."""
    return RoundedRect(cell, max(min(radius, cell.width / 2, cell.height / 2), 0.0))


def chevron(cell: Rect, point: float, *, first: bool = False) -> Outline:
    """An arrow-like box that points where reading goes; the first one has a straight back."""
    tail = 0.0 if first else point
    return polygon(
        [
            (cell.start, cell.top),
            (cell.end - point, cell.top),
            (cell.end, cell.middle),
            (cell.end - point, cell.bottom),
            (cell.start, cell.bottom),
            (cell.start + tail, cell.middle),
        ]
    )


def polygon(points: Points) -> Outline:
    """A closed path through some points."""
    codes = [MOVE, *[LINE] * (len(points) - 1), CLOSE]
    return Outline([*points, points[0]], codes)


def regular(
    corners: int, centre: float, middle: float, radius: float, turn: float = 0.0
) -> Outline:
    """A polygon with equal sides; `turn` in degrees, 0 with a corner on top."""
    angles = [2 * pi * n / corners + turn * pi / 180 for n in range(corners)]
    return polygon([(centre + radius * sin(a), middle - radius * cos(a)) for a in angles])


def star(centre: float, middle: float, radius: float) -> Outline:
    """A five-pointed star."""
    spikes = [(n * pi / 5, radius * (0.45 if n % 2 else 1.0)) for n in range(10)]
    return polygon([(centre + reach * sin(a), middle - reach * cos(a)) for a, reach in spikes])


def circle(centre: float, middle: float, radius: float) -> RoundedRect:
    """A full circle."""
    return RoundedRect(Rect(centre - radius, middle - radius, 2 * radius, 2 * radius), radius)


def mouth(centre: float, middle: float, radius: float, score: float) -> Outline:
    """The mouth of a face: −2 turns its corners down, 2 up."""
    bend = 0.27 * score * radius
    half = 0.46 * radius
    y = middle + 0.36 * radius - bend / 2
    points = [
        (centre - half, y),
        (centre - half / 2, y + bend),
        (centre + half / 2, y + bend),
        (centre + half, y),
    ]
    return Outline(points, [MOVE, *[CURVE] * 3])


def line(points: Points) -> Outline:
    """An open line through some points."""
    return Outline(points)


def smooth(points: Sequence[tuple[float, float]], steps: int = 14) -> NDArray[Any]:
    """A smooth line through points that never goes above or below what people scored.

    A monotone cubic (Fritsch and Carlson 1980): no overshoot between two equal scores.

    Args:
        points: At least one, in the order of reading.
        steps: How many straight pieces make the way from one point to the next.
    """
    import numpy as np  # noqa: PLC0415 -- no file needs it

    tangents = _tangents(points) if len(points) > 1 else []
    places = [
        a[0] + (b[0] - a[0]) * n / steps for a, b in pairwise(points) for n in range(steps)
    ] + [points[-1][0]]
    return np.array([(x, _at(points, tangents, x)[0]) for x in places], dtype=float)


def smooth_line(points: Sequence[tuple[float, float]]) -> Outline:
    """The same smooth line as a path of true curves, for drawing along it."""
    nodes = [(x, y, slope) for (x, y), slope in zip(points, _tangents(points), strict=True)]
    return Outline([points[0], *_handles(nodes)], [MOVE, *[CURVE] * 3 * (len(points) - 1)])


def between(
    one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]
) -> Outline | None:
    """What lies between two smooth lines, where there are both; None where there never are."""
    low, high = max(one[0][0], other[0][0]), min(one[-1][0], other[-1][0])
    if low >= high:
        return None
    places = sorted({low, high, *(x for x, _ in (*one, *other) if low < x < high)})
    there, back = _nodes(one, places), _nodes(other, places)[::-1]
    points = [there[0][:2], *_handles(there), back[0][:2], *_handles(back), there[0][:2]]
    curves = [CURVE] * 3 * (len(places) - 1)
    return Outline(points, [MOVE, *curves, LINE, *curves, CLOSE])


_Node = tuple[float, float, float]  # where, how far down, and how steep


def _nodes(points: Sequence[tuple[float, float]], places: Sequence[float]) -> list[_Node]:
    tangents = _tangents(points)
    return [(x, *_at(points, tangents, x)) for x in places]


def _handles(nodes: Sequence[_Node]) -> Iterator[tuple[float, float]]:
    for (x, y, slope), (u, v, steep) in pairwise(nodes):
        third = (u - x) / 3
        yield from ((x + third, y + third * slope), (u - third, v - third * steep), (u, v))


def _at(
    points: Sequence[tuple[float, float]], tangents: Sequence[float], x: float
) -> tuple[float, float]:
    # How far down the smooth line is at a place, and how steep.
    if len(points) == 1:
        return points[0][1], 0.0
    n = min(max(bisect_right(points, x, key=lambda point: point[0]), 1), len(points) - 1)
    (start, low), (end, high) = points[n - 1], points[n]
    run = end - start
    t, pull, push = (x - start) / run, tangents[n - 1] * run, tangents[n] * run
    bend, twist = 3 * (high - low) - 2 * pull - push, 2 * (low - high) + pull + push
    return low + t * (pull + t * (bend + t * twist)), (pull + t * (2 * bend + 3 * t * twist)) / run


def _tangents(points: Sequence[tuple[float, float]]) -> list[float]:
    slopes = [(v - y) / (u - x) for (x, y), (u, v) in pairwise(points)]
    inner = [0.0 if a * b <= 0 else (a + b) / 2 for a, b in pairwise(slopes)]
    raw = [slopes[0], *inner, slopes[-1]]
    sides = zip([slopes[0], *slopes], [*slopes, slopes[-1]], strict=True)
    limits = [3 * min(abs(a), abs(b)) for a, b in sides]
    return [max(-most, min(most, one)) for one, most in zip(raw, limits, strict=True)]
