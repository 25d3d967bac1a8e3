"""The lane of the change: from each stage's feeling today to the one it should have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.geometry import shapes
from jmkit.drawing.lanes.lane import Lane
from jmkit.drawing.text.wrapping import with_sign
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
class Change(Lane):
    """Two faces a stage with an arrow between them, and by how much it should rise."""

    title: ClassVar[str] = N_("Change")
    hint: ClassVar[str] = N_("Score how each stage feels today, and how it should feel.")

    @property
    def is_empty(self) -> bool:
        """Whether no stage has both scores."""
        return not any(rise(stage) is not None for stage in self.stages)

    def content(self, canvas: Canvas) -> object:  # noqa: ARG002 -- as in every lane
        """The pairs of scores."""
        return [(stage.emotion, stage.future_emotion) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """Room for the faces and for the longest words below them."""
        words = (self._words(canvas, s, columns[0].width).height for s in self.stages)
        return canvas.pt(2 * _FACE + _GAP) + max(words, default=0.0)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the faces, the arrow and the words."""
        for stage, column in zip(self.stages, columns, strict=True):
            words = self._words(canvas, stage, column.width)
            below = column.at(column.top + canvas.pt(2 * _FACE + _GAP), words.height)
            known = rise(stage) is not None
            canvas.write(words, below, canvas.theme.ink if known else canvas.theme.muted, "centre")
            if known:
                self._faces(canvas, column, stage)

    def _faces(self, canvas: Canvas, column: Rect, stage: JourneyStage) -> None:
        radius = min(canvas.pt(_FACE), column.width / 7)
        middle, reach = column.top + canvas.pt(_FACE), 2.4 * radius
        canvas.face(column.centre - reach, middle, radius, stage.emotion or 0)
        canvas.face(column.centre + reach, middle, radius, stage.future_emotion or 0)
        begin, end, tip = column.centre - 0.9 * radius, column.centre + 0.9 * radius, 0.4 * radius
        arrow = [(begin, middle), (end, middle)]
        head = [(end - tip, middle - tip), (end, middle), (end - tip, middle + tip)]
        for points in (arrow, head):
            canvas.stroke(shapes.line(points), canvas.theme.accent, 1.6, layer=2)

    def _words(self, canvas: Canvas, stage: JourneyStage, width: float) -> TextBlock:
        change = rise(stage)
        if change is None:
            return canvas.block(self.tr("not scored yet"), width, "small")
        return canvas.block(with_sign(change), width, "title", "bold")


def rise(stage: JourneyStage) -> int | None:
    """By how much a stage should feel better; None while one of the scores is missing."""
    if stage.emotion is None or stage.future_emotion is None:
        return None
    return stage.future_emotion - stage.emotion
