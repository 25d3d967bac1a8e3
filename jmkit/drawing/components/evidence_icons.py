"""The signs of how a claim is known: guessed, heard from customers, or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import IconLabel
from jmkit.drawing.components.icons import Symbol
from jmkit.model.evidence_level import LEVELS, strongest

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import Journey, PainPoint
    from jmkit.model.evidence_level import Level

_SYMBOLS: dict[Level, str] = {"hypothesis": "question", "heard": "Chat", "measured": "bars"}


def describe_evidence(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    """How a pain point is known, in words."""
    evidence = journey.evidence_for(pain)
    name = tr(LEVELS[strongest(evidence)])
    if not evidence:
        return name
    count = tr.plural("{n} piece of evidence", "{n} pieces of evidence", len(evidence))
    return f"{name} · {count}"


def evidence_icon(level: Level, colour: str) -> Symbol:
    """The symbol of a level."""
    return Symbol(name=_SYMBOLS[level], colour=colour)


def evidence_label(level: Level, words: str, colour: str) -> IconLabel:
    """The symbol of a level, with words beside it."""
    return IconLabel(evidence_icon(level, colour), words)


def evidence_legend(tr: Translator, colour: str) -> list[IconLabel]:
    """What the symbols of the levels mean."""
    words: dict[Level, str] = {
        "hypothesis": tr("hypothesis: nobody has asked yet"),
        "heard": tr("heard: somebody said or saw it"),
        "measured": tr("measured: a survey or data"),
    }
    return [evidence_label(level, said, colour) for level, said in words.items()]
