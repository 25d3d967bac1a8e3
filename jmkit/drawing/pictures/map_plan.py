"""What kind of map to draw: everything but the journey and the paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.alt_text.pictures import describe_funnel, describe_persona_curves
from jmkit.drawing.alt_text.stage_map import describe_map, describe_map_short
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.canvas.theme import Theme
from jmkit.drawing.content.measured import MapData
from jmkit.drawing.content.stage_detail import stage_detail
from jmkit.drawing.lanes import USUAL, lane_class
from jmkit.drawing.layout.sheet import Sheet
from jmkit.i18n import N_
from jmkit.limits import TITLE_LETTERS
from jmkit.model.excerpt import excerpt, shortened
from jmkit.model.size import DRAWN, PRINTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.lanes import Lane
    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage

_LEAST, _STAGE = 1000.0, 165.0  # points on a screen: of a map, of a column


@dataclass(frozen=True)
class MapPlan:
    """Which lanes in which look and language; draws any journey as a `Sheet`.

    Args:
        tr: The language; its direction is the picture's.
        theme: The look.
        lanes: Names of lanes, in order; when left out, the usual ones that have something
            to say or to ask.
        title: The name of the workshop.
        stage: The id or title of a stage: a map of its touchpoints instead of all stages.
        data: Data beside the journey.

    Raises:
        UnknownNameError: A lane that does not exist.
    """

    tr: Translator
    theme: Theme = field(default_factory=Theme)
    lanes: tuple[str, ...] | None = None
    title: str = ""
    stage: str = ""
    data: MapData = field(default_factory=MapData)

    caption: ClassVar[str] = N_("Stage map")
    named: ClassVar[bool] = False  # whether the caption stands on the picture

    def __post_init__(self) -> None:
        for name in self.lanes or ():
            lane_class(name)

    def of(self, journey: Journey) -> Journey:
        """The journey that is drawn: all there is room for, or one stage spread out.

        Raises:
            UnknownNameError: There is no such stage.
        """
        if self.stage:
            journey = stage_detail(excerpt(journey, PRINTED), self.stage, self.tr)
        return excerpt(journey, DRAWN)

    def rows(self, journey: Journey, stages: Sequence[JourneyStage]) -> list[Lane]:
        """The lanes of a sheet that shows some of the stages."""
        # A lane twice says nothing new, and a list of them has an end.
        names: Sequence[str] = USUAL if self.lanes is None else [*dict.fromkeys(self.lanes)]
        if not stages:
            names = ["stages"]
        made = [lane_class(name)(journey, stages, self.tr, self.data) for name in names]
        return [r for r in made if self.lanes is not None or not (r.optional and r.is_empty)]

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The picture in words: one sentence, and all of it."""
        shown = self.of(journey)
        parts = [describe_map(shown, self.tr), describe_persona_curves(shown, self.tr, self.data)]
        if self.data.figures:
            parts.append(describe_funnel(shown, self.tr, self.data)[1])
        return describe_map_short(shown, self.tr), "\n".join(filter(None, parts))

    def canvas(self, width: float, scale: float = 1.0) -> Canvas:
        """An empty canvas for a sheet of this width, in points."""
        return Canvas(width, self.tr.direction, self.theme, scale=scale)

    def sheet(  # noqa: PLR0913 -- what a sheet can be asked for
        self,
        journey: Journey,
        rows: Sequence[Lane],
        width: float,
        scale: float,
        *,
        note: str = "",
        goes_on: bool = False,
    ) -> Sheet:
        """A sheet with some lanes.

        Args:
            journey: For the head and for what the foot says is left out.
            rows: The lanes.
            width: In points.
            scale: Of type and spacing.
            note: A sentence at the foot.
            goes_on: Whether a map goes on here that began on another sheet.
        """
        notes = (note,) if note else ()
        name = shortened(self.title, TITLE_LETTERS)
        names = [name, self.tr(self.caption)] if self.named else [name]
        title = " · ".join(filter(None, names))
        canvas = self.canvas(width, scale)
        return Sheet(canvas, journey, rows, self.tr, title, notes, goes_on=goes_on)

    def screen(self, journey: Journey) -> Sheet:
        """The sheet for a screen: always in the same type, as high as it needs to be."""
        shown = self.of(journey)
        rows = self.rows(shown, shown.stages)
        width = max(_LEAST, _STAGE * len(shown.stages) + _STAGE)
        return self.sheet(shown, rows, width, 1.0)
