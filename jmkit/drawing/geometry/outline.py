"""Shapes as plain numbers, so that a file can be written without matplotlib being loaded at all."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.path import Path

    from jmkit.drawing.geometry.rect import Rect

Points = list[tuple[float, float]]
MOVE, LINE, CURVE, CLOSE = 1, 2, 4, 79  # as matplotlib numbers them
_BEND = 0.5523  # how far the handles of a quarter circle reach
_ROUNDED_RECT = (MOVE, *(LINE, *(CURVE,) * 3) * 4, CLOSE)


class Outline:
    """A shape: its points, and what leads to each of them.

    Args:
        points: Corners and the handles of curves, in order.
        codes: For each point `MOVE`, `LINE`, `CURVE` (three points a curve) or `CLOSE`; straight
            lines through all points when left out.
    """

    def __init__(self, points: Points, codes: Sequence[int] | None = None) -> None:
        self.points = points
        self.codes = codes

    @cached_property
    def path(self) -> Path:
        """The same for matplotlib, which also knows how to measure it."""
        from matplotlib.path import Path  # noqa: PLC0415 -- heavy

        return Path(self.points, self.codes)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- what a path of matplotlib knows
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.path, name)


class RoundedRect(Outline):
    """A rectangle with round corners; a circle, when they are round enough.

    Args:
        cell: Where.
        radius: Of the corners, no more than half of either side.
    """

    def __init__(self, cell: Rect, radius: float) -> None:
        self.cell = cell
        self.radius = radius
        self.codes = _ROUNDED_RECT

    @property
    def is_circle(self) -> bool:
        """Whether nothing is left of its sides."""
        return 2 * self.radius >= max(self.cell.width, self.cell.height)

    @cached_property
    def points(self) -> Points:  # type: ignore[override]  # a file may do without them
        """Corners and the handles of curves, in order."""
        r, cell = self.radius, self.cell
        a, b, c, d = cell.start, cell.top, cell.end, cell.bottom
        k = r * (1 - _BEND)
        points = [(a + r, b), (c - r, b), (c - k, b), (c, b + k), (c, b + r), (c, d - r)]
        points += [(c, d - k), (c - k, d), (c - r, d), (a + r, d), (a + k, d), (a, d - k)]
        points += [(a, d - r), (a, b + r), (a, b + k), (a + k, b), (a + r, b), (a + r, b)]
        return points


class Joined(Outline):
    """Several shapes as one.

    Args:
        parts: The shapes, in order.
    """

    def __init__(self, parts: Sequence[Outline]) -> None:
        self.parts = parts
        self.codes = [code for part in parts for code in _codes(part)]

    @cached_property
    def points(self) -> Points:  # type: ignore[override]  # a file may do without them
        """Those of all parts."""
        return [point for part in self.parts for point in part.points]


class Moved(Outline):
    """A shape stretched along both directions, then shifted.

    Args:
        base: The shape.
        scale: By how much it is stretched, along and down.
        by: How far it is shifted, along and down.
    """

    def __init__(self, base: Outline, scale: tuple[float, float], by: tuple[float, float]) -> None:
        self.base = base
        self.scale = scale
        self.by = by
        self.codes = base.codes

    @cached_property
    def points(self) -> Points:  # type: ignore[override]  # a file may do without them
        """Those of the shape, elsewhere."""
        (across, down), (start, top) = self.scale, self.by
        return [(x * across + start, y * down + top) for x, y in self.base.points]


def moved(shape: Outline, scale: tuple[float, float], by: tuple[float, float]) -> Moved:
    """The shape stretched along both directions, then shifted."""
    if not isinstance(shape, Moved):
        return Moved(shape, scale, by)
    (across, down), (start, top) = scale, by
    wider, further = shape.scale, shape.by
    stretch = (wider[0] * across, wider[1] * down)
    return Moved(shape.base, stretch, (further[0] * across + start, further[1] * down + top))


def joined(*shapes: Outline) -> Joined:
    """Several shapes as one."""
    return Joined(shapes)


def _codes(shape: Outline) -> Sequence[int]:
    return shape.codes or [MOVE, *[LINE] * (len(shape.points) - 1)]
