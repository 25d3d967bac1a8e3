"""How a claim is known: guessed, heard from customers, or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jmkit.i18n import N_
from jmkit.model.improvements import Opportunity
from jmkit.model.pain_points import PainPoint
from jmkit.model.stages import Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.model.evidence import Evidence
    from jmkit.model.journey import Journey
    from jmkit.model.stages import Stage

    Claim = PainPoint | Touchpoint | Stage | Opportunity

Level = Literal["hypothesis", "heard", "measured"]
LEVELS: dict[Level, str] = {
    "hypothesis": N_("hypothesis"),
    "heard": N_("heard"),
    "measured": N_("measured"),
}
MEASURED = ("survey", "analytics")  # kinds that count; the others are what somebody said or saw


def strongest(evidence: Iterable[Evidence]) -> Level:
    """The strongest level that some evidence gives.

    >>> from jmkit.model import Evidence
    >>> strongest([]), strongest([Evidence(kind="review")]), strongest([Evidence(kind="survey")])
    ('hypothesis', 'heard', 'measured')
    """
    kinds = [one.kind for one in evidence]
    if any(kind in MEASURED for kind in kinds):
        return "measured"
    return "heard" if kinds else "hypothesis"


def evidence_level(journey: Journey, claim: Claim) -> Level:
    """How well a claim is known: by its own evidence, and by that of the pain points it is tied to.

    Args:
        journey: The whole.
        claim: A pain point; a touchpoint; a stage, whose claim is how it feels; an opportunity.

    >>> from jmkit.model import Evidence, Journey, PainPoint, Touchpoint
    >>> queue = Touchpoint(id="t", title="The queue")
    >>> pain = PainPoint(id="p", title="It does not move", touchpoint="t")
    >>> evidence_level(Journey.of([queue, pain, Evidence(kind="review", supports=("p",))]), queue)
    'heard'
    """
    return strongest(_behind(journey, claim))


def _behind(journey: Journey, claim: Claim) -> Iterator[Evidence]:
    # Where it hurts, customer and business did meet; an answer is as sound as its question.
    if not isinstance(claim, Opportunity):
        yield from journey.evidence_for(claim)
    for pain in _pains_of(journey, claim):
        yield from journey.evidence_for(pain)


def _pains_of(journey: Journey, claim: Claim) -> Iterator[PainPoint]:
    if isinstance(claim, Touchpoint):
        yield from journey.pains_at(claim)
    if isinstance(claim, Opportunity):
        found = (journey.find("pain-point", key) for key in dict.fromkeys(claim.answers))
        yield from (pain for pain in found if isinstance(pain, PainPoint))
