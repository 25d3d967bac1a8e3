"""What recurs: opportunities in like words, and pain points that several teams found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.handouts.opening.signs import amount
from jmkit.model.derived.excerpt import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.classroom.class_report import ClassReport
    from jmkit.classroom.class_work import Recurring

_SHOWN = 4
_NAMED = 12  # teams
_OTHERS = 2  # wordings
_LABEL = 24  # letters of a team's name


def recurring_ideas(report: ClassReport) -> Markup:
    """The opportunities that most teams have, with other wordings, impact and effort."""
    tr, ideas = report.tr, report.work.ideas
    none = tr("No two teams have written a like opportunity yet.")
    parts = [
        _item(idea, report, tr("Also:"), [
            amount(tr("Impact"), idea.impact, "impact", tr),
            amount(tr("Effort"), idea.effort, "effort", tr),
        ])
        for idea in ideas[:_SHOWN]
    ]  # fmt: skip
    return _list(tr("Opportunities that come back"), parts, len(ideas), none, report)


def recurring_pains(report: ClassReport) -> Markup:
    """The pain points that most teams found, with what they would do about them."""
    tr, pains = report.tr, report.work.pains
    none = tr("No two teams have written a like pain point yet.")
    parts = [_item(pain, report, tr("Answers:"), []) for pain in pains[:_SHOWN]]
    return _list(tr("Pain points that several teams found"), parts, len(pains), none, report)


def _list(
    title: str, parts: Sequence[Markup], count: int, none: str, report: ClassReport
) -> Markup:
    rest = count - len(parts)
    more = report.tr("and {n} more", n=rest) if rest > 0 else ""
    body = (
        element("ol", join(parts, "\n")) if parts else element("p", none, class_="jmkit-boss-soft")
    )
    return element(
        "div",
        element("h3", title),
        body,
        element("p", more, class_="jmkit-boss-soft") if more else EMPTY,
    )


def _item(one: Recurring, report: ClassReport, label: str, more: Sequence[Markup]) -> Markup:
    tr = report.tr
    said = tr.plural("{n} team", "{n} teams", len(one.teams))
    names = [inline_text(shortened(report.labels[n], _LABEL), tr) for n in one.teams[:_NAMED]]
    names += [Markup("…")] * (len(one.teams) > _NAMED)
    who = element("p", element("strong", said), ": ", join(names, ", "), class_="jmkit-class-who")
    shown = [inline_text(text, tr) for text in one.others[:_OTHERS]]
    shown += [Markup("…")] * (len(one.others) > _OTHERS)
    others = element(
        "p", element("span", label, class_="jmkit-boss-soft"), " ", join(shown, " · "),
        class_="jmkit-class-others",
    ) if shown else EMPTY  # fmt: skip
    scores = element("div", *more, class_="jmkit-class-amounts") if any(more) else EMPTY
    title = element("h4", inline_text(one.title, tr))
    return element("li", title, element("div", who, scores, class_="jmkit-class-facts"), others)
