"""How far each step of the process is: what people have answered of what the step asks.

What came with the pack, such as stages and their steps, was done by nobody and counts for nothing.
Of each thing that is asked about records the share is taken that has an answer, and of these the
mean; what proves a pain counts twice. What must not be, such as a touchpoint in no stage, keeps
a step from being done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jmkit.coach.checks import begun, check
from jmkit.coach.rule import is_empty
from jmkit.folder.steps import STEPS
from jmkit.model.derived.feelings import is_scored

if TYPE_CHECKING:
    from jmkit.model import Journey

Shares = Iterator[float]

_ALMOST = 0.95  # where all is answered and something is still missing


def progress(journey: Journey) -> dict[str, float]:
    """How much of what each step asks for people have answered, from 0 to 1.

    It is 1 exactly where `check` misses nothing.

    >>> from jmkit.model import Journey
    >>> progress(Journey())["persona"]
    0.0
    """
    filled = begun(journey)
    return {step: _share(step, journey, filled) for step in STEPS}


def _share(step: str, journey: Journey, filled: Journey) -> float:
    if check(journey, step)[0].level == "good":
        return 1.0
    shares = list(_ASKED[step](filled))
    return min(sum(shares) / len(shares), _ALMOST)


def _persona(journey: Journey) -> Shares:
    for name in ("name", "goals", "inner_language"):
        yield _answered(journey.personas, name)
    for name in ("trigger", "goal", "expectations"):
        yield _answered(journey.all("scenario"), name)


def _journey(journey: Journey) -> Shares:
    yield _part(map(is_scored, journey.stages))
    yield _part(bool(stage.touchpoints) for stage in journey.stages)
    yield _answered(journey.touchpoints, "channel")


def _pain_points(journey: Journey) -> Shares:
    pains = journey.pain_points
    yield _answered(pains, "title")
    yield _answered(pains, "severity")
    is_known = [bool(journey.evidence_for(pain)) for pain in pains]
    yield from (_part(is_known), _part(is_known))


def _opportunities(journey: Journey) -> Shares:
    for name in ("title", "answers", "impact", "effort"):
        yield _answered(journey.opportunities, name)


def _action_plan(journey: Journey) -> Shares:
    for name in ("title", "owner", "due", "measure"):
        yield _answered(journey.actions, name)


_ASKED: dict[str, Callable[[Journey], Shares]] = {
    "persona": _persona,
    "journey": _journey,
    "pain-points": _pain_points,
    "opportunities": _opportunities,
    "action-plan": _action_plan,
}


def _answered(records: Iterable[Any], name: str) -> float:
    return _part(not is_empty(getattr(record, name)) for record in records)


def _part(met: Iterable[bool]) -> float:
    answers = list(met)
    return sum(answers) / len(answers) if answers else 0.0
