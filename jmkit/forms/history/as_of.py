"""The records of a kind as they were at a time that somebody chooses from the history."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as widgets

from jmkit.forms.fields.value_text import full_text
from jmkit.forms.styles.html import bdi
from jmkit.forms.styles.widgets import box, field, markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.journal import Change
    from jmkit.model import Record

OFFERED = 60  # minutes in which something changed; older ones are in the journals

Option = tuple[str, str]


class AsOf:
    """A choice of times, and what stood there then.

    Args:
        session: The person's place.
        cls: The record kind.
        status: Where errors are told.
    """

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:

        self._session, self._cls = session, cls
        self._now: Option = (session.tr("now"), "")
        title = session.tr("As it was")
        self.choice = field(widgets.Dropdown, options=[self._now], value="", description=title)
        self.choice.observe(status.guard(lambda _: self._show()), names="value")
        self.shown = markup("")
        self.widget = box((self.choice, self.shown), "jmkit-then", "jmkit-field")

    def refresh(self, changes: Iterable[Change]) -> None:
        """Offers the minutes in which something changed.

        Args:
            changes: The changes of the kind, newest first.
        """
        options = [self._now, *moments(self._session, changes)]
        chosen = self.choice.value
        if options != list(self.choice.options):
            self.choice.options = options
            self.choice.value = chosen if chosen in dict(options).values() else ""

    def _show(self) -> None:
        moment = self.choice.value
        self.shown.value = self._page(dt.datetime.fromisoformat(moment)) if moment else ""

    def _page(self, moment: dt.datetime) -> str:
        records = self._session.journals.as_of(moment).all(self._cls.record_kind)
        if not records:
            return f"<p>{escape(self._session.tr('Nothing has been written here yet.'))}</p>"
        return "".join(map(self._record, records))

    def _record(self, record: Record) -> str:
        fields = (f"<dt>{escape(title)}</dt><dd>{text}</dd>" for title, text in self._of(record))
        name = bdi(self._session.name_of(record))
        return f"<h4>{name}</h4><dl>{''.join(fields)}</dl>"

    def _of(self, record: Record) -> Iterator[tuple[str, str]]:
        for name, about in record.fields().items():
            value = getattr(record, name)
            if name != "position" and value not in (None, "", (), False):
                text = bdi(full_text(self._session, about, value))
                yield self._session.tr(about.title or name), text


def moments(session: FormSession, changes: Iterable[Change]) -> list[Option]:
    """The last moment of each minute in which something changed, newest first."""
    found: dict[str, str] = {}
    for change in changes:
        minute = f"{session.tr.time(change.when)} · {session.tr.date(change.when.date())}"
        found.setdefault(minute, change.when.isoformat())
    return list(found.items())[:OFFERED]
