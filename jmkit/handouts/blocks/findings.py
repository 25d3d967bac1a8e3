"""What the data says, in print: each finding with what it stands on, and what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.evidence.display import number
from jmkit.evidence.findings.claims import NAMES
from jmkit.evidence.findings.decisions import decided, state_of
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, hint, inline_text, join
from jmkit.i18n import N_
from jmkit.model import Evidence
from jmkit.model.derived.evidence_level import LEVELS, strongest
from jmkit.model.evidence import MOVES
from jmkit.model.journey import BACKED_IN
from jmkit.rendering.findings import findings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.evidence.findings.card import Card
    from jmkit.handouts.context import PrintContext
    from jmkit.i18n import Translator
    from jmkit.model import Finding, Journey
    from jmkit.rendering.findings import Findings

FIRST = 5  # findings that are shown before somebody asks for more

_MOVED = N_("In the file before: {before}. Now: {now}.")
_MOVED_HOW = N_("In the file before: {before}. Now: {now}; {how}.")


@renderer("findings")
def findings(_: BlockCall, context: PrintContext) -> Markup:
    """The findings on a screen; on paper only what moved, for what was taken stands as evidence."""
    found = findings_in(context)
    if context.paper:
        return _moved_since(found, context)
    if not found.cards:
        return findings_notes(found, context.tr)
    shown = [card for card in found.cards if state_of(card, context.journey) != "declined"]
    cards = [element("li", card_face(c, context.journey, context.tr)) for c in shown[:FIRST]]
    return findings_notes(found, context.tr) + element("ul", join(cards), class_="jmkit-found-list")


def findings_notes(found: Findings, tr: Translator) -> Markup:
    """Which files the findings come from, and what is in the way of more."""
    if not found.cards and not found.problems:
        return hint(tr("No data files yet. Put one into the workshop's folder “data”."))
    files = join((element("bdi", name, dir="ltr") for name in found.files), ", ")
    told = [element("p", tr("Counted:"), " ", files, class_="jmkit-small")] if files else []
    told += [element("p", text, class_="jmkit-not-yours") for text in _notes(found, tr)]
    told += [element("p", text, class_="jmkit-alert") for text in found.problems]
    return join(told)


def card_face(card: Card, journey: Journey, tr: Translator) -> Markup:
    """A finding with all that it stands on.

    Args:
        card: The finding.
        journey: What was decided on it.
        tr: The language.
    """
    before = decided(card, journey)
    moved = (
        element("p", moved_words(before, tr), class_="jmkit-moved") if _has_moved(before) else EMPTY
    )
    level = tr(LEVELS[strongest([Evidence(id="-", kind=card.kind)])])
    facts = [level, tr("n = {n}", n=number(card.n))]
    facts += [tr("true value: {interval} (95%)", interval=card.shown)] if card.shown else []
    return element(
        "div",
        element("p", element("bdi", card.figure), class_="jmkit-big"),
        element(
            "div",
            element("p", inline_text(card.sentence, tr), class_="jmkit-said"),
            element("p", " · ".join(facts), class_="jmkit-facts"),
            moved,
            _backed(card, journey, tr),
            element("p", card.meaning, class_="jmkit-meaning"),
        ),
        class_="jmkit-found",
    )


def _backed(card: Card, journey: Journey, tr: Translator) -> Markup:
    evidence = journey.find("evidence", card.id)
    claims = [
        tr(NAMES[kind], title=claim.title_text)
        for kind, name in BACKED_IN.items()
        for key in getattr(evidence, name, ())
        if (claim := journey.find(kind, key))
    ]
    backed = join((inline_text(claim, tr) for claim in claims), ", ")
    return element("p", tr("Evidence of"), " ", backed, class_="jmkit-backs") if claims else EMPTY


def moved_words(finding: Finding | None, tr: Translator) -> str:
    """How far a figure moved since the file before, in words; nothing where it did not."""
    if finding is None or not _has_moved(finding):
        return ""
    told = {"before": finding.before, "now": finding.figure}
    return (
        tr(_MOVED_HOW, how=tr(MOVES[finding.moved]), **told)
        if finding.moved
        else tr(_MOVED, **told)
    )


def _has_moved(finding: Finding | None) -> bool:
    return bool(finding and finding.before and finding.before != finding.figure)


def _notes(found: Findings, tr: Translator) -> Iterator[str]:
    if found.examples:
        yield tr(
            "Example data, not yours: a handout leaves it out. Put a file of your own in its place "
            "to see your customers here."
        )
    if found.older:
        yield tr(
            "Older files of the same kind are not counted: {files}.", files=", ".join(found.older)
        )


def _moved_since(found: Findings, context: PrintContext) -> Markup:
    moved = [(card, decided(card, context.journey)) for card in found.cards]
    told = [
        element("li", inline_text(card.sentence, context.tr), " ", moved_words(one, context.tr))
        for card, one in moved
        if one and _has_moved(one) and state_of(card, context.journey) == "taken"
    ]
    return element("ul", join(told)) if told else EMPTY
