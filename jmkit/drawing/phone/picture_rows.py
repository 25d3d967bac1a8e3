"""The rows of the other pictures on a phone: a stage with its bar, or with its two faces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.content.wording import with_sign
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes.change import draw_faces
from jmkit.drawing.lanes.funnel import bar_edge, warm

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.typography import Weight

_BAR = 18.0
_GAP = 4.0
_COUNT = 76.0
_ARROW = 24.0
_FACES = 150.0
_FACE = 11.0


@dataclass(frozen=True)
class CountRow:
    """A stage, how many came to it, and a bar as long as their share of all.

    Args:
        name: Of the stage.
        count: As it is written.
        share: 0 to 1.
    """

    name: str
    count: str
    share: float

    def height(self, canvas: Canvas, width: float) -> float:
        """Of the words and the bar below them."""
        return self._name(canvas, width) + canvas.pt(_GAP + _BAR)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes name and count, and draws the bar from the start."""
        theme, top = canvas.theme, cell.top + self._name(canvas, cell.width) + canvas.pt(_GAP)
        room = replace(cell, width=cell.width - canvas.pt(_COUNT))
        self._paragraph(canvas).draw(canvas, room)
        count = canvas.block(self.count, cell.width, "touchpoint", "bold")
        canvas.write(count, cell, theme.ink, "end")
        bar = Rect(cell.start, top, max(cell.width * self.share, canvas.pt(2)), canvas.pt(_BAR))
        canvas.box(bar, theme.brand_fill, bar_edge(theme), radius=2, layer=2)

    def _name(self, canvas: Canvas, width: float) -> float:
        return self._paragraph(canvas).height(canvas, width - canvas.pt(_COUNT))

    def _paragraph(self, canvas: Canvas) -> Paragraph:
        return Paragraph(self.name, canvas.theme.ink, "touchpoint", "bold")


@dataclass(frozen=True)
class LeaveRow:
    """The share that leaves between two stages, beside an arrow down."""

    words: str
    is_worst: bool

    def height(self, canvas: Canvas, width: float) -> float:
        """Of the words and their ground."""
        return self._words(canvas, width).height + canvas.pt(2 * _GAP)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the arrow, a ground where most leave, and the words."""
        theme, words = canvas.theme, self._words(canvas, cell.width)
        x, tip = cell.start + canvas.pt(_ARROW / 2), canvas.pt(_GAP)
        end = cell.top + words.height + tip
        for points in (
            [(x, cell.top + tip), (x, end)],
            [(x - tip, end - tip), (x, end), (x + tip, end - tip)],
        ):
            canvas.stroke(shapes.line(points), theme.muted, 1.4)
        beside = cell.without_start(canvas.pt(_ARROW)).at(cell.top + tip, words.height)
        if self.is_worst:
            wide = replace(beside, width=words.width + 4 * tip).inset(0, -tip / 2)
            canvas.box(wide, warm(theme), None if theme.solid else theme.ink, radius=4)
        canvas.write(words, beside.inset(2 * tip if self.is_worst else 0, 0), theme.ink)

    def _words(self, canvas: Canvas, width: float) -> TextBlock:
        weight: Weight = "bold" if self.is_worst else "normal"
        return canvas.block(self.words, width - canvas.pt(2 * _ARROW), "detail", weight, own=True)


@dataclass(frozen=True)
class ChangeRow:
    """A stage, its face today, the face it should have, and the difference.

    Args:
        name: Of the stage.
        scores: Today and as it should be; None where one of them is missing.
        unknown: What stands there instead of faces.
    """

    name: str
    scores: tuple[int, int] | None
    unknown: str

    def height(self, canvas: Canvas, width: float) -> float:
        """Of the name or of the faces."""
        name = canvas.height(self._name(canvas), width - canvas.pt(_FACES))
        return max(name, canvas.pt(2 * _FACE)) + canvas.pt(2 * _GAP)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes the name and draws the faces at the end of the line."""
        theme, row = canvas.theme, cell.at(cell.top, self.height(canvas, cell.width))
        room = replace(row, width=row.width - canvas.pt(_FACES))
        name = canvas.block(self.name, room.width, "touchpoint", "bold")
        canvas.write_middle(name, room, theme.ink, "start")
        beside = row.without_start(room.width)
        if self.scores is None:
            words = canvas.block(self.unknown, beside.width, "caption", own=True)
            canvas.write_middle(words, beside, theme.muted, "end")
            return
        before, after = self.scores
        faces = replace(beside, width=beside.width - canvas.pt(34))
        draw_faces(canvas, faces.centre, row.middle, canvas.pt(_FACE), self.scores)
        sign = canvas.block(with_sign(after - before), beside.width, "stage", "bold")
        canvas.write_middle(sign, beside, theme.ink, "end")

    def _name(self, canvas: Canvas) -> Paragraph:
        return Paragraph(self.name, canvas.theme.ink, "touchpoint", "bold")
