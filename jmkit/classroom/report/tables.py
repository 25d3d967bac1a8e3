"""The teams by step, and where it hurts each of them: a row a team, or a row a count of teams."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.coach import STEPS
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from jmkit.classroom.class_report import ClassReport
    from jmkit.classroom.class_work import Column

_WORST = 5
_SHORT = 4  # letters of a label: a number
_SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[A-Za-z]{7,}")
_SYLLABLE = re.compile(r"[aeiouy][^aeiouy][aeiouy]", re.IGNORECASE)
_STATES = (N_("Done"), N_("Begun"), N_("Not begun"))


def steps_by_team(report: ClassReport) -> Markup:
    """How far each team is in each step."""
    tr = report.tr
    rows = [
        (label, [_share(team.progress.progress[step], "") for step in STEPS])
        for label, team in zip(report.labels, report.work.teams, strict=True)
    ]
    return _table(tr("How far each team is"), tr("Team"), _steps(report), rows, report)


def steps_by_count(report: ClassReport) -> Markup:
    """How many teams have done each step, have begun it, or have not."""
    tr, done = report.tr, [team.progress.progress for team in report.work.teams]
    counts = [[_state(one[step]) for one in done] for step in STEPS]
    rows = [
        (tr(word), [_counted(states.count(n), report.size) for states in counts])
        for n, word in enumerate(_STATES)
    ]
    return _table(
        tr("How many teams have come how far"),
        tr.plural("Team", "Teams", 2),
        _steps(report),
        rows,
        report,
    )


def pains_by_team(report: ClassReport, columns: Sequence[Column]) -> Markup:
    """The worst severity of each team in each stage, and how many pain points."""
    rows = [
        (label, [_pain(column, number, report) for column in columns])
        for number, label in enumerate(report.labels)
    ]
    tr = report.tr
    return _table(tr("Where it hurts each team"), tr("Team"), _titles(columns), rows, report)


def pains_by_count(report: ClassReport, columns: Sequence[Column]) -> Markup:
    """For how many teams the worst pain of a stage has which severity."""
    tr = report.tr
    worst = [[stage.worst for stage in column.stages.values()] for column in columns]
    rows = [
        (
            str(severity),
            [
                _counted(some.count(severity), report.size, f"jmkit-level-{severity}")
                for some in worst
            ],
        )
        for severity in range(_WORST, 0, -1)
    ]
    title = tr("How much it hurts how many teams")
    return _table(title, tr("Severity"), _titles(columns), rows, report)


def _steps(report: ClassReport) -> list[str]:
    return [report.tr(title) for title in STEPS.values()]


def _titles(columns: Iterable[Column]) -> list[str]:
    return [column.title for column in columns]


def _table(
    title: str,
    corner: str,
    heads: Sequence[str],
    rows: Iterable[tuple[str, Sequence[Markup]]],
    report: ClassReport,
) -> Markup:
    tr = report.tr
    head = [element("th", corner, scope="col"), *(_head(text, report) for text in heads)]
    rows = list(rows)
    body = (
        element("tr", element("th", inline_text(label, tr), scope="row"), *cells)
        for label, cells in rows
    )
    is_short = all(len(label) <= _SHORT for label, _ in rows)
    return element(
        "table",
        element("caption", title),
        element("thead", element("tr", *head)),
        element("tbody", join(body, "\n")),
        class_="jmkit-class-table" + (" jmkit-class-short" if is_short else ""),
    )


def _head(text: str, report: ClassReport) -> Markup:
    name = text or report.tr("Untitled")
    return element("th", inline_text(_breakable(name), report.tr), scope="col", title=name)


def _breakable(name: str) -> str:
    # Columns are narrower than many an English word: a hyphen where one can be read.
    return _LONG_WORD.sub(lambda found: _hyphenated(found[0]), name)


def _hyphenated(word: str) -> str:
    places = [n for n in range(3, len(word) - 2) if _SYLLABLE.match(word, n - 1)]
    best = min(places, key=lambda n: abs(n - len(word) / 2), default=0)
    return f"{word[:best]}{_SOFT_HYPHEN}{word[best:]}" if best else word


def _share(share: float, words: str) -> Markup:
    # In tenths; what was begun is never empty, what is not done never full.
    tenths = min(max(round(10 * share), 1), 9) if 0 < share < 1 else round(10 * share)
    said = words or f"{share:.0%}"
    return element("td", element("span", said), class_=f"jmkit-class-share jmkit-share-{tenths}")


def _state(share: float) -> int:
    return 0 if share >= 1 else 1 if share > 0 else 2


def _counted(count: int, total: int, level: str = "") -> Markup:
    if not count:
        return element("td", element("span", "–", class_="jmkit-class-none"))
    if level:
        return element("td", element("span", str(count)), class_=f"jmkit-class-heat {level}")
    return _share(count / total, str(count))


def _pain(column: Column, number: int, report: ClassReport) -> Markup:
    stage = column.stages.get(number)
    if stage is None or not stage.pains:
        return element("td", element("span", "–", class_="jmkit-class-none"))
    severity = str(stage.worst) if stage.worst else "?"
    more = (
        element("small", element("bdi", f"×{stage.pains}", dir="ltr")) if stage.pains > 1 else EMPTY
    )
    level = f" jmkit-level-{stage.worst}" if stage.worst else ""
    said = report.tr.plural("{n} pain point", "{n} pain points", stage.pains)
    return element(
        "td", element("span", severity), more, class_=f"jmkit-class-heat{level}", title=said
    )
