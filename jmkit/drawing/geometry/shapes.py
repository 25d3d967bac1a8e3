"""Outlines of what is drawn: rounded boxes, chevrons, stars, faces, smooth curves.

All in reading coordinates: the first number runs from the start, the second from the top.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING

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
    "chevron",
    "circle",
    "joined",
    "line",
    "mouth",
    "moved",
    "polygon",
    "regular",
    "rounded",
    "smooth_line",
    "smooth_segments",
    "star",
]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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


def smooth_line(points: Sequence[tuple[float, float]]) -> Outline:
    """A smooth line through points that never goes above or below what people scored.

    A monotone cubic (Fritsch and Carlson 1980): no overshoot between two equal scores.
    """
    nodes = [(x, y, slope) for (x, y), slope in zip(points, _tangents(points), strict=True)]
    return Outline([points[0], *_handles(nodes)], [MOVE, *[CURVE] * 3 * (len(points) - 1)])


def smooth_segments(points: Sequence[tuple[float, float]]) -> list[Outline]:
    """The same line in pieces, each from a point to the next, so that each can look its own way."""
    slopes = _tangents(points) if points[1:] else []
    nodes = [(x, y, slope) for (x, y), slope in zip(points, slopes, strict=False)]
    return [
        Outline([one[:2], *_handles((one, other))], [MOVE, *[CURVE] * 3])
        for one, other in pairwise(nodes)
    ]


_Node = tuple[float, float, float]  # where, how far down, and how steep


def _handles(nodes: Sequence[_Node]) -> Iterator[tuple[float, float]]:
    for (x, y, slope), (u, v, steep) in pairwise(nodes):
        third = (u - x) / 3
        yield from ((x + third, y + third * slope), (u - third, v - third * steep), (u, v))


def _tangents(points: Sequence[tuple[float, float]]) -> list[float]:
    slopes = [(v - y) / (u - x) for (x, y), (u, v) in pairwise(points)]
    inner = [0.0 if a * b <= 0 else (a + b) / 2 for a, b in pairwise(slopes)]
    raw = [slopes[0], *inner, slopes[-1]]
    sides = zip([slopes[0], *slopes], [*slopes, slopes[-1]], strict=True)
    limits = [3 * min(abs(a), abs(b)) for a, b in sides]
    return [max(-most, min(most, one)) for one, most in zip(raw, limits, strict=True)]
