"""Step two: the way through the stages, as the customer lives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.coach.wording import is_the_purchase, names_a_department, speaks_of_us
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Record

_MANY_STEPS = 20
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
    among="stage",
)
def _stage_without_name(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages if is_empty(s.title)]


@rule(
    "journey",
    "missing",
    N_("No feeling is scored yet in: {names}."),
    N_("Score from −2 to +2 how it feels today, each alone first, and talk where you differ."),
    among="stage",
)
def _stage_without_emotion(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages if s.emotion is None]


@rule(
    "journey",
    "missing",
    N_("No steps yet in: {names}."),
    N_("Write what the customer does there, each step beginning with a verb."),
    among="stage",
)
def _stage_without_steps(journey: Journey) -> Sequence[Record]:
    return [s for s in journey.stages if not s.steps]


@rule(
    "journey",
    "missing",
    N_("There are no touchpoints yet."),
    N_("Go stage by stage and ask: where do customer and business meet here?"),
)
def _no_touchpoints(journey: Journey) -> bool:
    return not journey.touchpoints


@rule(
    "journey",
    "missing",
    N_("The channel is missing: {names}."),
    N_("Choose where it happens: site, shop, phone, app …"),
    among="touchpoint",
)
def _touchpoint_without_channel(journey: Journey) -> Sequence[Record]:
    return [t for t in journey.touchpoints if is_empty(t.channel)]


@rule(
    "journey",
    "missing",
    N_("These steps belong to no stage, so the map does not show them: {names}."),
    N_("Choose a stage for each of them, or remove it."),
    among="step",
)
def _step_without_stage(journey: Journey) -> Sequence[Record]:
    return [r for r in journey.unplaced if r.record_kind == "step"]


@rule(
    "journey",
    "missing",
    N_("These touchpoints belong to no stage, so the map does not show them: {names}."),
    N_("Choose a stage for each of them, or remove it."),
    among="touchpoint",
)
def _touchpoint_without_stage(journey: Journey) -> Sequence[Record]:
    return [r for r in journey.unplaced if r.record_kind == "touchpoint"]


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
    N_("{n} steps are more than one map can carry."),
    N_("Keep the twenty that matter to this persona and this goal; make another map of the rest."),
)
def _too_many_steps(journey: Journey) -> Sequence[Record]:
    return journey.steps if len(journey.steps) > _MANY_STEPS else ()


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
    scores = [s.emotion for s in journey.stages if s.emotion is not None]
    return len(scores) > 1 and max(scores) - min(scores) < _SMALL_RANGE


@rule(
    "journey",
    "weak",
    N_("This is a list of touchpoints rather than a journey: no step happens without you."),
    N_("Add what they do on their own: searching, asking a friend, waiting, putting it off."),
)
def _touchpoint_list(journey: Journey) -> bool:
    reached = {t.step for t in journey.touchpoints}
    return bool(journey.touchpoints) and all(s.id in reached for s in journey.steps)


@rule(
    "journey",
    "weak",
    N_("No touchpoint is marked as a moment of truth."),
    N_("Mark the one or two that decide whether the journey goes on."),
)
def _no_moment_of_truth(journey: Journey) -> bool:
    touchpoints = journey.touchpoints
    return bool(touchpoints) and not any(t.moment_of_truth for t in touchpoints)


@rule(
    "journey",
    "weak",
    N_("Nobody in the business answers for: {names}."),
    N_("Write a name or a role; where nobody comes to mind, you have found something."),
)
def _touchpoint_without_owner(journey: Journey) -> Sequence[Record]:
    return [t for t in journey.touchpoints if is_empty(t.owner)]


def _touchpoints_about_us(journey: Journey) -> list[Record]:
    return [t for t in journey.touchpoints if speaks_of_us(f"{t.title}\n{t.action}")]
