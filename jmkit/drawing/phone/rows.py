"""One moment of the journey a row: what it is at the start, how it feels on a small axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.curve.nodes import RADIUS, STAGE_BAR, NodeLook, paint_stage_bar
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas

AXIS = 112.0
_ROW = 42.0
_PAD = 8.0
_NEAR = 10.0  # from the words to the axis
_FACE = 7.0


def axis_of(canvas: Canvas, cell: Rect) -> Rect:
    """The part of a row that the axis takes."""
    return cell.without_start(cell.width - canvas.pt(AXIS))


def x_of(canvas: Canvas, cell: Rect, score: float) -> float:
    """Where a score stands along the axis of a row."""
    axis = axis_of(canvas, cell).inset(canvas.pt(RADIUS + 1), 0)
    return axis.start + (score + 2) / 4 * axis.width


@dataclass(frozen=True)
class AxisFaces:
    """What the places along the axis mean: a face each."""

    words: str

    def height(self, canvas: Canvas, width: float) -> float:
        """Of the faces and the gap below them."""
        return canvas.pt(2 * _FACE + 6)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the faces, and before them what is scored."""
        middle = cell.top + canvas.pt(_FACE)
        for score in range(-2, 3):
            canvas.face(x_of(canvas, cell, score), middle, canvas.pt(_FACE), score)
        room = cell.width - canvas.pt(AXIS + _NEAR)
        block = canvas.block(self.words, room, "caption", own=True)
        place = Rect(cell.start, middle - block.height / 2, room, block.height)
        canvas.write(block, place, canvas.theme.muted, "end")


@dataclass(frozen=True)
class StageHeading:
    """The name of a stage above its rows, and the share that leaves at the end of the line."""

    name: str
    aside: str = ""

    def height(self, canvas: Canvas, width: float) -> float:
        """Of the name and the rule below it."""
        return self._name(canvas, width).height(canvas, self._room(canvas, width)) + canvas.pt(5)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes both and draws the rule."""
        theme, height = canvas.theme, self.height(canvas, cell.width)
        name = self._name(canvas, cell.width)
        name.draw(canvas, Rect(cell.start, cell.top, self._room(canvas, cell.width)))
        aside = canvas.block(self.aside, cell.width, "caption", "semibold", own=True)
        level = cell.top + height - canvas.pt(6) - aside.height
        canvas.write(aside, cell.at(level, aside.height), theme.muted, "end")
        y = cell.top + height - canvas.pt(1)
        canvas.stroke(shapes.line([(cell.start, y), (cell.end, y)]), theme.brand_ink, 2.0)

    def _name(self, canvas: Canvas, width: float) -> Paragraph:
        return Paragraph(self.name, canvas.theme.brand_ink, "stage", "bold")

    def _room(self, canvas: Canvas, width: float) -> float:
        aside = canvas.block(self.aside, width, "caption", "semibold", own=True).width
        return width - (aside + canvas.pt(_NEAR) if aside else 0.0)


@dataclass(frozen=True)
class FeelingRow:
    """A moment and its point on the axis.

    Args:
        words: What the moment is.
        look: Of its point; a moment that nobody has scored has none on the axis.
        whole: The score of the stage it belongs to, where the stage is no point itself.
        aim: The score that the stage should have.
    """

    words: Box
    look: NodeLook
    whole: int | None = None
    aim: int | None = None

    def height(self, canvas: Canvas, width: float) -> float:
        """High enough for a finger, or for its words."""
        words = canvas.height(self.words, self._room(canvas, width))
        return max(words + 2 * canvas.pt(_PAD), canvas.pt(_ROW))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the axis, what stands behind the point, the point, and the words."""
        row = cell.at(cell.top, self.height(canvas, cell.width))
        self._axis(canvas, row)
        room = self._room(canvas, row.width)
        words = canvas.height(self.words, room)
        place = Rect(row.start, row.middle - words / 2, room, words)
        self.words.draw(canvas, place)
        if self.look.score is not None:
            x = x_of(canvas, row, self.look.score)
            self.look.draw(canvas, x, row.middle, canvas.pt(RADIUS))

    def _axis(self, canvas: Canvas, row: Rect) -> None:
        theme = canvas.theme
        for score in range(-2, 3):
            self._down(canvas, row, score, theme.line, 1.4 if score == 0 else 0.8)
        under = shapes.line([(row.start, row.bottom), (row.end, row.bottom)])
        canvas.stroke(under, theme.line, 1.0)
        if self.whole is not None:
            self._bar(canvas, row, self.whole)
        if self.aim is not None:
            self._down(canvas, row, self.aim, theme.ink, 1.6, dotted=True)

    @staticmethod
    def _down(  # noqa: PLR0913, PLR0917 -- what a line can look like
        canvas: Canvas, row: Rect, score: int, colour: str, width: float, dotted: bool = False
    ) -> None:
        x = x_of(canvas, row, score)
        path = shapes.line([(x, row.top), (x, row.bottom)])
        canvas.stroke(path, colour, width, dotted=dotted)

    @staticmethod
    def _bar(canvas: Canvas, row: Rect, score: int) -> None:
        half = canvas.pt(STAGE_BAR / 2)
        bar = Rect(x_of(canvas, row, score) - half, row.top, 2 * half, row.height)
        paint_stage_bar(canvas, shapes.rounded(bar, 0), score)

    @staticmethod
    def _room(canvas: Canvas, width: float) -> float:
        return width - canvas.pt(AXIS + _NEAR)
