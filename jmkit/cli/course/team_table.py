"""How far each team is, as a table for a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from jmkit.cli.terminal import visible
from jmkit.coach import STEPS
from jmkit.i18n import has_rtl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.classroom import TeamProgress
    from jmkit.i18n import Translator

_NAME = 30  # columns at most for what a team is called
_GAP = "  "
_MARK = "\u200e"  # keeps the columns' order where a terminal turns Hebrew around


def team_table(teams: Iterable[TeamProgress], tr: Translator) -> Iterator[str]:
    """A line of headings and a line a team: progress by step, people, and the last change."""
    head = (tr("Team"), *map(tr, STEPS.values()), "", tr("Last change"))
    rows = [head, *(_cells(team, tr) for team in teams)]
    if len(rows) > 1:
        widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
        yield from (_line(row, widths) for row in rows)


def _cells(team: TeamProgress, tr: Translator) -> tuple[str, ...]:
    people = tr.plural("{n} person", "{n} people", team.people)
    changed = team.changed
    moment = f"{tr.date(changed)} {tr.time(changed)}" if changed else tr("Not begun")
    shares = (f"{share:.0%}" for share in team.progress.values())
    return _cut(visible(team.team)), *shares, people, moment


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    last = len(cells) - 1
    padded = (
        _padded(cell, width, is_number=0 < n < last)
        for n, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    mark = _MARK if any(map(has_rtl, cells)) else ""
    return mark + f"{mark}{_GAP}".join(padded).rstrip()


def _padded(cell: str, width: int, *, is_number: bool) -> str:
    space = " " * (width - _width(cell))
    return f"{space}{cell}" if is_number else f"{cell}{space}"


def _cut(name: str) -> str:
    if _width(name) <= _NAME:
        return name
    while _width(name) >= _NAME:
        name = name[:-1]
    return f"{name}…"


def _width(text: str) -> int:
    # Points of vowels take no column, emoji two.
    return sum(
        0
        if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf"
        else 2
        if unicodedata.east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )
