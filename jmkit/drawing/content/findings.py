"""What a picture shows, in one sentence: its headline, and the first words for who cannot see it.

A sentence says what the data says, and no more; where they say nothing yet, there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.drawing.content.quadrants import quadrant_of, scored
from jmkit.drawing.content.stages import change_of, rise
from jmkit.drawing.content.wording import feeling, name_of, sentence, with_sign
from jmkit.model.derived.ranking import worst_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.content.measured import MapData
    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage, Opportunity

_MANY = 3  # pain points, below which a share of them says nothing
_MOST = 0.6  # of the pain points are "in" a place
_NAMED = 3  # stages that a headline can name


class Finding(NamedTuple):
    """What a picture shows.

    Args:
        headline: In one sentence, without a full stop; empty while there is nothing to say.
        proof: How that is known, in another; may be empty.
    """

    headline: str = ""
    proof: str = ""


def heat_finding(journey: Journey, tr: Translator) -> Finding:
    """Where most of the pain points are; where they are spread, where the worst one is.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, PainPoint, Stage
    >>> stages = [Stage(id="a", title="Purchase"), Stage(id="b", title="Usage")]
    >>> pains = [PainPoint(title=str(n), stage="a") for n in range(3)]
    >>> heat_finding(Journey.of([*stages, *pains]), Translator("en")).headline
    '3 of 3 pain points are in Purchase'
    """
    counts = {stage.id: _begun(stage) for stage in journey.stages}
    fullest = sorted((s for s in journey.stages if counts[s.id]), key=lambda s: -counts[s.id])
    if not fullest:
        return Finding()
    total, worst = sum(counts.values()), _worst(journey, tr)
    for few in (1, 2):
        inside, outside = fullest[:few], fullest[few:]
        n = sum(counts[stage.id] for stage in inside)
        clear = not outside or counts[inside[-1].id] > counts[outside[0].id]
        if total >= _MANY and n >= _MOST * total and clear and len(journey.stages) > few:
            return Finding(_where(n, total, inside, tr), worst.proof)
    return worst if worst.headline else Finding(_hurts_in(fullest[0], tr))


def funnel_finding(journey: Journey, tr: Translator, data: MapData) -> Finding:
    """After which stage the largest share of customers leaves."""
    known = [(s, data.figures[s.id]) for s in journey.stages if s.id in data.figures]
    lost = [(one.drop_off, stage, one) for stage, one in known if one.drop_off is not None]
    if not lost:
        return Finding()
    share, stage, figures = max(lost, key=lambda one: one[0])
    percent = 100 - round(100 * (1 - share))
    if not percent:
        return Finding(
            tr("Hardly anybody leaves on the way") if share else tr("Nobody leaves on the way")
        )
    headline = tr("{share}% leave after {stage}", share=percent, stage=name_of(stage, tr))
    if not figures.reached:
        return Finding(headline)
    went_on = round(figures.reached * (1 - share))
    proof = tr(
        "Of {reached} seen here, {went_on} went on.",
        reached=f"{figures.reached:,}",
        went_on=f"{went_on:,}",
    )
    return Finding(headline, proof)


def change_finding(journey: Journey, tr: Translator) -> Finding:
    """Which stages should rise most from how they feel today."""
    rises = {stage.id: change for stage in journey.stages if (change := rise(stage)) is not None}
    if not rises:
        return Finding()
    most = max(rises.values())
    best = [stage for stage in journey.stages if rises.get(stage.id) == most]
    if most <= 0:
        return Finding(tr("No stage should feel better than it does today"))
    if len(best) > _NAMED:
        many = tr(
            "{n} stages should improve alike, by {change}", n=len(best), change=with_sign(most)
        )
        return Finding(many)
    headline = tr(
        "What should improve most: {stages}", stages=", ".join(name_of(s, tr) for s in best)
    )
    if best[1:]:
        return Finding(headline, tr("By {change} each.", change=with_sign(most)))
    told = describe_rise(best[0], tr)
    return Finding(headline, sentence(told[:1].upper() + told[1:]))


def matrix_finding(journey: Journey, tr: Translator) -> Finding:
    """How many quick wins there are, and which is the first."""
    ideas = sorted(scored(journey), key=lambda o: (-(o.impact or 0), o.effort or 0))
    if not ideas:
        return Finding()
    quick = [idea for idea in ideas if quadrant_of(idea) == "quick-wins"]
    if not quick:
        return Finding(
            tr("No quick win yet"), tr("Most impact: {idea}.", idea=describe_scores(ideas[0], tr))
        )
    headline = tr.plural("{n} quick win to begin with", "{n} quick wins to begin with", len(quick))
    return Finding(headline, tr("First: {idea}.", idea=describe_scores(quick[0], tr)))


def describe_rise(stage: JourneyStage, tr: Translator) -> str:
    """How a stage feels today, how it should feel, and the difference."""
    scores = change_of(stage)
    if scores is None:
        return tr("not scored yet")
    before, after = (feeling(score, tr) for score in scores)
    return tr(
        "from {before} to {after}, {change}",
        before=before,
        after=after,
        change=with_sign(scores[1] - scores[0]),
    )


def describe_scores(idea: Opportunity, tr: Translator) -> str:
    """An opportunity with its two scores."""
    return tr(
        "{title} (impact {impact}, effort {effort})",
        title=idea.title_text,
        impact=idea.impact,
        effort=idea.effort,
    )


def _begun(stage: JourneyStage) -> int:
    return sum(not pain.is_blank for pain in stage.pain_points)


def _worst(journey: Journey, tr: Translator) -> Finding:
    # Where it hurts most, by the one ranking of pain points; nothing while none is scored.
    places = {pain.id: stage for stage in journey.stages for pain in stage.pain_points}
    pains = [pain for stage in journey.stages for pain in stage.pain_points]
    first = next(iter(worst_first(journey, pains)), None)
    if first is None or not first.severity:
        return Finding()
    severity = tr("severity {n} of 5", n=first.severity)
    proof = f"{first.title_text} ({severity})" if first.title_text else severity
    return Finding(_hurts_in(places[first.id], tr), sentence(proof))


def _hurts_in(stage: JourneyStage, tr: Translator) -> str:
    return tr("It hurts most in {stage}", stage=name_of(stage, tr))


def _where(n: int, total: int, stages: Sequence[JourneyStage], tr: Translator) -> str:
    names = [name_of(stage, tr) for stage in stages]
    if names[1:]:
        return tr(
            "{n} of {total} pain points are in {first} and {second}",
            n=n,
            total=total,
            first=names[0],
            second=names[1],
        )
    return tr("{n} of {total} pain points are in {stage}", n=n, total=total, stage=names[0])
