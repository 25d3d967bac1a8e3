"""Step two: the stages of the way, and how they feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.coach.wording import is_the_purchase, names_a_department, speaks_of_us
from jmkit.i18n import N_
from jmkit.model.derived.feelings import curve_of, is_scored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Record

_MANY_STAGES = 7
_SMALL_RANGE = 2


@rule(
    "journey",
    "missing",
    N_("The journey has no stages yet."),
    N_("Begin where the need appears, and add four to seven stages in the customer's words."),
)
def _no_stages(journey: Journey) -> bool:
    return not journey.stages


@rule(
    "journey",
    "missing",
    N_("A stage has no name yet."),
    N_("Name it as the customer would, or remove it."),
)
def _stage_without_name(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages if is_empty(s.title)]


@rule(
    "journey",
    "missing",
    N_("No feeling is scored yet in: {names}."),
    N_("Score from −2 to +2 how it feels today, each alone first, and talk where you differ."),
)
def _stage_without_emotion(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages if not is_scored(s)]


@rule(
    "journey",
    "weak",
    N_("{n} stages are more than one map can carry."),
    N_("Join stages until there are four to seven, or split the map: one goal, one map."),
)
def _too_many_stages(journey: Journey) -> Sequence[Record]:
    return journey.stages if len(journey.stages) > _MANY_STAGES else ()


@rule(
    "journey",
    "weak",
    N_("The journey begins with the purchase: {names}."),
    N_("Put a stage before it: how did the need appear, and what did they compare?"),
)
def _nothing_before_the_purchase(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages[:1] if is_the_purchase(s.title)]


@rule(
    "journey",
    "weak",
    N_("The journey ends with the purchase: {names}."),
    N_("Put a stage after it: using it, getting help, recommending it, coming back."),
)
def _nothing_after_the_purchase(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages[-1:] if is_the_purchase(s.title)]


@rule(
    "journey",
    "weak",
    N_("This is said from the business's side: {names}."),
    N_("Write it again with the customer as the one who acts; “we” and “our” belong backstage."),
)
def _company_wording(journey: Journey) -> Sequence[Record]:
    # Thoughts are quotations: there, "we" is the customer's own family.
    stages = [s for s in journey.stages if speaks_of_us(f"{s.title}\n{s.goal}")]
    steps = [s for s in journey.steps if speaks_of_us(s.title)]
    return [*stages, *steps, *_touchpoints_about_us(journey)]


@rule(
    "journey",
    "weak",
    N_("A department or a system is no stage of a customer's journey: {names}."),
    N_("Ask what the customer is doing meanwhile, and name the stage after that."),
)
def _department_as_stage(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages if names_a_department(s.title)]


@rule(
    "journey",
    "weak",
    N_("The emotion curve is nearly flat."),
    N_("Find the best and the worst moment of the journey and score those two first."),
)
def _flat_emotions(journey: Journey) -> bool:
    scores = [point.score for point in curve_of(journey)]
    return len(scores) > 1 and max(scores) - min(scores) < _SMALL_RANGE


def _touchpoints_about_us(journey: Journey) -> list[Record]:
    return [t for t in journey.touchpoints if speaks_of_us(f"{t.title}\n{t.action}")]
