"""How a claim is known: guessed, heard from customers, or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jmkit.drawing.marks import Symbol
from jmkit.drawing.pieces import Item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.i18n import Translator
    from jmkit.model import Evidence, Journey, Opportunity, PainPoint

Level = Literal["hypothesis", "heard", "measured"]
LEVELS: tuple[Level, ...] = ("hypothesis", "heard", "measured")
MEASURED = ("survey", "analytics")  # kinds that count; the others are what somebody said or saw
_SYMBOLS: dict[Level, str] = {"hypothesis": "question", "heard": "Chat", "measured": "bars"}


def level_of(evidence: Iterable[Evidence]) -> Level:
    """The strongest level that some evidence gives.

    >>> from jmkit.model import Evidence
    >>> level_of([]), level_of([Evidence(kind="review")]), level_of([Evidence(kind="survey")])
    ('hypothesis', 'heard', 'measured')
    """
    kinds = [one.kind for one in evidence]
    if any(kind in MEASURED for kind in kinds):
        return "measured"
    return "heard" if kinds else "hypothesis"


def level_of_answer(journey: Journey, opportunity: Opportunity) -> Level:
    """How well the pain points are known that an opportunity answers: the best of them."""
    pains = [pain for pain in journey.pain_points if pain.id in opportunity.answers]
    return max(
        (level_of(journey.evidence_for(p)) for p in pains), key=LEVELS.index, default="hypothesis"
    )


def level_name(level: Level, tr: Translator) -> str:
    """The word for a level."""
    return {"hypothesis": tr("hypothesis"), "heard": tr("heard"), "measured": tr("measured")}[level]


def told(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    """How a pain point is known, in words."""
    evidence = journey.evidence_for(pain)
    name = level_name(level_of(evidence), tr)
    if not evidence:
        return name
    count = tr.plural("{n} piece of evidence", "{n} pieces of evidence", len(evidence))
    return f"{name} · {count}"


def sign(level: Level, words: str, colour: str) -> Item:
    """The symbol of a level, with words beside it."""
    return Item(Symbol(name=_SYMBOLS[level], colour=colour), words)
