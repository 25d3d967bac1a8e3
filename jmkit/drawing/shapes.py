"""Outlines of what is drawn: rounded boxes, chevrons, stars, faces, smooth curves.

All in reading coordinates: the first number runs from the start, the second from the top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.path import Path

from jmkit.drawing.cell import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


Points = list[tuple[float, float]]
_BEND = 0.5523  # how far the handles of a quarter circle reach


def rounded(cell: Cell, radius: float) -> Path:
    """A rectangle with round corners."""
    r = max(min(radius, cell.width / 2, cell.height / 2), 0.0)
    a, b, c, d = cell.start, cell.top, cell.end, cell.bottom
    k = r * (1 - _BEND)
    points = [(a + r, b), (c - r, b), (c - k, b), (c, b + k), (c, b + r), (c, d - r), (c, d - k)]
    points += [(c - k, d), (c - r, d), (a + r, d), (a + k, d), (a, d - k), (a, d - r), (a, b + r)]
    points += [(a, b + k), (a + k, b), (a + r, b), (a + r, b)]
    corner = [Path.CURVE4] * 3
    codes = [Path.MOVETO, Path.LINETO, *corner, Path.LINETO, *corner, Path.LINETO, *corner]
    return Path(points, [*codes, Path.LINETO, *corner, Path.CLOSEPOLY])


def chevron(cell: Cell, point: float, *, first: bool = False) -> Path:
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


def polygon(points: Points) -> Path:
    """A closed path through some points."""
    codes = [Path.MOVETO, *[Path.LINETO] * (len(points) - 1), Path.CLOSEPOLY]
    return Path([*points, points[0]], codes)


def regular(corners: int, centre: float, middle: float, radius: float, turn: float = 0.0) -> Path:
    """A polygon with equal sides; `turn` in degrees, 0 with a corner on top."""
    angles = np.radians(np.arange(corners) * 360 / corners + turn)
    return polygon([(centre + radius * np.sin(a), middle - radius * np.cos(a)) for a in angles])


def star(centre: float, middle: float, radius: float) -> Path:
    """A five-pointed star."""
    angles = np.radians(np.arange(10) * 36)
    reach = radius * np.where(np.arange(10) % 2, 0.45, 1.0)
    x, y = centre + reach * np.sin(angles), middle - reach * np.cos(angles)
    return polygon(list(zip(x.tolist(), y.tolist(), strict=True)))


def moved(path: Path, scale: tuple[float, float], by: tuple[float, float]) -> Path:
    """The shape stretched along both directions, then shifted."""
    return Path(np.asarray(path.vertices, dtype=float) * scale + by, path.codes)


def circle(centre: float, middle: float, radius: float) -> Path:
    """A full circle."""
    box = Cell(centre - radius, middle - radius, 2 * radius, 2 * radius)
    return rounded(box, radius)


def mouth(centre: float, middle: float, radius: float, score: float) -> Path:
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
    return Path(points, [Path.MOVETO, *[Path.CURVE4] * 3])


def line(points: Points) -> Path:
    """An open line through some points."""
    return Path(points)


def smooth(points: Sequence[tuple[float, float]], steps: int = 14) -> NDArray[np.float64]:
    """A smooth line through points that never goes above or below what people scored.

    A monotone cubic (Fritsch and Carlson 1980): no overshoot between two equal scores.

    Args:
        points: At least one, in the order of reading.
        steps: How many straight pieces make the way from one point to the next.
    """
    given = np.asarray(points, dtype=float)
    if len(given) == 1:
        return given
    x, y = given.T
    run, tangent = np.diff(x), _tangents(given)
    t = np.linspace(0, 1, steps, endpoint=False)[None, :]
    low, high = y[:-1, None], y[1:, None]
    pull, push = (run * tangent[:-1])[:, None], (run * tangent[1:])[:, None]
    rise = (2 * t**3 - 3 * t**2 + 1) * low + (t**3 - 2 * t**2 + t) * pull
    rise = rise + (3 * t**2 - 2 * t**3) * high + (t**3 - t**2) * push
    way = x[:-1, None] + run[:, None] * t
    return np.column_stack([[*way.ravel(), x[-1]], [*rise.ravel(), y[-1]]])


def smooth_line(points: Sequence[tuple[float, float]]) -> Path:
    """The same smooth line as a path of true curves, for drawing along it."""
    given = np.asarray(points, dtype=float)
    third = np.diff(given[:, 0]) / 3
    tangent = _tangents(given)
    after = given[:-1] + np.column_stack([third, third * tangent[:-1]])
    before = given[1:] - np.column_stack([third, third * tangent[1:]])
    handles = np.stack([after, before, given[1:]], axis=1).reshape(-1, 2)
    codes = [Path.MOVETO, *[Path.CURVE4] * len(handles)]
    return Path(np.concatenate([given[:1], handles]), codes)


def _tangents(points: NDArray[np.float64]) -> NDArray[np.float64]:
    slope = np.diff(points[:, 1]) / np.diff(points[:, 0])
    tangent = np.concatenate([slope[:1], (slope[:-1] + slope[1:]) / 2, slope[-1:]])
    turning = np.concatenate([[False], slope[:-1] * slope[1:] <= 0, [False]])
    tangent[turning] = 0.0
    limit = 3 * np.minimum(
        np.abs(np.concatenate([slope[:1], slope])), np.abs(np.concatenate([slope, slope[-1:]]))
    )
    clipped: NDArray[np.float64] = np.clip(tangent, -limit, limit)
    return clipped
