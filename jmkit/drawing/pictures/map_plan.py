"""What kind of map to draw: everything but the journey and the paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.alt_text.pictures import describe_funnel, describe_persona_curves
from jmkit.drawing.alt_text.stage_map import describe_map, describe_map_short
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.content.measured import MapData
from jmkit.drawing.content.stage_detail import stage_detail
from jmkit.drawing.lanes import USUAL, lane_class
from jmkit.drawing.layout.bands import bands
from jmkit.drawing.layout.sheet import Sheet
from jmkit.drawing.layout.sheet_grid import SheetGrid
from jmkit.drawing.phone.phone_page import PHONE
from jmkit.drawing.phone.phone_sheet import PhoneSheet
from jmkit.i18n import N_
from jmkit.limits import NARROWEST_SCREEN, TITLE_LETTERS, WIDEST_SCREEN
from jmkit.model.derived.excerpt import excerpt, shortened
from jmkit.model.derived.size import DRAWN, PRINTED
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box
    from jmkit.drawing.canvas.display_list import Unit
    from jmkit.drawing.lanes import Lane
    from jmkit.drawing.phone.phone_page import PhonePage
    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage

SCREEN_WIDTH = 1366.0  # CSS pixels


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
        hints: Whether a lane in which nothing stands yet says what to add.

    Raises:
        UnknownNameError: A lane that does not exist.
    """

    tr: Translator
    theme: Theme = field(default_factory=Theme)
    lanes: tuple[str, ...] | None = None
    title: str = ""
    stage: str = ""
    data: MapData = field(default_factory=MapData)
    hints: bool = True

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
        wanted = [r for r in made if self.lanes is not None or not (r.optional and r.is_empty)]
        return wanted if self.hints else self.printed(wanted)

    def label(self, journey: Journey) -> str:
        """The picture in one sentence."""
        return describe_map_short(self.of(journey), self.tr)

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The picture in words: one sentence, and all of it."""
        shown = self.of(journey)
        parts = [describe_map(shown, self.tr), describe_persona_curves(shown, self.tr, self.data)]
        if self.data.figures:
            parts += [describe_funnel(shown, self.tr, self.data)[1], *self.remarks]
        return self.label(journey), "\n".join(filter(None, parts))

    def canvas(self, width: float, scale: float = 1.0, unit: Unit = "pt") -> Canvas:
        """An empty canvas for a sheet of this width."""
        return Canvas(width, self.tr.direction, self.theme, scale=scale, unit=unit)

    def sheet(  # noqa: PLR0913 -- what a sheet can be asked for
        self,
        journey: Journey,
        rows: Sequence[Lane],
        width: float,
        scale: float,
        *,
        note: str = "",
        goes_on: bool = False,
        unit: Unit = "pt",
    ) -> Sheet:
        """A sheet with some lanes.

        Args:
            journey: For the head and for what the foot says is left out.
            rows: The lanes.
            width: In units.
            scale: Of type and spacing.
            note: A sentence at the foot.
            goes_on: Whether a map goes on here that began on another sheet.
            unit: Points on paper, CSS pixels on screens.
        """
        notes = (*self.remarks, *([note] if note else ()))
        canvas = self.canvas(width, scale, unit)
        head = None if goes_on else self.head(journey)
        return Sheet(canvas, journey, rows, self.tr, self.name, notes, goes_on=goes_on, head=head)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Sentences about the data beside the journey, for the foot."""
        if not (self.data.figures and self.data.are_examples):
            return ()
        return (self.tr("The figures are example data, not those of your customers."),)

    def head(self, journey: Journey) -> Box | None:
        """What stands above the picture; nothing for that of a map."""
        return None

    @property
    def name(self) -> str:
        """What stands above the picture: the workshop's name, and the picture's if it has one."""
        name = shortened(self.title, TITLE_LETTERS)
        names = [name, self.tr(self.caption)] if self.named else [name]
        return " · ".join(filter(None, names))

    def screen(self, journey: Journey, width: float = 0.0) -> Sheet | PhonePage:
        """The sheet for a screen: always in the same type, as high as it needs to be.

        Args:
            journey: As it is now.
            width: Of the page it is shown in, in CSS pixels, clamped to what can be drawn; 0 for
                the usual one.
        """
        shown, wide = self.of(journey), self._clamped(width)
        if wide < PHONE and shown.stages:
            return self.phone(self.screen_canvas(wide), shown)
        most = SheetGrid(self.canvas(wide), 1).most
        rows = [lane for stages in bands(shown.stages, most) for lane in self.band(shown, stages)]
        return self.sheet(shown, rows or self.rows(shown, ()), wide, 1.0, unit="px")

    def phone(self, canvas: Canvas, journey: Journey) -> PhonePage:
        """The picture for a screen that has no room for columns."""
        lanes = self.rows(journey, journey.stages)
        return PhoneSheet(canvas, journey, lanes, self.tr, self.name, self.remarks)

    def screen_canvas(self, width: float = 0.0) -> Canvas:
        """An empty canvas for a screen of this width, clamped as in `screen`."""
        return self.canvas(self._clamped(width), unit="px")

    @staticmethod
    def _clamped(width: float) -> float:
        return min(max(width or SCREEN_WIDTH, NARROWEST_SCREEN), WIDEST_SCREEN)

    def band(self, journey: Journey, stages: Sequence[JourneyStage]) -> list[Lane]:
        """The lanes of some of the stages; what is empty for all of them asks at the first."""
        lanes = self.rows(journey, stages)
        if len(stages) == len(journey.stages):
            return lanes
        whole = {type(lane): lane.is_empty for lane in self.rows(journey, journey.stages)}
        first = stages[0] is journey.stages[0]
        return [
            lane for lane in lanes if not lane.is_empty or (first and whole.get(type(lane), True))
        ]

    def printed(self, lanes: Sequence[Lane]) -> list[Lane]:
        """The lanes that a finished page needs: nobody can follow a hint there."""
        return [lane for lane in lanes if self.named or lane.repeated or not lane.is_empty]
