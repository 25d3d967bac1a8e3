"""The next dates of the action plan along a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content import summary_words as words
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.drawing.content.summary import Dates, Milestone
    from jmkit.i18n import Translator


def dates(dates: Dates, tr: Translator) -> Markup:
    """Up to four dates, the next one first; nothing without any."""
    beside = words.beside(dates, tr)
    if not dates.shown and not beside:
        return EMPTY
    more = element("span", beside, class_="jmkit-boss-soft") if beside else EMPTY
    head = element("h3", tr(words.NEXT), " ", more)
    line = element("ol", join((_date(one, tr) for one in dates.shown), "\n"))
    return element("div", head, line if dates.shown else EMPTY, class_="jmkit-boss-dates")


def _date(milestone: Milestone, tr: Translator) -> Markup:
    action, day = milestone.action, milestone.day
    state = words.state_of(milestone, tr)
    when = element("time", tr.date(day), datetime=day.isoformat())
    said = element("span", " · ", state) if state else EMPTY
    return element(
        "li",
        element("p", when, said, class_="jmkit-boss-when"),
        element(
            "p",
            element("strong", inline_text(words.owner_of(action, tr), tr)),
            class_="jmkit-boss-owner",
        ),
        element("p", inline_text(action.title_text, tr), class_="jmkit-boss-what"),
        class_=_mark(milestone),
    )


def _mark(milestone: Milestone) -> str | None:
    if milestone.late:
        return "jmkit-late"
    return "jmkit-begun" if milestone.action.status == "begun" else None
