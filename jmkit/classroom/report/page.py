"""The page of a report, put together in the look of the class's handouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from jmkit.classroom.report.agreement import Agreement, lay_out_agreement, spread_words
from jmkit.classroom.report.finding import finding
from jmkit.classroom.report.recurring import recurring_ideas, recurring_pains
from jmkit.classroom.report.tables import (
    pains_by_count,
    pains_by_team,
    steps_by_count,
    steps_by_team,
)
from jmkit.drawing.backends.inline_svg import inline_svg_of
from jmkit.drawing.content.wording import with_sign
from jmkit.handouts.html.embedded import picture_in
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.handouts.html.text_nodes import isolate_signs
from jmkit.handouts.looks.look import find_look
from jmkit.handouts.outline.sections import Section
from jmkit.handouts.page import Page, render, words_of
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.classroom.class_report import ClassReport
    from jmkit.classroom.class_work import Column

_WIDTH = 688.0  # pixels: what the margins of an A4 page leave
_STAGES = 7  # side by side
_ROWS = 14  # teams for which the page has room; more are counted, and follow on the next pages


def report_html(report: ClassReport) -> str:
    """The report as one HTML file, everything that people wrote escaped.

    Raises:
        UnknownNameError: class.toml names a look that does not exist.
        LookError: The look cannot be used.
    """
    settings, tr = report.settings, report.tr
    day = report.changed.date() if report.changed else None
    word = tr.plural("Team", "Teams", 2)
    facts = [(word, inline_text(str(report.size), tr))]
    if day:
        facts.append((tr("As of"), element("time", tr.date(day), datetime=day.isoformat())))
    page = Page(
        tr=tr,
        title=settings.title or tr("Customer-journey workshop"),
        sections=[Section("class", "", _body(report))],
        facts=facts,
        notes=[_unread(label, report) for label, _ in report.unread.values()],
        brand=settings.brand,
        logo=(settings.brand.logo and picture_in(report.folder, settings.brand.logo)) or "",
        words={**words_of(tr), "handout": tr("Report on the class")},
        look_of_pictures=settings.theme,
        styles=("class",),
    )
    return render(page, find_look(settings.look, report.folder))


def _body(report: ClassReport) -> Markup:
    columns, is_large = _shown(report.work.columns), report.size > _ROWS
    if not report.has_begun:
        parts = [finding(report), _pair(steps_by_team(report), EMPTY) if report.size else EMPTY]
    else:
        by_step = steps_by_count(report) if is_large else steps_by_team(report)
        by_stage = (pains_by_count if is_large else pains_by_team)(report, columns)
        parts = [
            isolate_signs(finding(report)) if report.tr.rtl else finding(report),
            _pair(by_step, by_stage),
            _rest(report, columns),
            _agreement(report, columns),
            _pair(recurring_ideas(report), recurring_pains(report)) if report.size > 1 else EMPTY,
            _all_teams(report, columns) if is_large else EMPTY,
        ]
    return element("div", join(filter(None, parts), "\n"), class_="jmkit-class")


def _shown(columns: Sequence[Column]) -> list[Column]:
    # Those that most teams have, in the order of the journey.
    fullest = sorted(columns, key=lambda column: -len(column.stages))[:_STAGES]
    return [column for column in columns if column in fullest]


def _rest(report: ClassReport, columns: Sequence[Column]) -> Markup:
    rest = len(report.work.columns) - len(columns)
    if rest <= 0:
        return EMPTY
    said = report.tr.plural(
        "{n} more stage, which fewer teams have, is not shown.",
        "{n} more stages, which fewer teams have, are not shown.",
        rest,
    )
    return element("p", said, class_="jmkit-boss-soft")


def _pair(one: Markup, other: Markup) -> Markup:
    return element("div", element("div", one), element("div", other), class_="jmkit-class-pair")


def _agreement(report: ClassReport, columns: Sequence[Column]) -> Markup:
    tr = report.tr
    if not any(column.scores for column in columns):
        return EMPTY
    theme = Theme.from_brand(report.settings.brand.colours, report.settings.theme)
    picture = lay_out_agreement(Agreement(columns, tr), theme, _WIDTH)
    said = "; ".join(f"{column.title}: {spread_words(column, tr)}" for column in columns)
    drawn = inline_svg_of(picture, "jmkit-drawn jmkit-drawn-glance", said)
    how = tr(
        "A disc is a score, its number the teams that gave it; the line goes through the middle."
    )
    return element(
        "div",
        element("h3", tr("How each stage feels to the teams")),
        Markup(drawn),  # noqa: S704 -- the texts in it are escaped
        _scores(columns, report),
        element("p", how, class_="jmkit-boss-soft"),
        class_="jmkit-class-agreement",
    )


def _scores(columns: Sequence[Column], report: ClassReport) -> Markup:
    # The same for a phone.
    scores = range(-2, 3)
    head = [element("td"), *(element("th", _signed(n), scope="col") for n in scores)]
    rows = (
        element(
            "tr",
            element("th", inline_text(column.title, report.tr), scope="row"),
            *(_disc(column.scores.count(n), n) for n in scores),
        )
        for column in columns
    )
    return element(
        "table",
        element("thead", element("tr", *head)),
        element("tbody", join(rows, "\n")),
        class_="jmkit-class-scores",
    )


def _disc(count: int, score: int) -> Markup:
    if not count:
        return element("td")
    return element("td", element("span", str(count)), class_=f"jmkit-class-felt-{score + 3}")


def _signed(score: int) -> Markup:
    return element("bdi", with_sign(score), dir="ltr")


def _all_teams(report: ClassReport, columns: Sequence[Column]) -> Markup:
    tables = _pair(steps_by_team(report), pains_by_team(report, columns))
    title = element("h3", report.tr("All teams"))
    return element("div", title, tables, class_="jmkit-class-all")


def _unread(label: str, report: ClassReport) -> str:
    return report.tr("Team {n} could not be read; everything else is here.", n=label)
