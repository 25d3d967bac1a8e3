"""A row of the pain heat map: the pain points of one severity, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.icons import Badge
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_
from jmkit.model import PainPoint
from jmkit.model.meaning import Scale, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.model import JourneyStage

_PAD = 7.0
_LEAST = 34.0


@dataclass(frozen=True)
class HeatRow(Lane):
    """A cell a stage, the warmer the more pain points of this severity it has."""

    title: ClassVar[str] = N_("Pain points")
    banded: ClassVar[bool] = False

    severity: int | None = None

    @property
    def is_empty(self) -> bool:
        """Never: a row without pain points is a finding too."""
        return not self.stages

    def heading(self, canvas: Canvas) -> Box:
        """The badge of the severity, and what it means."""
        words = Paragraph(severity_word(self.severity, self), canvas.theme.ink, "small", "bold")
        return IconRow(Badge(self.severity), words, gap=6)

    def content(self, canvas: Canvas) -> object:
        """The titles in every cell."""
        return [self._cell(canvas, stage) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """The height of the fullest cell."""
        width = columns[0].width - 2 * canvas.pt(_PAD)
        heights = [self._cell(canvas, stage).height(canvas, width) for stage in self.stages]
        return max([*heights, canvas.pt(_LEAST)]) + 2 * canvas.pt(_PAD)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Fills the cells and writes what hurts."""
        for stage, column in zip(self.stages, columns, strict=True):
            heat = canvas.theme.heat(self.severity, len(self._pains(stage)))
            canvas.box(column, heat, canvas.theme.line, radius=4)
            self._cell(canvas, stage).draw(canvas, column.inset(canvas.pt(_PAD)))

    def _pains(self, stage: JourneyStage) -> list[PainPoint]:
        return [p for p in stage.pain_points if p.severity == self.severity and not p.is_blank]

    def _cell(self, canvas: Canvas, stage: JourneyStage) -> Box:
        pains, theme = self._pains(stage), canvas.theme
        ink = theme.ink_on(theme.heat(self.severity, len(pains)))
        count = [Paragraph(str(len(pains)), ink, "title", "bold")] if len(pains) > 1 else []
        return Stack([*count, *(Paragraph(p.title.strip() or "…", ink) for p in pains)], gap=3)


def severity_word(severity: int | None, lane: Lane) -> str:
    """What a severity means."""
    if severity is None:
        return lane.tr("Not yet scored")
    scale = meaning_of(PainPoint.fields()["severity"])
    return lane.tr(scale.words[severity - 1]) if isinstance(scale, Scale) else str(severity)
