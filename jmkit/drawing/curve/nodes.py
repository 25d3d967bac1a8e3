"""The points of the emotion curve: filled where they are known, hollow where they are guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.icons import InlineIcon
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.icons import Symbol
    from jmkit.drawing.geometry.outline import Outline

RADIUS = 11.0
_LEAST = 8.5  # a smaller one has no room for its number
_RING = 2.0
_RIM = 1.5  # of ground around a filled one
_SIGN = 3.0  # from a node to the sign below it


@dataclass(frozen=True)
class NodeLook:
    """How a point looks.

    Args:
        score: −2 to 2; None for a touchpoint that nobody has scored.
        is_known: Whether it is more than a hypothesis.
        number: What stands in it; 0 for nothing.
        is_square: Whether it stands for a whole stage.
    """

    score: int | None
    is_known: bool
    number: int = 0
    is_square: bool = False

    def draw(self, canvas: Canvas, x: float, y: float, radius: float) -> None:
        """Draws it around a place.

        Args:
            canvas: Where to.
            x: From the start of the line.
            y: From the top.
            radius: In units; in a small one there is no number.
        """
        ink = self._disc(canvas, x, y, radius)
        if self.number and radius >= canvas.pt(_LEAST):
            cell = Rect(x - 2 * radius, y - radius, 4 * radius, 2 * radius)
            number = canvas.block(f"{self.number}", cell.width, "caption", "bold")
            canvas.write_middle(number, cell, ink)

    def _disc(self, canvas: Canvas, x: float, y: float, radius: float) -> str:
        theme = canvas.theme
        ground = self._outline(x, y, radius + canvas.pt(_RIM))
        canvas.fill(ground, theme.card, layer=2.3)
        if self.score is None:
            rim = self._outline(x, y, radius - canvas.pt(0.5))
            canvas.stroke(rim, theme.muted, 1.0, dashed=True, layer=2.4)
            return theme.muted
        if self.is_known:
            disc = self._outline(x, y, radius)
            return canvas.sign(disc, theme.emotion(self.score), layer=2.4)
        rim = self._outline(x, y, radius - canvas.pt(_RING / 2))
        canvas.stroke(rim, theme.ring(self.score), _RING, dashed=not theme.solid, layer=2.4)
        return theme.ink

    def _outline(self, x: float, y: float, radius: float) -> Outline:
        if not self.is_square:
            return shapes.circle(x, y, radius)
        side = 1.7 * radius
        return shapes.rounded(Rect(x - side / 2, y - side / 2, side, side), radius / 4)


@dataclass(frozen=True)
class NodeIcon:
    """An icon: the point of a touchpoint, and below it how it is known, if it is."""

    look: NodeLook
    known: Symbol | None = None

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(2 * RADIUS)

    def height(self, canvas: Canvas) -> float:
        """Of the point and the sign."""
        sign = canvas.pt(_SIGN) + self.known.height(canvas) if self.known else 0.0
        return canvas.pt(2 * RADIUS) + sign

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the point and below it the sign."""
        radius = canvas.pt(RADIUS)
        self.look.draw(canvas, cell.start + radius, cell.top + radius, radius)
        if self.known is None:
            return
        side = self.known.width(canvas)
        below = cell.top + 2 * radius + canvas.pt(_SIGN)
        self.known.draw(canvas, Rect(cell.start + radius - side / 2, below, side))


@dataclass(frozen=True)
class NodeSample(InlineIcon):
    """An icon: a guessed point on a thin line."""

    def width(self, canvas: Canvas) -> float:
        """Long enough for the line to be seen on both sides."""
        return canvas.pt(34)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the line and the point."""
        y, end = cell.top + self.height(canvas) / 2, cell.start + self.width(canvas)
        canvas.stroke(shapes.line([(cell.start, y), (end, y)]), canvas.theme.ink, 1.3)
        look = NodeLook(1, is_known=False)
        look.draw(canvas, (cell.start + end) / 2, y, canvas.pt(6))


@dataclass(frozen=True)
class StageSample(InlineIcon):
    """An icon: the score of a whole stage, as a bar or as a square point.

    Args:
        is_square: Which of both.
    """

    is_square: bool = False

    def width(self, canvas: Canvas) -> float:
        """Of a short bar."""
        return canvas.pt(15 if self.is_square else 30)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the bar or the square."""
        middle = cell.top + self.height(canvas) / 2
        if self.is_square:
            look = NodeLook(-1, is_known=True, is_square=True)
            look.draw(canvas, cell.start + canvas.pt(7.5), middle, canvas.pt(7.5))
            return
        place = Rect(cell.start, middle, self.width(canvas))
        draw_stage_bar(canvas, stage_bar(canvas, place), -1)


STAGE_BAR = 8.0
_OPACITY = 0.32


def stage_bar(canvas: Canvas, cell: Rect) -> Rect:
    """Where a bar of the theme's height stands that has its middle at the top of a cell."""
    return cell.at(cell.top - canvas.pt(STAGE_BAR / 2), canvas.pt(STAGE_BAR))


def draw_stage_bar(canvas: Canvas, bar: Rect, score: int) -> None:
    """The score of a stage whose touchpoints make the curve: a bar across, behind it."""
    paint_stage_bar(canvas, shapes.rounded(bar, canvas.pt(STAGE_BAR / 2)), score)


def paint_stage_bar(canvas: Canvas, path: Outline, score: int) -> None:
    """Fills the bar of a stage's own score, whichever way it lies."""
    if canvas.theme.solid:
        canvas.fill(path, canvas.theme.emotion(score), alpha=_OPACITY)
    else:
        canvas.stroke(path, canvas.theme.muted, 0.8)
