"""The page for the boss, put together: the finding, whose journey it is, what to do about it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.summary import summarize
from jmkit.handouts.html.embedded import picture_in
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.handouts.html.text_nodes import isolate_signs
from jmkit.handouts.opening.dates import dates
from jmkit.handouts.opening.finding import finding, persona_strip
from jmkit.handouts.opening.glance import glance
from jmkit.handouts.opening.pains import pains
from jmkit.rendering.display_lists import summary_plan

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.drawing import SummaryPlan
    from jmkit.drawing.content.summary import Summary, Unknowns
    from jmkit.drawing.pictures.summary import Fitted
    from jmkit.handouts.context import PrintContext
    from jmkit.i18n import Translator


def summary_page(context: PrintContext, events: str = "") -> Markup:
    """The page for the boss as HTML, everything that people wrote escaped.

    Args:
        context: The workshop.
        events: An event log in the workshop folder, for the share of customers that leaves.

    Raises:
        DataFileError: The event log cannot be read.
    """
    plan = summary_plan(context, events)
    return _page(plan, plan.fitted(context.journey), context)


def opening(context: PrintContext) -> Markup:
    """The page for the boss as the first part of a handout, masked where that is wanted."""
    plan = summary_plan(context)
    fitted = plan.fitted(context.journey)
    html = _page(plan, fitted, context)
    if context.masks:
        html = context.masks.html(html)
    html = isolate_signs(html) if context.tr.rtl else html
    name = context.tr("All of it on one page")
    classes = f"jmkit-boss {_fit(fitted)}"
    return element("section", html, id="summary", class_=classes, aria_label=name)


def _page(plan: SummaryPlan, fitted: Fitted, context: PrintContext) -> Markup:
    tr, summary = context.tr, summarize(context.journey, context.changed, context.team)
    parts = (
        _top(summary, context),
        finding(summary, context),
        persona_strip(summary, tr),
        glance(context, plan.data, fitted.curve),
        pains(summary, context),
        dates(summary.dates, tr),
        _unknown(summary.unknowns, tr),
    )
    return join(filter(None, parts), "\n")


def _fit(fitted: Fitted) -> str:
    # What makes the picture of this page fit on paper makes the page fit, too.
    lines = (f"jmkit-{name}-{most}" for name, most in asdict(fitted.lines).items())
    return " ".join([*lines, f"jmkit-type-{round(100 * fitted.scale)}"])


def _top(summary: Summary, context: PrintContext) -> Markup:
    tr, day = context.tr, context.changed
    title = element("strong", inline_text(context.title or tr("Customer-journey workshop"), tr))
    whose = join([title, *(inline_text(team, tr) for team in summary.teams)], " · ")
    date = element("time", tr.date(day), datetime=day.isoformat()) if day else EMPTY
    parts = (_logo(context), element("span", whose), date)
    return element("p", *filter(None, parts), class_="jmkit-boss-top")


def _logo(context: PrintContext) -> Markup:
    address = picture_in(context.folder, context.brand.logo) if context.brand.logo else None
    return element("img", src=address, alt=context.brand.name) if address else EMPTY


def _unknown(unknowns: Unknowns, tr: Translator) -> Markup:
    told = [inline_text(sentence, tr) for sentence in words.unknown(unknowns, tr)]
    if not told:
        return EMPTY
    name = element("strong", tr(words.UNKNOWN))
    return element("p", join([name, *told], " "), class_="jmkit-boss-unknown")
