"""A row of the pain heat map: the pain points of one severity, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.icons import Bullet
from jmkit.drawing.components.score_icons import Badge
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_
from jmkit.model import PainPoint
from jmkit.model.meaning import Scale, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.model import JourneyStage

_ALONG, _ACROSS = 6.0, 9.0
_LEAST = 16.0  # of a row in which nothing hurts
_RIM = 1.5  # between two cells
_BADGE = 22.0


@dataclass(frozen=True)
class HeatRow(Lane):
    """A cell a stage, the warmer the more pain points of this severity it has."""

    title: ClassVar[str] = N_("Pain points")
    ruled: ClassVar[bool] = False
    stretch: ClassVar[bool] = True

    severity: int | None = None

    @property
    def is_empty(self) -> bool:
        """Never: a row without pain points is a finding too."""
        return not self.stages

    def heading(self, canvas: Canvas) -> Box:
        """The badge of the severity, and what it means."""
        words = Paragraph(severity_word(self.severity, self), canvas.theme.ink, "caption", "bold")
        return IconRow(Badge(self.severity, _BADGE, "caption"), words, gap=6)

    def content(self, canvas: Canvas) -> object:
        """The titles in every cell."""
        return [self._cell(canvas, stage) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """The height of the fullest cell."""
        width = self._inner(canvas, columns[0]).width
        heights = [self._cell(canvas, stage).height(canvas, width) for stage in self.stages]
        return max([*heights, canvas.pt(_LEAST)]) + 2 * canvas.pt(_ALONG + _RIM)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Fills the cells and writes what hurts."""
        for stage, column in zip(self.stages, columns, strict=True):
            pains, theme = self.pains(stage), canvas.theme
            edge = theme.line if pains or not theme.solid else None
            ground = theme.heat(self.severity, len(pains))
            canvas.box(column.inset(canvas.pt(_RIM)), ground, edge, radius=4)
            self._cell(canvas, stage).draw(canvas, self._inner(canvas, column))

    def pains(self, stage: JourneyStage) -> list[PainPoint]:
        """The pain points of this severity in a stage."""
        return [p for p in stage.pain_points if p.severity == self.severity and not p.is_blank]

    @staticmethod
    def _inner(canvas: Canvas, column: Rect) -> Rect:
        return column.inset(canvas.pt(_ACROSS + _RIM), canvas.pt(_ALONG + _RIM))

    def _cell(self, canvas: Canvas, stage: JourneyStage) -> Box:
        pains, theme = self.pains(stage), canvas.theme
        ink = theme.ink_on(theme.heat(self.severity, len(pains)))
        if len(pains) == 1:
            return Paragraph(pains[0].title.strip() or "…", ink, "detail")
        dot = Bullet("detail", ink)
        rows = [IconRow(dot, Paragraph(p.title.strip() or "…", ink, "detail")) for p in pains]
        return Stack(rows, gap=3)


def severity_word(severity: int | None, lane: Lane) -> str:
    """What a severity means."""
    if severity is None:
        return lane.tr("Not yet scored")
    scale = meaning_of(PainPoint.fields()["severity"])
    return lane.tr(scale.word(severity)) if isinstance(scale, Scale) else str(severity)
