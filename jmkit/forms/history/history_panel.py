"""What changed, by whom, when: the latest changes of a record kind, and what was removed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from jmkit.forms.fields.value_text import value_text
from jmkit.forms.history.as_of import AsOf
from jmkit.forms.styles.html import bdi
from jmkit.forms.styles.widgets import box, button, close_all, markup
from jmkit.journal.entry import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.journal import Change, Removed
    from jmkit.model import Record

SHOWN = 30  # changes; older ones are in the journals
_TOGETHER = 60  # seconds in which one person's typing into one field counts as one change


class HistoryPanel:
    """The history of one record kind, made when somebody asks for it."""

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:
        self._session, self._cls, self._status = session, cls, status
        self._table = markup("")
        self._gone = box((), "jmkit-gone")
        self.as_of = AsOf(session, cls, status)
        self.widget = box((self._table, self._gone, self.as_of.widget), "jmkit-history")
        self.refresh()

    def refresh(self) -> None:
        """Reads the journals again."""
        session, cls = self._session, self._cls
        own = [c for c in session.journals.history() if c.kind == cls.record_kind]
        names = {r.record.id: session.name_of(r.record) for r in session.journals.removed()}
        names |= {record_id: name for name, record_id in session.choices(cls.record_kind)}
        latest = merged(own)
        self._table.value = _table(session, cls, latest, names)
        self.as_of.refresh(latest)
        gone = [r for r in session.journals.removed() if isinstance(r.record, cls)]
        for child in self._gone.children:
            close_all(child)
        self._gone.children = tuple(map(self._bring_back, gone))

    def _bring_back(self, gone: Removed) -> Any:
        text = self._session.tr("Bring back: {name}", name=self._session.name_of(gone.record))
        made = button(text, "jmkit-second", icon="undo")
        made.on_click(self._status.guard(lambda _: self._session.journals.bring_back(gone.record)))
        return made


def merged(changes: Iterable[Change]) -> list[Change]:
    """The changes newest first, each stretch of typing as one, places in lists left out.

    Args:
        changes: Changes of one record kind, oldest first.
    """
    kept: list[Change] = []
    for change in changes:
        if change.field == "position":
            continue
        if kept and _continues(kept[-1], change):
            kept.pop()
        kept.append(change)
    return kept[::-1]


def _continues(before: Change, change: Change) -> bool:
    same = (before.who, before.id, before.field) == (change.who, change.id, change.field)
    return same and (change.when - before.when).total_seconds() < _TOGETHER


def _table(
    session: FormSession, cls: type[Record], changes: list[Change], names: dict[str, str]
) -> str:
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
    yield f"<td>{_what(session, cls, change)}</td>"


def _what(session: FormSession, cls: type[Record], change: Change) -> str:
    tr = session.tr
    if change.field == REMOVED:
        return escape(tr("removed") if change.value is True else tr("added"))
    field = cls.fields().get(change.field)
    if field is None:
        return escape(tr("something that a newer version of jmkit knows"))
    value = value_text(session, field, change.value)
    return f"<b>{escape(tr(field.title or ''))}</b><br>{bdi(value)}"
