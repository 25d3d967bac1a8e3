"""The lane of the stages: a band in the brand's colour, parted by chevrons in reading direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.model import JourneyStage

_POINT = 9.0
_PAD = 11.0
_ALONG = 10.0
_USUAL = 15  # letters; longer words are broken rather than set in small type


@dataclass(frozen=True)
class Stages(Lane):
    """The names of the stages, with the goal of each below."""

    title: ClassVar[str] = N_("Stages")
    hint: ClassVar[str] = N_("Begin with the stages: where does the need appear?")
    ruled: ClassVar[bool] = False
    repeated: ClassVar[bool] = True

    with_goals: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether there is no stage."""
        return not self.stages

    def heading(self, canvas: Canvas) -> Box:
        """Nothing: stages are known when they are seen."""
        return Stack([])

    def content(self, canvas: Canvas) -> object:
        """The names and the goals."""
        numbers = [self._number(stage) for stage in self.stages]
        return numbers, [(stage.title.strip(), stage.goal) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """The height of the longest name and goal."""
        width = self._inner(canvas, columns[0]).width
        heights = (self._words(canvas, stage).height(canvas, width) for stage in self.stages)
        return max(heights, default=0.0) + 2 * canvas.pt(_ALONG)

    def reads_well(self, canvas: Canvas, columns: Sequence[Rect]) -> bool:
        """Whether the words of the names are whole, those of an usual length at least."""
        room = self._inner(canvas, columns[0]).width
        words = (word for stage in self.stages for word in stage.title.split())
        usual = (word for word in words if len(word) <= _USUAL)
        return all(len(canvas.block(w, room, "stage", "bold").lines) == 1 for w in usual)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the band, and on it names, goals and chevrons."""
        first, theme = columns[0], canvas.theme
        band = Rect(first.start, first.top, columns[-1].end - first.start, first.height)
        canvas.box(band, theme.brand_fill, theme.brand_edge, radius=0)
        for stage, column in zip(self.stages, columns, strict=True):
            if column is not first:
                canvas.stroke(_chevron(canvas, column), theme.on_brand_fill, 1.5)
            self._words(canvas, stage).draw(canvas, self._inner(canvas, column))

    def _words(self, canvas: Canvas, stage: JourneyStage) -> Stack:
        ink = canvas.theme.on_brand_fill
        name = stage.title.strip() or self.tr("Stage {n}", n=self._number(stage))
        goal = stage.goal if self.with_goals else ""
        return Stack(
            [Paragraph(name, ink, "stage", "bold"), Paragraph(goal, ink, "caption")], gap=1
        )

    def _number(self, stage: JourneyStage) -> int:
        return next(n for n, one in enumerate(self.journey.stages, 1) if one.id == stage.id)

    def _inner(self, canvas: Canvas, cell: Rect) -> Rect:
        # Alike in all columns, whether a chevron reaches in or not.
        pad, point = canvas.pt(_PAD), canvas.pt(_POINT)
        return cell.inset(pad, canvas.pt(_ALONG)).without_start(point - pad / 2)


def _chevron(canvas: Canvas, column: Rect) -> Outline:
    x, tip, half = column.start, canvas.pt(_POINT), canvas.pt(_POINT)
    top, middle, bottom = column.top, column.middle, column.bottom
    corners = [(x, top), (x, middle - half), (x + tip, middle), (x, middle + half), (x, bottom)]
    return shapes.line(corners)
