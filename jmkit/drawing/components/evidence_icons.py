"""The signs of how a claim is known: guessed, heard from customers, or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Item
from jmkit.drawing.components.icons import Symbol
from jmkit.model.evidence_level import LEVELS, strongest

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import Journey, PainPoint
    from jmkit.model.evidence_level import Level

_SYMBOLS: dict[Level, str] = {"hypothesis": "question", "heard": "Chat", "measured": "bars"}


def told(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    """How a pain point is known, in words."""
    evidence = journey.evidence_for(pain)
    name = tr(LEVELS[strongest(evidence)])
    if not evidence:
        return name
    count = tr.plural("{n} piece of evidence", "{n} pieces of evidence", len(evidence))
    return f"{name} · {count}"


def mark_of(level: Level, colour: str) -> Symbol:
    """The symbol of a level."""
    return Symbol(name=_SYMBOLS[level], colour=colour)


def sign(level: Level, words: str, colour: str) -> Item:
    """The symbol of a level, with words beside it."""
    return Item(mark_of(level, colour), words)


def key(tr: Translator, colour: str) -> list[Item]:
    """What the symbols of the levels mean."""
    words: dict[Level, str] = {
        "hypothesis": tr("hypothesis: nobody has asked yet"),
        "heard": tr("heard: somebody said or saw it"),
        "measured": tr("measured: a survey or data"),
    }
    return [sign(level, said, colour) for level, said in words.items()]
