"""The finding, largest on the page: what hurts most and how we know; or where to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.wording import name_of
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.model.derived.choice import why_chosen

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.drawing.content.summary import Summary
    from jmkit.handouts.context import PrintContext
    from jmkit.i18n import Translator
    from jmkit.model import PainPoint, Persona

_LONG = (70, 110)  # letters of a headline above which it is set smaller, and smaller still


def finding(summary: Summary, context: PrintContext) -> Markup:
    """The worst pain point as a headline, with its best evidence and why it was chosen."""
    return join(_lines(summary, context), "\n")


def persona_strip(summary: Summary, tr: Translator) -> Markup:
    """Whose journey it is, in one line or two; nothing without a persona."""
    person = summary.persona
    if person is None:
        return EMPTY
    name = name_of(person, tr)
    letter = element("span", words.initial(name), class_="jmkit-boss-disc", aria_hidden="true")
    return element(
        "div", letter, element("p", *_who(person, name, summary, tr)), class_="jmkit-boss-persona"
    )


def _lines(summary: Summary, context: PrintContext) -> list[Markup]:
    tr, worst = context.tr, summary.worst
    if worst is None:
        title, how = words.beginning(context.journey)
        return [_kicker(tr(words.BEGIN)), _headline(tr(title)), _proof(tr(how))]
    stage = [inline_text(summary.stage.title_text, tr)] if summary.stage else []
    proof = summary.proof and inline_text(summary.proof.title_text, tr)
    return [
        _kicker(join([tr(words.HURTS), *stage], " · ")),
        _headline(inline_text(worst.title_text, tr), worst),
        _proof(proof) if proof else EMPTY,
        element("p", why_chosen(context.journey, worst, tr), class_="jmkit-boss-why"),
    ]


def _kicker(text: str) -> Markup:
    return element("p", text, class_="jmkit-boss-kicker")


def _headline(text: str, pain: PainPoint | None = None) -> Markup:
    longer = sum(len(pain.title_text) > letters for letters in _LONG) if pain else 0
    size = f" jmkit-boss-long-{longer}" if longer else ""
    return element("h2", element("span", text), class_=f"jmkit-boss-headline{size}")


def _proof(text: str) -> Markup:
    return element("p", text, class_="jmkit-boss-proof")


def _who(person: Persona, name: str, summary: Summary, tr: Translator) -> list[Markup]:
    about, others = words.about(person), [one.title_text for one in summary.others]
    parts = [element("strong", inline_text(name, tr))]
    if about:
        parts.append(join([", ", inline_text(about, tr), "."]))
    if summary.wants:
        parts.append(_labelled(tr(words.WANTS), inline_text(summary.wants, tr)))
    if others:
        parts.append(_labelled(tr(words.ALSO), join((inline_text(o, tr) for o in others), ", ")))
    return parts


def _labelled(label: str, text: Markup) -> Markup:
    return join([" ", element("span", label, class_="jmkit-boss-soft"), " ", text])
