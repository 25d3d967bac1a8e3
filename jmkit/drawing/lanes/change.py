"""The lane of the change: from each stage's feeling today to the one it should have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.content.stages import change_of, rise
from jmkit.drawing.content.wording import with_sign
from jmkit.drawing.geometry import shapes
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.model import JourneyStage

_FACE = 11.0
_GAP = 7.0


@dataclass(frozen=True)
class EmotionChange(Lane):
    """Two faces a stage with an arrow between them, and by how much it should rise."""

    title: ClassVar[str] = N_("Change")
    hint: ClassVar[str] = N_("Score how each stage feels today, and how it should feel.")

    @property
    def is_empty(self) -> bool:
        """Whether no stage has both scores."""
        return not any(rise(stage) is not None for stage in self.stages)

    def content(self, canvas: Canvas) -> object:
        """The pairs of scores."""
        return [change_of(stage) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """Room for the faces and for the longest words below them."""
        words = (self._words(canvas, s, columns[0].width).height for s in self.stages)
        return canvas.pt(2 * _FACE + _GAP) + max(words, default=0.0)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the faces, the arrow and the words."""
        for stage, column in zip(self.stages, columns, strict=True):
            words = self._words(canvas, stage, column.width)
            below = column.at(column.top + canvas.pt(2 * _FACE + _GAP), words.height)
            scores = change_of(stage)
            ink = canvas.theme.ink if scores else canvas.theme.muted
            canvas.write(words, below, ink, "centre")
            if scores:
                radius = min(canvas.pt(_FACE), column.width / 7)
                draw_faces(canvas, column.centre, column.top + canvas.pt(_FACE), radius, scores)

    def _words(self, canvas: Canvas, stage: JourneyStage, width: float) -> TextBlock:
        change = rise(stage)
        if change is None:
            return canvas.block(self.tr("not scored yet"), width, "caption")
        return canvas.block(with_sign(change), width, "stage", "bold")


def draw_faces(
    canvas: Canvas, centre: float, middle: float, radius: float, scores: tuple[int, int]
) -> None:
    """Draws two faces with an arrow from the first to the second.

    Args:
        canvas: Where to.
        centre: Between the two.
        middle: How far down they are.
        radius: Of a face.
        scores: Of both, −2 to 2.
    """
    reach = 2.4 * radius
    for score, x in zip(scores, (centre - reach, centre + reach), strict=True):
        canvas.face(x, middle, radius, score)
    begin, end, tip = centre - 0.9 * radius, centre + 0.9 * radius, 0.4 * radius
    arrow = [(begin, middle), (end, middle)]
    head = [(end - tip, middle - tip), (end, middle), (end - tip, middle + tip)]
    for points in (arrow, head):
        canvas.stroke(shapes.line(points), canvas.theme.ink, 1.6, layer=2)
