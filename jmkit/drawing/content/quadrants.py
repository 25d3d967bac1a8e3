"""The four quadrants of impact and effort, and what belongs to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import Journey, Opportunity

Quadrant = Literal["quick-wins", "big-bets", "fill-ins", "time-sinks"]
_MIDDLE = 3


def quadrant_names(tr: Translator) -> dict[Quadrant, str]:
    """The names of the quadrants, the best one first."""
    return {
        "quick-wins": tr("Quick wins"),
        "big-bets": tr("Big bets"),
        "fill-ins": tr("Fill-ins"),
        "time-sinks": tr("Time sinks"),
    }


def quadrant_of(opportunity: Opportunity) -> Quadrant:
    """Where a scored opportunity belongs; 3 of 5 counts as high impact, and as low effort.

    >>> from jmkit.model import Opportunity
    >>> quadrant_of(Opportunity(impact=5, effort=1)), quadrant_of(Opportunity(impact=3, effort=4))
    ('quick-wins', 'big-bets')
    """
    costly = (opportunity.effort or 0) > _MIDDLE
    if (opportunity.impact or 0) >= _MIDDLE:
        return "big-bets" if costly else "quick-wins"
    return "time-sinks" if costly else "fill-ins"


def scored(journey: Journey) -> list[Opportunity]:
    """The opportunities with both scores, in their order."""
    return [o for o in journey.opportunities if o.impact and o.effort]


def unscored(journey: Journey) -> list[Opportunity]:
    """The opportunities that have been begun but lack a score."""
    return [o for o in journey.opportunities if not (o.impact and o.effort) and not o.is_blank]
