"""Step three: where it hurts, and how we know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.coach.wording import is_a_solution, speaks_of_us
from jmkit.i18n import N_
from jmkit.model.derived.feelings import scores_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Record


@rule(
    "pain-points",
    "missing",
    N_("There are no pain points yet."),
    N_("Look where the emotion curve dips, and write what the customer runs into there."),
)
def _no_pain_points(journey: Journey) -> bool:
    return not journey.pain_points


@rule(
    "pain-points",
    "missing",
    N_("A pain point does not say what hurts."),
    N_("Write in one sentence what the customer runs into, or remove it."),
)
def _pain_point_without_words(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if is_empty(p.title)]


@rule(
    "pain-points",
    "missing",
    N_("No stage is chosen, so the map does not show: {names}."),
    N_("Choose the stage in which it hurts."),
)
def _pain_point_without_stage(journey: Journey) -> Sequence[Record]:
    known = {s.id for s in journey.stages}
    return [p for p in journey.pain_points if p.stage not in known]


@rule(
    "pain-points",
    "missing",
    N_("How much does it hurt? No score yet: {names}."),
    N_("Score from 1 (barely noticed) to 5 (they leave because of it)."),
)
def _pain_point_without_severity(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if p.severity is None]


@rule(
    "pain-points",
    "missing",
    N_("Without evidence this is a hypothesis: {names}."),
    N_("How do we know? Add a review, a complaint, a figure, or what you saw yourselves."),
)
def _pain_point_without_evidence(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if not journey.evidence_for(p)]


@rule(
    "pain-points",
    "weak",
    N_("Most of this map is a hypothesis: {n} pain points have no evidence."),
    N_("Talk to three customers, or read twenty reviews, before anyone decides on this map."),
)
def _mapped_without_research(journey: Journey) -> Sequence[Record]:
    guesses = _pain_point_without_evidence(journey)
    several = len(journey.pain_points) > 1
    return guesses if several and len(guesses) > len(journey.pain_points) / 2 else ()


@rule(
    "pain-points",
    "weak",
    N_("This may be a solution dressed as a pain: {names}."),
    N_("Ask what goes wrong for the customer without it, and write that down instead."),
)
def _solution_as_pain(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if is_a_solution(p.title)]


@rule(
    "pain-points",
    "weak",
    N_("This hurts the business rather than the customer: {names}."),
    N_("Say what the customer notices of it, without “we” and “our”."),
)
def _pain_of_the_company(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if speaks_of_us(p.title)]


@rule(
    "pain-points",
    "weak",
    N_("How many does it hit? No score yet: {names}."),
    N_("Score from 1 (hardly anyone) to 5 (everyone); a rough guess is a beginning."),
)
def _pain_point_without_frequency(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if p.frequency is None]


@rule(
    "pain-points",
    "weak",
    N_("The curve dips, but no pain point says why: {names}."),
    N_("Write what goes wrong there for the customer."),
)
def _dip_without_pain(journey: Journey) -> Sequence[Record]:
    low = (s for s in journey.stages if min(scores_of(s), default=0) < 0)
    return [s for s in low if not s.pain_points]


@rule(
    "pain-points",
    "weak",
    N_("Nobody can look this evidence up: {names}."),
    N_("Add its source: who said it, where, and when."),
)
def _evidence_without_source(journey: Journey) -> Sequence[Record]:
    return [e for e in journey.evidence if is_empty(e.source)]


@rule(
    "pain-points",
    "weak",
    N_("This evidence backs nothing on the map: {names}."),
    N_("Choose the pain points it backs, or write the one it reveals."),
)
def _evidence_for_nothing(journey: Journey) -> Sequence[Record]:
    kinds = (journey.pain_points, journey.touchpoints, journey.stages)
    backing = {e.id for some in kinds for claim in some for e in journey.evidence_for(claim)}
    return [e for e in journey.evidence if e.id not in backing]
