"""The other pictures that have a column a stage: pain heat map, before and after, funnel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.alt_text.pictures import describe_change, describe_funnel, describe_heat
from jmkit.drawing.lanes import lane_class
from jmkit.drawing.lanes.funnel import Funnel
from jmkit.drawing.lanes.heat import HeatRow
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.lanes import Lane
    from jmkit.model import Journey, JourneyStage

_WORST_FIRST = (5, 4, 3, 2, 1)


@dataclass(frozen=True)
class HeatPlan(MapPlan):
    """Pain points by stage and severity."""

    caption: ClassVar[str] = N_("Pain heat map")
    named: ClassVar[bool] = True

    def rows(self, journey: Journey, stages: Sequence[JourneyStage]) -> list[Lane]:
        """A row a severity, the worst on top; one more for what nobody has scored."""
        pains = [p for stage in stages for p in stage.pain_points if not p.is_blank]
        loose = (None,) if any(p.severity is None for p in pains) else ()
        heat = [HeatRow(journey, stages, self.tr, severity=s) for s in (*_WORST_FIRST, *loose)]
        head = lane_class("stages")(journey, stages, self.tr)
        return [head, *heat] if stages else [head]

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The heat map in words."""
        return describe_heat(self.of(journey), self.tr)


@dataclass(frozen=True)
class ChangePlan(MapPlan):
    """The emotions of today beside those wanted."""

    caption: ClassVar[str] = N_("Emotions before and after")
    named: ClassVar[bool] = True

    def rows(self, journey: Journey, stages: Sequence[JourneyStage]) -> list[Lane]:
        """The stages, both curves, and the change of each stage."""
        names = ("stages", "emotions", "change") if stages else ("stages",)
        return [lane_class(name)(journey, stages, self.tr, self.data) for name in names]

    def describe(self, journey: Journey) -> tuple[str, str]:
        """Before and after in words."""
        return describe_change(self.of(journey), self.tr)


@dataclass(frozen=True)
class FunnelPlan(MapPlan):
    """How many customers reach each stage, and how they fare there."""

    caption: ClassVar[str] = N_("Funnel")
    named: ClassVar[bool] = True

    def rows(self, journey: Journey, stages: Sequence[JourneyStage]) -> list[Lane]:
        """The stages, the bars, and the figures."""
        head = lane_class("stages")(journey, stages, self.tr)
        if not stages:
            return [head]
        bars = Funnel(journey, stages, self.tr, self.data)
        return [head, bars, lane_class("metrics")(journey, stages, self.tr, self.data)]

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The funnel in words."""
        return describe_funnel(self.of(journey), self.tr, self.data)


PLANS: dict[str, type[MapPlan]] = {
    "map": MapPlan,
    "heat": HeatPlan,
    "before_after": ChangePlan,
    "flow": FunnelPlan,
}
