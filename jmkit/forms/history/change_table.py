"""A table of the latest changes of a record kind: when, who, which record, what."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from jmkit.forms.fields.value_text import value_text
from jmkit.forms.styles.html import bdi
from jmkit.journal.entry import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.forms.session import FormSession
    from jmkit.journal import Change
    from jmkit.model import Record

SHOWN = 30  # changes; older ones are in the journals
_TOGETHER = 60  # seconds in which one person's typing into one field counts as one change


def latest_changes(changes: Iterable[Change]) -> list[Change]:
    """The changes newest first, each stretch of typing as one, places in lists left out.

    Args:
        changes: Changes of one record kind, oldest first.
    """
    found: list[Change] = []
    for change in changes:
        if change.field == "position":
            continue
        if found and _continues(found[-1], change):
            found.pop()
        found.append(change)
    return found[::-1]


def _continues(before: Change, change: Change) -> bool:
    same = (before.who, before.id, before.field) == (change.who, change.id, change.field)
    return same and (change.when - before.when).total_seconds() < _TOGETHER


def change_table(
    session: FormSession, cls: type[Record], changes: list[Change], names: dict[str, str]
) -> str:
    """The table as HTML.

    Args:
        session: Whose it is.
        cls: The record kind.
        changes: Its changes, newest first.
        names: What the records are called, by their ids.
    """
    tr = session.tr
    if not changes:
        nothing = escape(tr("Nothing has been written here yet."))
        return f"<p>{nothing}</p>"
    titles = (tr("When"), tr("Who"), cls.label and tr(cls.label), tr("What changed"))
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    lines = (_cells(session, cls, c, names.get(c.id, "–")) for c in changes[:SHOWN])
    rows = "".join(f"<tr>{''.join(cells)}</tr>" for cells in lines)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    # It scrolls, so it must be reached with the keyboard, and then have a name.
    name = escape(tr("History") + ": " + tr(cls.label_many))
    return (
        f'<div class="jmkit-changes" role="region" aria-label="{name}" tabindex="0">{table}</div>'
    )


def _cells(session: FormSession, cls: type[Record], change: Change, name: str) -> Iterator[str]:
    tr = session.tr
    day = escape(tr.date(change.when.date()))
    yield f"<td>{escape(tr.time(change.when))}<br><small>{day}</small></td>"
    yield f"<td>{bdi(session.person(change.who))}</td>"
    yield f"<td>{bdi(name)}</td>"
    yield f"<td>{_describe_record(session, cls, change)}</td>"


def _describe_record(session: FormSession, cls: type[Record], change: Change) -> str:
    tr = session.tr
    if change.field == REMOVED:
        return escape(tr("removed") if change.value is True else tr("added"))
    field = cls.fields().get(change.field)
    if field is None:
        return escape(tr("something that a newer version of jmkit knows"))
    value = value_text(session, field, change.value)
    return f"<b>{escape(tr(field.title or ''))}</b><br>{bdi(value)}"
