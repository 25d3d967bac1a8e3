"""What a finding may be evidence of: stages, touchpoints and pain points, the likest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.evidence.findings.card import Card
    from jmkit.model import Journey, PainPoint, Stage, Touchpoint

    Claim = Stage | Touchpoint | PainPoint

NAMES = {
    "stage": N_("Stage: {title}"),
    "touchpoint": N_("Touchpoint: {title}"),
    "pain-point": N_("Pain point: {title}"),
}
_IN_PLACE = 1.0  # is worth as much as being called the same
_RUN = 3  # letters


def claims_for(card: Card, journey: Journey) -> tuple[Claim, ...]:
    """All that a finding may back, the likest first; where it tells of a stage, that stage's.

    Args:
        card: The finding.
        journey: Whose.
    """
    some: list[Claim] = [*journey.stages, *journey.touchpoints, *journey.pain_points]
    named = [claim for claim in some if claim.title_text]
    topic = _runs(card.topic or card.sentence)
    return tuple(sorted(named, key=lambda claim: -_likeness(claim, card.stage, topic)))


def _likeness(claim: Claim, stage: str, topic: set[str]) -> float:
    # How much of its title the finding speaks of; half as much again where it speaks of its stage.
    own = claim.id if claim.record_kind == "stage" else getattr(claim, "stage", "")
    runs = _runs(claim.title_text)
    said = len(runs & topic) / len(runs) if runs else 0.0
    return said + (_IN_PLACE if stage and own == stage else 0.0)


def _runs(text: str) -> set[str]:
    words = (f" {word} " for word in text.casefold().split())
    return {word[n : n + _RUN] for word in words for n in range(len(word) - _RUN + 1)}
