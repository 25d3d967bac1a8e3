"""Felt against measured as findings: where the map says otherwise than the data."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.evidence.figures.felt_measured import disagreements, sentence_of
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.evidence.figures.felt_measured import Disagreement
    from jmkit.evidence.findings.card import Card
    from jmkit.i18n import Translator
    from jmkit.model import Journey

MOST = 3  # disagreements that are worth talking of first

_MEASURES = {"drop-off": "drop_off", "nps": "nps", "csat": "csat"}
_MEANS = N_("Felt against measured: both are laid on one scale, from −2 to 2.")


def cards_of_feelings(cards: Iterable[Card], journey: Journey, tr: Translator) -> tuple[Card, ...]:
    """The largest disagreements between the emotion curve and the figures, as findings.

    Args:
        cards: The findings of the data files.
        journey: Whose emotion curve.
        tr: The language of the sentences.
    """
    found: dict[str, dict[str, Card]] = defaultdict(dict)
    for card in cards:
        measure, _, stage = card.definition.partition("/")
        if measure in _MEASURES and stage and stage == card.stage:
            found[measure].setdefault(stage, card)
    figures = {
        argument: {stage: card.value for stage, card in found[measure].items()}
        for measure, argument in _MEASURES.items()
    }
    differ = disagreements(journey, **figures)[:MOST]
    return tuple(_felt(one, found[one.kind][one.stage], journey, tr) for one in differ)


def _felt(one: Disagreement, card: Card, journey: Journey, tr: Translator) -> Card:
    return replace(
        card,
        definition=f"felt/{card.definition}",
        sentence=sentence_of(one, journey, tr),
        meaning=f"{tr(_MEANS)} {card.meaning}",
        weight=1 + abs(one.gap),
        pain=card.pain if one.gap > 0 else "",
    )
