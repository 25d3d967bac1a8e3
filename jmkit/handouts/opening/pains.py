"""The worst pain points, each read across: how we know, what would fix it, who does it by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.wording import one_line
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.handouts.opening.signs import amount, known_by, severity

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.drawing.content.summary import Row, Summary
    from jmkit.handouts.context import PrintContext
    from jmkit.i18n import Translator


def pains(summary: Summary, context: PrintContext) -> Markup:
    """The rows of the worst pain points under one head; nothing without any."""
    if not summary.rows:
        return EMPTY
    tr = context.tr
    head = element(
        "div",
        element("h3", words.worst_title(len(summary.rows), tr)),
        *(element("p", tr(title), aria_hidden="true") for title in (words.FIX, words.WHO)),
        class_="jmkit-boss-head",
    )
    rows = element("ol", join((_row(row, context) for row in summary.rows), "\n"))
    return element("div", head, rows, class_="jmkit-boss-pains")


def _row(row: Row, context: PrintContext) -> Markup:
    tr = context.tr
    return element(
        "li",
        severity(row.pain.severity, context),
        element("div", *_pain(row, tr)),
        element("div", _label(words.FIX, tr), *_answer(row, tr)),
        element("div", _label(words.WHO, tr), *_action(row, tr)),
    )


def _label(text: str, tr: Translator) -> Markup:
    # Above its part on a phone; read aloud where the heads of the columns are not.
    return element("p", tr(text), class_="jmkit-boss-label")


def _pain(row: Row, tr: Translator) -> list[Markup]:
    quote = row.quote and inline_text(row.quote.title_text, tr)
    stage = [inline_text(row.stage.title_text, tr)] if row.stage else []
    facts = join([words.known(row, tr), *stage], " · ")
    return [
        element("h4", inline_text(row.pain.title_text, tr)),
        element("p", quote, class_="jmkit-boss-quote") if quote else EMPTY,
        element("p", known_by(row.level), " ", facts, class_="jmkit-boss-facts"),
    ]


def _answer(row: Row, tr: Translator) -> list[Markup]:
    answer = row.answer
    if answer is None:
        return [_missing(words.no_answer(row, tr))]
    # What an improvement is worth has its place below these two, once somebody has filled that in.
    scores = [
        amount(tr("Impact"), answer.impact, "impact", tr),
        amount(tr("Effort"), answer.effort, "effort", tr),
    ]
    return [
        element("p", inline_text(answer.title_text, tr), class_="jmkit-boss-strong"),
        *scores,
    ]


def _action(row: Row, tr: Translator) -> list[Markup]:
    if row.answer is None:
        return [_missing("–")]
    if row.action is None:
        return [_missing(words.no_answer(row, tr))]
    action = row.action
    whose = element("strong", inline_text(words.owner_of(action, tr), tr))
    day = element("span", words.due(action, tr), class_="jmkit-boss-soft")
    return [
        element("p", whose, " ", day, class_="jmkit-boss-owner"),
        _text(action.target, "jmkit-boss-target", tr),
        _text(action.measure, "jmkit-boss-facts", tr),
    ]


def _text(text: str, kind: str, tr: Translator) -> Markup:
    line = one_line(text)
    return element("p", inline_text(line, tr), class_=kind) if line else EMPTY


def _missing(text: str) -> Markup:
    return element("p", text, class_="jmkit-boss-missing")
