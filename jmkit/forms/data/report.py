"""The reading report in words, as HTML: how a file was read, and every line of it accounted for."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from jmkit.evidence.columns.mapping import Role
from jmkit.evidence.display import number
from jmkit.forms.styles.html import sentence
from jmkit.i18n import N_, direction_of, isolate
from jmkit.limits import SHOWN_COLUMNS, SHOWN_REJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jmkit.evidence.columns.mapping import SourceMapping
    from jmkit.evidence.events import Overview
    from jmkit.evidence.figures.amounts import Amounts
    from jmkit.evidence.files.reading import Reading
    from jmkit.evidence.profile import Profile
    from jmkit.i18n import Translator

_LINES = N_("Its {lines} lines: {parts}.")
_PARTS = {
    "rows": N_("rows {n}"),
    "head": N_("up to the headings {n}"),
    "blank": N_("blank {n}"),
    "breaks": N_("within a cell {n}"),
    "rejects": N_("not to be read {n}"),
}
_MORE = N_("Columns beyond the first {shown} are not shown: {n}.")
_SPAN = N_("Its events are from {first} to {last}.")
_SUM = N_("{heading}: {sum} in all, in {n} rows.")
_NEGATIVE = N_("{heading}: {n} amounts are below zero, and count as that; returns, perhaps.")
_NO_NUMBER = N_("{heading}: {n} cells are no number, and count as nothing.")
_NO_CUSTOMER = N_("Nothing is counted yet: choose the column that says which customer or case.")
_NO_TIME = N_("Nothing is counted yet: choose the column that says when.")
_NO_ROWS = N_("There are headings and no rows below them: nothing could be counted.")


def report(
    profile: Profile,
    mapping: SourceMapping,
    log: Overview | None,
    money: Mapping[str, Amounts],
    tr: Translator,
) -> str:
    """How a file was read, as HTML.

    Args:
        profile: What it looks like.
        mapping: What its columns are.
        log: From when to when it goes, where it is an event log.
        money: What its columns of amounts hold, by their headings.
        tr: The language.
    """
    told = [profile.reading.describe(tr), *_accounts(profile.reading, tr)]
    if counts := grain(profile, mapping, tr):
        told.append(f"{counts}.")
    notes = [*profile.reading.notes(tr)[1:], *_notes(profile, tr)]
    for heading, amounts in money.items():
        told.append(_sum_of(heading, amounts, tr))
        notes += _of_money(heading, amounts, tr)
    notes += _missing(mapping, tr)
    if log:
        told += _span(log, tr)
        notes += _of_log(log, tr)
    items = "".join(f"<li>{sentence(note)}</li>" for note in notes)
    listed = f'<ul class="jmkit-note">{items}</ul>' if items else ""
    return f"<p>{sentence(' '.join(told))}</p>{listed}{_rejects(profile.reading, tr)}"


def grain(profile: Profile, mapping: SourceMapping, tr: Translator) -> str:
    """What the rows are of: “4,580 cases, 397 customers”; empty where nobody is named."""
    parts = []
    if case := profile.column(mapping.column(Role.CASE)):
        parts.append(tr.plural("{n} case", "{n} cases", case.different))
    if customer := profile.column(mapping.column(Role.CUSTOMER)):
        parts.append(tr.plural("{n} customer", "{n} customers", customer.different))
    return ", ".join(parts)


def _accounts(reading: Reading, tr: Translator) -> Iterator[str]:
    if not reading.encoding:
        return  # a workbook's or a Parquet file's rows are no lines
    counts = {**vars(reading), "rejects": len(reading.rejects)}
    parts = [tr(words, n=number(counts[name])) for name, words in _PARTS.items() if counts[name]]
    yield tr(_LINES, lines=number(reading.lines), parts=", ".join(parts))


def _notes(profile: Profile, tr: Translator) -> Iterator[str]:
    if not profile.rows:
        yield tr(_NO_ROWS)
    if (more := len(profile.columns) + profile.more - SHOWN_COLUMNS) > 0:
        yield tr(_MORE, shown=SHOWN_COLUMNS, n=number(more))


def _span(log: Overview, tr: Translator) -> Iterator[str]:
    if log.first and log.last:
        yield tr(_SPAN, first=tr.date(log.first.date()), last=tr.date(log.last.date()))


def _of_log(log: Overview, tr: Translator) -> Iterator[str]:
    yield from map(tr, log.times)
    if log.anonymous:
        yield tr("Events without a customer, not counted: {n}.", n=number(log.anonymous))
    if log.untimed:
        yield tr("Events without a readable time: {n}.", n=number(log.untimed))


def _sum_of(heading: str, money: Amounts, tr: Translator) -> str:
    return tr(_SUM, heading=_quoted(heading), sum=number(money.total, 2), n=number(money.n))


def _of_money(heading: str, money: Amounts, tr: Translator) -> Iterator[str]:
    if money.negative:
        yield tr(_NEGATIVE, heading=_quoted(heading), n=number(money.negative))
    if money.unusable:
        yield tr(_NO_NUMBER, heading=_quoted(heading), n=number(money.unusable))


def _missing(mapping: SourceMapping, tr: Translator) -> Iterator[str]:
    # An event without a customer or a time is counted nowhere, and nobody would know why.
    if mapping.column(Role.EVENT) is None:
        return
    if mapping.traveller_column is None:
        yield tr(_NO_CUSTOMER)
    if mapping.column(Role.TIME) is None:
        yield tr(_NO_TIME)


def _quoted(heading: str) -> str:
    return isolate(heading, direction_of(heading, "ltr"))


def _rejects(reading: Reading, tr: Translator) -> str:
    lines = [reject.line for reject in reading.rejects]
    if not lines:
        return ""
    shown = ", ".join(_runs(lines[:SHOWN_REJECTS])) + (" …" if lines[SHOWN_REJECTS:] else "")
    title = tr("The numbers of all lines that could not be read ({n})", n=number(len(lines)))
    return f"<details><summary>{escape(title)}</summary><p>{escape(shown)}</p></details>"


def _runs(lines: Iterable[int]) -> Iterator[str]:
    # 4, 5, 6 and 9 as “4–6, 9”.
    for _, some in groupby(enumerate(lines), key=lambda pair: pair[1] - pair[0]):
        first, *others = [line for _, line in some]
        yield isolate(f"{first}–{others[-1]}" if others else f"{first}", "ltr")
