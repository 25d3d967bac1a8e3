"""The journey at a glance: stages, curve, how much it hurts and how many leave; nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.components.labels import IconLabels
from jmkit.drawing.components.score_icons import Badge
from jmkit.drawing.content.measured import MapData, share_that_leaves, worst_drop
from jmkit.drawing.content.wording import name_of
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes.emotions import Emotions
from jmkit.model.derived.excerpt import excerpt
from jmkit.model.derived.ranking import worst_first
from jmkit.model.derived.size import DRAWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage
    from jmkit.theme.theme import Theme

LEAST = 150.0  # pixels: a curve lower than that says nothing
_AXIS = 112.0  # for the words beside the curve
_BESIDE = 7  # stages side by side; more of them continue below
_NAME = 6.0  # around the name of a stage
_BAR = 2.0
_SIGNS = 30.0  # badges, and the share that leaves
_BADGES, _BADGE = 3, 20.0
_NEAR = 4.0


@dataclass(frozen=True)
class Glance:
    """A small map in as much room as it is given.

    Args:
        journey: What people filled in.
        tr: The language.
        data: What was measured.
        curve: How high the curves of all its bands together are, in pixels.
    """

    journey: Journey
    tr: Translator
    data: MapData = field(default_factory=MapData)
    curve: float = 2 * LEAST

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of its bands and its legend."""
        bands = sum(band.height(canvas, width) for band in self._bands)
        return bands + self._legend(canvas).height(canvas, width)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws band below band, and what the signs mean."""
        top = cell.top
        for band in self._bands:
            height = band.height(canvas, cell.width)
            band.draw(canvas, cell.at(top, height))
            top += height
        self._legend(canvas).draw(canvas, cell.at(top))

    @property
    def stages(self) -> tuple[JourneyStage, ...]:
        """The stages that a picture has room for."""
        return excerpt(self.journey, DRAWN).stages

    @property
    def _bands(self) -> list[_Band]:
        stages = self.stages
        count = ceil(len(stages) / _BESIDE) or 1
        each = ceil(len(stages) / count)
        parts = [stages[n : n + each] for n in range(0, len(stages), each or 1)]
        curve = max(self.curve / count, LEAST)
        return [_Band(self, part, curve, each) for part in parts]

    def _legend(self, canvas: Canvas) -> IconLabels:
        lane = Emotions(self.journey, self.stages, self.tr, self.data)
        return IconLabels(lane.legend(canvas), between=14)


class _Curve(Emotions):
    shaded = False  # it stands on the page itself


@dataclass(frozen=True)
class _Band:
    glance: Glance
    stages: Sequence[JourneyStage]
    curve: float
    columns: int

    def height(self, canvas: Canvas, width: float) -> float:
        return self._head(canvas, width) + canvas.pt(self.curve + _SIGNS)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        head = self._head(canvas, cell.width)
        columns = self._columns(canvas, cell)
        for stage, column in zip(self.stages, columns, strict=True):
            self._name(canvas, stage, column.at(cell.top, head))
        curve = canvas.pt(self.curve)
        lane = _Curve(self.glance.journey, self.stages, self.glance.tr, self.glance.data)
        lane.draw(canvas, [column.at(cell.top + head, curve) for column in columns])
        for stage, column in zip(self.stages, columns, strict=True):
            self._signs(canvas, stage, column.at(cell.top + head + curve, canvas.pt(_SIGNS)))

    def _columns(self, canvas: Canvas, cell: Rect) -> list[Rect]:
        body = cell.without_start(canvas.pt(_AXIS))
        return body.columns(self.columns)[: len(self.stages)]

    def _head(self, canvas: Canvas, width: float) -> float:
        column = self._columns(canvas, Rect(0, 0, width))[0]
        names = (self._words(stage, canvas) for stage in self.stages)
        room = column.width - canvas.pt(_NAME)
        return max(name.height(canvas, room) for name in names) + canvas.pt(2 * _NAME)

    def _words(self, stage: JourneyStage, canvas: Canvas) -> Clamped:
        name = name_of(stage, self.glance.tr)
        theme = canvas.theme
        colour = theme.on_brand_fill if theme.brand_ink == theme.ink else theme.ink
        return Clamped(name, colour, "pain", "bold", "centre")

    def _name(self, canvas: Canvas, stage: JourneyStage, cell: Rect) -> None:
        theme, width = canvas.theme, cell.width - canvas.pt(_BAR)
        if theme.brand_ink == theme.ink:  # a brand too light for a line is seen as a ground
            canvas.box(Rect(cell.start, cell.top, width, cell.height), theme.brand_fill, radius=0)
        canvas.box(Rect(cell.start, cell.top, width, canvas.pt(_BAR)), theme.brand_ink, radius=0)
        self._words(stage, canvas).draw(canvas, cell.inset(canvas.pt(_NAME / 2), canvas.pt(_NAME)))

    def _signs(self, canvas: Canvas, stage: JourneyStage, cell: Rect) -> None:
        pains = worst_first(self.glance.journey, stage.pain_points)[:_BADGES]
        badges = [Badge(pain.severity, _BADGE, "caption") for pain in pains]
        wide = canvas.pt(_BADGE) + canvas.pt(_NEAR)
        share = self._share(canvas, stage, cell.width - min(len(badges), 1) * wide)
        fitting = badges[: max(int((cell.width - share.width) / wide), 0)]
        start = cell.centre - (len(fitting) * wide + share.width) / 2
        level = cell.middle - canvas.pt(_BADGE) / 2
        for n, badge in enumerate(fitting):
            badge.draw(canvas, Rect(start + n * wide, level, wide))
        place = Rect(start + len(fitting) * wide, cell.top, share.width + 1, cell.height)
        is_worst = stage.id == worst_drop(self.glance.data)
        colour = canvas.theme.alarm if is_worst else canvas.theme.muted
        canvas.write_middle(share, place, colour, "start")

    def _share(self, canvas: Canvas, stage: JourneyStage, room: float) -> TextBlock:
        # In a narrow column the figure alone; the legend of the whole tells what it is.
        drop_off = self._drop_off(stage)
        words = share_that_leaves(drop_off, self.glance.tr) if drop_off else ""
        block = canvas.block(words, 10 * room, "caption", "semibold", own=True)
        if block.width <= room:
            return block
        return canvas.block(words.split()[0], room, "caption", "semibold", own=True)

    def _drop_off(self, stage: JourneyStage) -> float | None:
        figures = self.glance.data.figures.get(stage.id)
        return figures.drop_off if figures else None


def lay_out_glance(glance: Glance, theme: Theme, width: float) -> DisplayList:
    """The journey at a glance, by itself.

    Args:
        glance: With a stage at least.
        theme: The look.
        width: In pixels.
    """
    canvas = Canvas(width, glance.tr.direction, theme)
    height = glance.height(canvas, width)
    glance.draw(canvas, Rect(0, 0, width, height))
    return canvas.display_list(height)
