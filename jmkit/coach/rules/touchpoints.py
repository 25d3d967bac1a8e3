"""Step two: what happens in the stages, step by step, and where customer and business meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Record

_MANY_STEPS = 20


@rule(
    "journey",
    "missing",
    N_("No steps yet in: {names}."),
    N_("Write what the customer does there, each step beginning with a verb."),
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
)
def _touchpoint_without_channel(journey: Journey) -> Sequence[Record]:
    return [t for t in journey.touchpoints if is_empty(t.channel)]


@rule(
    "journey",
    "missing",
    N_("These steps belong to no stage, so the map does not show them: {names}."),
    N_("Choose a stage for each of them, or remove it."),
)
def _step_without_stage(journey: Journey) -> Sequence[Record]:
    return [r for r in journey.unplaced if r.record_kind == "step"]


@rule(
    "journey",
    "missing",
    N_("These touchpoints belong to no stage, so the map does not show them: {names}."),
    N_("Choose a stage for each of them, or remove it."),
)
def _touchpoint_without_stage(journey: Journey) -> Sequence[Record]:
    return [r for r in journey.unplaced if r.record_kind == "touchpoint"]


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
