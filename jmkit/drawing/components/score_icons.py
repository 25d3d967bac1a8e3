"""Scores as small icons: the badge of a severity, dots and squares out of five."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jmkit.drawing.components.icons import InlineIcon, RoundIcon
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.theme.typography import Size

_SQUARE = 8.0


@dataclass(frozen=True)
class Badge(RoundIcon):
    """A number in a shape with as many corners as it hurts: a circle is mild, an octagon stops.

    Args:
        severity: 1 to 5, or nothing while it has not been scored.
        size: Its diameter.
        number: The type its number is set in.
    """

    severity: int | None
    size: float = 20.0
    number: Size = "caption"

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the shape and its number, or an empty circle."""
        size = self.width(canvas)
        box = Rect(cell.start, cell.top, size, size)
        path = self._shape(box)
        if not self.severity:
            canvas.stroke(path, canvas.theme.muted, dashed=True, layer=2)
            return
        colour = canvas.theme.severities[self.severity - 1]
        ink = canvas.sign(path, colour)
        number = canvas.block(str(self.severity), size, self.number, "bold")
        canvas.write_middle(number, box, ink)

    def _shape(self, box: Rect) -> Outline:
        x, y, r = box.centre, box.middle, box.width / 2
        if (self.severity or 1) == 1:
            return shapes.circle(x, y, r * 0.92)
        corners, turn = {2: (4, 45), 3: (4, 0), 4: (6, 30), 5: (8, 22.5)}[self.severity or 2]
        grow = {2: 1.22, 3: 1.12}.get(self.severity or 2, 1.04)
        return shapes.regular(corners, x, y, r * grow, turn)


@dataclass(frozen=True)
class Dots(InlineIcon):
    """A score from 1 to 5 as filled dots out of five."""

    score: int = 0
    colour: str = "#000000"

    def width(self, canvas: Canvas) -> float:
        """The width of five dots."""
        return canvas.size(self.line) * 3.7

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the filled dots first, then the empty ones."""
        pitch = self.width(canvas) / 5
        middle = cell.top + self.height(canvas) / 2
        spots = [cell.start + pitch * (n + 0.5) for n in range(5)]
        dots = [shapes.circle(x, middle, pitch * 0.36) for x in spots]
        canvas.fill(shapes.joined(*dots[: self.score]), self.colour, layer=2)
        canvas.stroke(shapes.joined(*dots), self.colour, 0.6, layer=2)


@dataclass(frozen=True)
class Squares(InlineIcon):
    """A score from 1 to 5 as filled squares out of five."""

    score: int = 0
    colour: str = "#000000"

    def width(self, canvas: Canvas) -> float:
        """The width of five squares and the gaps between them."""
        return canvas.pt(56)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the filled squares first, then the empty ones."""
        side = canvas.pt(_SQUARE)
        place = cell.start, cell.top + (self.height(canvas) - side) / 2
        if self.score:
            canvas.fill(
                shapes.moved(_squares(self.score), (side, side), place), self.colour, layer=2
            )
        canvas.stroke(shapes.moved(_squares(5), (side, side), place), self.colour, 1.0, layer=2)


@cache
def _squares(count: int) -> Outline:
    # In a row, each of size 1: the same outline for all scores of a picture.
    spots = [Rect(1.4 * n, 0, 1, 1).inset(0.06) for n in range(count)]
    return shapes.joined(*(shapes.rounded(spot, 0.18) for spot in spots))
