"""The lanes of a stage map, by name and in their usual order."""

from __future__ import annotations

from jmkit.drawing.lanes.backstage import Backstage
from jmkit.drawing.lanes.change import EmotionChange
from jmkit.drawing.lanes.emotions import Emotions
from jmkit.drawing.lanes.lane import Lane
from jmkit.drawing.lanes.metrics import Metrics
from jmkit.drawing.lanes.opportunities import Opportunities
from jmkit.drawing.lanes.pain_points import PainPoints
from jmkit.drawing.lanes.stages import Stages
from jmkit.drawing.lanes.steps import Steps
from jmkit.drawing.lanes.thoughts import Thoughts
from jmkit.drawing.lanes.touchpoints import Touchpoints
from jmkit.errors import UnknownNameError

__all__ = ["ESSENTIAL", "LANES", "USUAL", "Lane", "lane_class"]

LANES: dict[str, type[Lane]] = {
    "stages": Stages,
    "steps": Steps,
    "emotions": Emotions,
    "metrics": Metrics,
    "touchpoints": Touchpoints,
    "thoughts": Thoughts,
    "pain-points": PainPoints,
    "opportunities": Opportunities,
    "backstage": Backstage,
    "change": EmotionChange,
}
# What a sheet of A4 has room for.
ESSENTIAL = ("stages", "emotions", "pain-points", "opportunities")
# Those a map has unless others are named; the rest is drawn on request.
USUAL = tuple(name for name in LANES if name not in {"backstage", "change"})


def lane_class(name: str) -> type[Lane]:
    """The lane of a name, with hyphens or underscores.

    Raises:
        UnknownNameError: There is no such lane.

    >>> lane_class("pain_points").__name__
    'PainPoints'
    """
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    if wanted not in LANES:
        raise UnknownNameError(name, LANES)
    return LANES[wanted]
