"""Step four: what would make it better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Record


@rule(
    "opportunities",
    "missing",
    N_("There are no opportunities yet."),
    N_("Take the pain that hurts most and ask: how might we …?"),
)
def _no_opportunities(journey: Journey) -> bool:
    return not journey.opportunities


@rule(
    "opportunities",
    "missing",
    N_("An opportunity has no words yet."),
    N_("Write the improvement in one sentence, or remove it."),
)
def _opportunity_without_words(journey: Journey) -> Sequence[Record]:
    return [o for o in journey.opportunities if is_empty(o.title)]


@rule(
    "opportunities",
    "missing",
    N_("Impact or effort is not scored yet: {names}."),
    N_("Score both from 1 to 5, and say aloud what a 5 means to you."),
)
def _opportunity_without_scores(journey: Journey) -> Sequence[Record]:
    return [o for o in journey.opportunities if o.impact is None or o.effort is None]


@rule(
    "opportunities",
    "missing",
    N_("This answers no pain point: {names}."),
    N_("Choose the pain points it answers; where there are none, ask who needs it."),
)
def _opportunity_without_pain(journey: Journey) -> Sequence[Record]:
    known = {p.id for p in journey.pain_points}
    return [o for o in journey.opportunities if not known.intersection(o.answers)]


@rule(
    "opportunities",
    "weak",
    N_("Nothing answers this pain yet: {names}."),
    N_("Ask “how might we …?” of it, or decide together to leave it for now."),
)
def _pain_without_answer(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.pain_points if not journey.answers_to(p)]


@rule(
    "opportunities",
    "weak",
    N_("Nobody has said yet how sure you are of: {names}."),
    N_("Score the confidence from 1 to 5; where it is low, try it out small first."),
)
def _opportunity_without_confidence(journey: Journey) -> Sequence[Record]:
    return [o for o in journey.opportunities if o.confidence is None]


@rule(
    "opportunities",
    "weak",
    N_("The map does not say yet where it should lead."),
    N_("Score in each stage how it should feel; the gap to today is your aim."),
)
def _no_future_state(journey: Journey) -> bool:
    return bool(journey.stages) and all(s.future_emotion is None for s in journey.stages)
