"""Small icons beside a text: channel symbols, stars, bullets, samples of a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from jmkit.drawing.components.channel_icons import symbol
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.theme.typography import leading_of

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.theme.typography import Size


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

    line: Size = "caption"

    def height(self, canvas: Canvas) -> float:
        """One line of the text it stands beside."""
        return canvas.size(self.line) * leading_of(self.line)

    def width(self, canvas: Canvas) -> float:
        """As wide as the line is high, without its leading."""
        return canvas.size(self.line) * 1.15

    def square(self, canvas: Canvas, cell: Rect) -> Rect:
        """The square it is drawn in."""
        side = self.width(canvas)
        top = cell.top + (self.height(canvas) - side) / 2
        return Rect(cell.start, top, side, side)


class RoundIcon:
    """An icon of a diameter."""

    size: float

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(self.size)

    def height(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(self.size)


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
class LineSample(InlineIcon):
    """A short stretch of a curve."""

    colour: str = "#000000"
    dotted: bool = False

    def width(self, canvas: Canvas) -> float:
        """As long as a stretch of a curve has to be to be seen."""
        return canvas.pt(30)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the line."""
        y = cell.top + self.height(canvas) / 2
        path = shapes.line([(cell.start, y), (cell.start + self.width(canvas), y)])
        canvas.stroke(path, self.colour, 1.6 if self.dotted else 2.4, dotted=self.dotted)
