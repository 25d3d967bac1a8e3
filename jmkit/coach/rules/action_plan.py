"""Step five: who does what by when, and how anyone will know that it worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.coach.wording import is_a_second_look, is_nobody
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Opportunity, Record

_HIGH_IMPACT = 4
_LOW_EFFORT = 2


@rule(
    "action-plan",
    "missing",
    N_("There are no actions yet."),
    N_("Choose one opportunity and write the first thing someone will do next week."),
)
def _no_actions(journey: Journey) -> bool:
    return not journey.actions


@rule(
    "action-plan",
    "missing",
    N_("An action does not say what will be done."),
    N_("Begin with a verb: open, train, shorten, measure. Or remove it."),
)
def _action_without_words(journey: Journey) -> Sequence[Record]:
    return [a for a in journey.actions if is_empty(a.title)]


@rule(
    "action-plan",
    "missing",
    N_("Nobody carries this out yet: {names}."),
    N_("Write one name: whoever will be asked about it."),
)
def _action_without_owner(journey: Journey) -> Sequence[Record]:
    return [a for a in journey.actions if is_empty(a.owner)]


@rule(
    "action-plan",
    "missing",
    N_("No date yet: {names}."),
    N_("Choose a day by which it will be done; an early small step beats a late large one."),
)
def _action_without_date(journey: Journey) -> Sequence[Record]:
    return [a for a in journey.actions if a.due is None]


@rule(
    "action-plan",
    "missing",
    N_("No measure yet: {names}."),
    N_("Write the figure that should move: waiting time, drop-off, NPS, complaints a week."),
)
def _action_without_measure(journey: Journey) -> Sequence[Record]:
    return [a for a in journey.actions if is_empty(a.measure)]


@rule(
    "action-plan",
    "weak",
    N_("Everyone's task is nobody's: {names}."),
    N_("Put one person's name in place of the team."),
)
def _action_of_everyone(journey: Journey) -> Sequence[Record]:
    return [a for a in journey.actions if is_nobody(a.owner)]


@rule(
    "action-plan",
    "weak",
    N_("This carries out no opportunity: {names}."),
    N_("Choose the opportunity it belongs to, so that everyone sees which pain it eases."),
)
def _action_without_opportunity(journey: Journey) -> Sequence[Record]:
    known = {o.id for o in journey.opportunities}
    second_looks = {a.id for a in journey.actions if is_a_second_look(a.title)}
    return [a for a in journey.actions if a.opportunity not in known and a.id not in second_looks]


@rule(
    "action-plan",
    "weak",
    N_("A quick win that nobody has taken up: {names}."),
    N_("High impact, little effort: make it the first action of the plan."),
)
def _quick_win_left_lying(journey: Journey) -> Sequence[Record]:
    taken = {a.opportunity for a in journey.actions}
    return [o for o in journey.opportunities if _is_quick_win(o) and o.id not in taken]


@rule(
    "action-plan",
    "weak",
    N_("There is no date for checking again; a map is a beginning, not an end."),
    N_("Add an action such as “Measure again and update the map”, with a date and an owner."),
)
def _no_second_look(journey: Journey) -> bool:
    looks = [a for a in journey.actions if is_a_second_look(a.title) and a.due is not None]
    return bool(journey.actions) and not looks


def _is_quick_win(opportunity: Opportunity) -> bool:
    impact, effort = opportunity.impact, opportunity.effort
    if impact is None or effort is None:
        return False
    return impact >= _HIGH_IMPACT and effort <= _LOW_EFFORT
