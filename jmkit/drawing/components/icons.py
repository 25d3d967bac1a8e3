"""Small icons beside a text: channel symbols, severity badges, dots, stars, quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from jmkit.drawing.components.channel_icons import symbol
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.wrapping import LEADING

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.canvas.theme import Size
    from jmkit.drawing.geometry.outline import Outline


class Icon(Protocol):
    """Something of a fixed size at the start of a line."""

    def width(self, canvas: Canvas) -> float:
        """Its width in points."""
        ...

    def height(self, canvas: Canvas) -> float:
        """Its height in points."""
        ...

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws it at the start of a cell, level with the first line of text."""
        ...


@dataclass(frozen=True)
class InlineIcon:
    """An icon as high as a line of text."""

    line: Size = "small"

    def height(self, canvas: Canvas) -> float:
        """One line of the text it stands beside."""
        return canvas.size(self.line) * LEADING

    def width(self, canvas: Canvas) -> float:
        """As wide as the line is high, without its leading."""
        return canvas.size(self.line) * 1.15

    def square(self, canvas: Canvas, cell: Rect) -> Rect:
        """The square it is drawn in."""
        side = self.width(canvas)
        top = cell.top + (self.height(canvas) - side) / 2
        return Rect(cell.start, top, side, side)


@dataclass(frozen=True)
class Symbol(InlineIcon):
    """A line-drawn symbol."""

    name: str = "other"
    colour: str = "#000000"

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws its strokes."""
        box = self.square(canvas, cell)
        unit = symbol(self.name)
        path = shapes.moved(unit, (box.width, box.width), (box.start, box.top))
        canvas.stroke(canvas.upright(path, box), self.colour, 0.85, layer=2)


@dataclass(frozen=True)
class Star(InlineIcon):
    """The star of a moment of truth."""

    colour: str = "#000000"

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws a filled star."""
        box = self.square(canvas, cell)
        canvas.fill(shapes.star(box.centre, box.middle, box.width * 0.56), self.colour, layer=2)


@dataclass(frozen=True)
class Bullet(InlineIcon):
    """The dot in front of a line of a list."""

    colour: str = "#000000"

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.size(self.line) * 0.42

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws a dot level with the first line."""
        side = self.width(canvas)
        middle = cell.top + self.height(canvas) / 2
        canvas.fill(shapes.circle(cell.start + side / 2, middle, side / 2), self.colour, layer=2)


@dataclass(frozen=True)
class Face(InlineIcon):
    """The face of an emotion from −2 to 2."""

    score: int = 0

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the face."""
        box = self.square(canvas, cell)
        canvas.face(box.centre, box.middle, box.width / 2, self.score)


@dataclass(frozen=True)
class Badge:
    """A number in a shape with as many corners as it hurts: a circle is mild, an octagon stops.

    Args:
        severity: 1 to 5, or nothing while it has not been scored.
    """

    severity: int | None

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(14.5)

    def height(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(14.5)

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
        number = canvas.block(str(self.severity), size, "small", "bold")
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
class LineSample(InlineIcon):
    """A short stretch of a curve."""

    colour: str = "#000000"
    dashed: bool = False

    def width(self, canvas: Canvas) -> float:
        """Three dashes long."""
        return canvas.pt(21.6)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the line."""
        y = cell.top + self.height(canvas) / 2
        path = shapes.line([(cell.start, y), (cell.start + self.width(canvas), y)])
        canvas.stroke(path, self.colour, 1.5 if self.dashed else 2.4, dashed=self.dashed)
