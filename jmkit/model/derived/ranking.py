"""Which pain point matters most, what shows it best, and what is done about it.

The one truth about what comes first: whoever orders pain points, the evidence behind one, its
answers or the actions that carry them out asks here. Every order is the same for the same journey:
what is equal in everything named keeps the journey's own order.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jmkit.model.derived.evidence_level import LEVELS, evidence_level, strongest

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from jmkit.model.evidence import Evidence
    from jmkit.model.improvements import Action, Opportunity
    from jmkit.model.journey import Journey
    from jmkit.model.pain_points import PainPoint

_STRENGTH = {level: n for n, level in enumerate(LEVELS)}  # the weakest stands first there
_OPEN = ("planned", "begun")
_UNKNOWN_EFFORT = 6  # one more than the scale has: what nobody has scored does not look cheap


def worst_first(journey: Journey, pains: Iterable[PainPoint] | None = None) -> list[PainPoint]:
    """Pain points by severity, then frequency, then how well known, then pieces of evidence.

    What lacks a score comes after what has one; those nobody has begun are left out.

    Args:
        journey: The whole.
        pains: Some of its pain points; all when left out.

    >>> from jmkit.model import Journey, PainPoint
    >>> some = [PainPoint(title="cold", severity=2), PainPoint(title="late", severity=5)]
    >>> [pain.title for pain in worst_first(Journey.of(some))]
    ['late', 'cold']
    """
    begun = [p for p in (journey.pain_points if pains is None else pains) if not p.is_blank]
    return sorted(begun, key=lambda pain: _weight(journey, pain), reverse=True)


def worst_pain(journey: Journey) -> PainPoint | None:
    """The pain point that comes first among those that say what hurts."""
    return next((pain for pain in worst_first(journey) if pain.title_text), None)


def strongest_first(journey: Journey, pain: PainPoint) -> list[Evidence]:
    """The evidence behind a pain point: measured before heard, with a figure in it, the newest.

    What has no date comes after what has one; evidence without words is left out.
    """
    told = [one for one in journey.evidence_for(pain) if one.title_text]
    return sorted(told, key=_telling, reverse=True)


def best_evidence(
    journey: Journey, pain: PainPoint, besides: Container[str] = ()
) -> Evidence | None:
    """The piece of evidence that shows a pain point best.

    Args:
        journey: The whole.
        pain: One of its pain points.
        besides: The ids of pieces told already: another one is wanted.
    """
    return next((one for one in strongest_first(journey, pain) if one.id not in besides), None)


def best_answer(journey: Journey, pain: PainPoint) -> Opportunity | None:
    """The opportunity with the highest impact, then the least effort, then the most confidence.

    Impact counts before effort, not divided by it: else a trifle that costs nothing would stand
    beside every pain. What was let go, all its actions dropped, is no answer.
    """
    open_to = (o for o in journey.answers_to(pain) if o.title_text and not _let_go(journey, o))
    return min(open_to, key=_promise, default=None)


def next_action(journey: Journey, opportunity: Opportunity) -> Action | None:
    """The action that is due next; when all is done, the one done last; never a dropped one."""
    actions = in_time(a for a in journey.actions_for(opportunity) if not a.is_blank)
    undone = [action for action in actions if is_open(action)]
    done = [action for action in actions if action.status == "done"]
    return next(iter([*undone, *reversed(done)]), None)


def in_time(actions: Iterable[Action]) -> list[Action]:
    """Actions by the day they are due; what has no day comes last."""
    return sorted(actions, key=lambda action: action.due or dt.date.max)


def is_open(action: Action) -> bool:
    """Whether an action still has to be carried out."""
    return action.status in _OPEN


def _weight(journey: Journey, pain: PainPoint) -> tuple[int, int, int, int]:
    known = _STRENGTH[evidence_level(journey, pain)]
    return pain.severity or 0, pain.frequency or 0, known, len(journey.evidence_for(pain))


def _telling(evidence: Evidence) -> tuple[int, bool, dt.date]:
    has_figure = any(letter.isdecimal() for letter in evidence.text)
    return _STRENGTH[strongest([evidence])], has_figure, evidence.date or dt.date.min


def _promise(opportunity: Opportunity) -> tuple[int, int, int]:
    effort = opportunity.effort or _UNKNOWN_EFFORT
    return -(opportunity.impact or 0), effort, -(opportunity.confidence or 0)


def _let_go(journey: Journey, opportunity: Opportunity) -> bool:
    actions = journey.actions_for(opportunity)
    return bool(actions) and all(action.status == "dropped" for action in actions)
