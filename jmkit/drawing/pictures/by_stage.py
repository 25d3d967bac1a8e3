"""The other pictures that have a column a stage: pain heat map, before and after, funnel."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.alt_text.pictures import describe_change, describe_funnel, describe_heat
from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.components.headline import picture_head
from jmkit.drawing.content.findings import change_finding, funnel_finding, heat_finding
from jmkit.drawing.content.footnotes import notes
from jmkit.drawing.lanes.change import EmotionChange
from jmkit.drawing.lanes.emotions import Emotions
from jmkit.drawing.lanes.funnel import Funnel
from jmkit.drawing.lanes.heat import HeatRow
from jmkit.drawing.lanes.metrics import Metrics
from jmkit.drawing.lanes.pain_points import PainPoints
from jmkit.drawing.lanes.stages import Stages
from jmkit.drawing.phone.other_pictures import change_rows, funnel_rows, heat_groups
from jmkit.drawing.phone.phone_page import PhonePage
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.i18n import N_
from jmkit.limits import TITLE_LETTERS
from jmkit.model.derived.excerpt import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.content.findings import Finding
    from jmkit.drawing.lanes import Lane
    from jmkit.model import Journey, JourneyStage


@dataclass(frozen=True)
class FindingPlan(MapPlan):
    """A picture whose headline says what it shows."""

    named: ClassVar[bool] = True

    @abstractmethod
    def finding(self, journey: Journey) -> Finding:
        """What the picture shows, in one sentence."""

    @abstractmethod
    def lanes_of(self, journey: Journey, stages: Sequence[JourneyStage]) -> Iterator[Lane]:
        """What stands below the stages."""

    @abstractmethod
    def boxes(self, canvas: Canvas, lanes: Sequence[Lane]) -> Iterator[Box]:
        """The same for a phone, from the top."""

    def head(self, journey: Journey) -> Box:
        """The finding, and how it is known."""
        title = shortened(self.title, TITLE_LETTERS)
        return picture_head(title, self.tr(self.caption), self.finding(journey), self.theme)

    def label(self, journey: Journey) -> str:
        """The picture in one sentence."""
        return self.describe(journey)[0]

    def rows(self, journey: Journey, stages: Sequence[JourneyStage]) -> list[Lane]:
        """The stages by name, and what is drawn below them."""
        head = Stages(journey, stages, self.tr, with_goals=False)
        return [head, *self.lanes_of(journey, stages)] if stages else [head]

    def phone(self, canvas: Canvas, journey: Journey) -> PhonePage:
        """One column: the finding, a row after the other."""
        lanes = self.rows(journey, journey.stages)
        empty = [lane for lane in lanes if lane.is_empty and lane.hint]
        rows = [self._hint(lane) for lane in empty] or list(self.boxes(canvas, lanes))
        muted = self.theme.muted
        remarks = [
            Paragraph(n, muted, "caption", own=True)
            for n in (*notes(journey, self.tr), *self.remarks)
        ]
        return PhonePage(canvas, lanes, [[self.head(journey)], rows, remarks])

    def _hint(self, lane: Lane) -> Box:
        return Paragraph(self.tr(lane.hint), self.theme.muted, "detail", own=True)


@dataclass(frozen=True)
class HeatPlan(FindingPlan):
    """Pain points by stage and severity."""

    caption: ClassVar[str] = N_("Pain heat map")

    def finding(self, journey: Journey) -> Finding:
        """Where most pain points are, or the worst one."""
        return heat_finding(journey, self.tr)

    def lanes_of(self, journey: Journey, stages: Sequence[JourneyStage]) -> Iterator[Lane]:
        """A row a severity, the worst on top, from the worst there is to the mildest."""
        pains = [p for stage in journey.stages for p in stage.pain_points if not p.is_blank]
        if not pains:
            yield PainPoints(journey, stages, self.tr)
        there = [p.severity for p in pains if p.severity]
        for severity in range(max(there, default=0), min(there, default=1) - 1, -1):
            yield HeatRow(journey, stages, self.tr, severity=severity)
        if any(p.severity is None for p in pains):
            yield HeatRow(journey, stages, self.tr, severity=None)

    def boxes(self, canvas: Canvas, lanes: Sequence[Lane]) -> Iterator[Box]:
        """The pain points, a group a severity."""
        return heat_groups(canvas, [lane for lane in lanes if isinstance(lane, HeatRow)])

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The heat map in words."""
        return describe_heat(self.of(journey), self.tr)


@dataclass(frozen=True)
class ChangePlan(FindingPlan):
    """The emotions of today beside those wanted."""

    caption: ClassVar[str] = N_("Emotions before and after")

    def finding(self, journey: Journey) -> Finding:
        """Which stages should improve most."""
        return change_finding(journey, self.tr)

    def lanes_of(self, journey: Journey, stages: Sequence[JourneyStage]) -> Iterator[Lane]:
        """The curve with where it should be, and the change of each stage."""
        yield Emotions(journey, stages, self.tr, self.data)
        yield EmotionChange(journey, stages, self.tr)

    def boxes(self, canvas: Canvas, lanes: Sequence[Lane]) -> Iterator[Box]:
        """Two faces a stage."""
        return change_rows(next(lane for lane in lanes if isinstance(lane, EmotionChange)))

    def describe(self, journey: Journey) -> tuple[str, str]:
        """Before and after in words."""
        return describe_change(self.of(journey), self.tr)


@dataclass(frozen=True)
class FunnelPlan(FindingPlan):
    """How many customers reach each stage, and how they fare there."""

    caption: ClassVar[str] = N_("Funnel")

    def finding(self, journey: Journey) -> Finding:
        """After which stage the largest share leaves."""
        return funnel_finding(journey, self.tr, self.data)

    def lanes_of(self, journey: Journey, stages: Sequence[JourneyStage]) -> Iterator[Lane]:
        """The bars, and what else was measured."""
        yield Funnel(journey, stages, self.tr, self.data)
        facts = Metrics(journey, stages, self.tr, self.data, counted=False)
        if not facts.is_empty:
            yield facts

    def boxes(self, canvas: Canvas, lanes: Sequence[Lane]) -> Iterator[Box]:
        """A bar a stage, with the share that leaves below it."""
        bars = next(lane for lane in lanes if isinstance(lane, Funnel))
        facts = Metrics(bars.journey, bars.stages, self.tr, self.data, counted=False)
        return funnel_rows(canvas, bars, facts)

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The funnel in words."""
        return describe_funnel(self.of(journey), self.tr, self.data)


PLANS: dict[str, type[MapPlan]] = {
    "map": MapPlan,
    "heat": HeatPlan,
    "before_after": ChangePlan,
    "funnel": FunnelPlan,
}
