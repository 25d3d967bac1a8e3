"""One data file that is open: how it was read, what it holds, what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.evidence.columns.mapping import Role, SourceMapping, one_line
from jmkit.evidence.figures.amounts import amounts
from jmkit.evidence.log_columns import LogColumns
from jmkit.evidence.sources.source import source_of, taken_in
from jmkit.forms.data.columns_part import ColumnsPart
from jmkit.forms.data.events_part import EventsPart
from jmkit.forms.data.figures_part import FiguresPart
from jmkit.forms.data.report import report
from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import box, button, close_all, markup
from jmkit.i18n import N_
from jmkit.rendering.sources import counted_in, overview_in, profile_in

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.evidence.figures.amounts import Amounts
    from jmkit.evidence.profile import Profile
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import DataSource

_OTHER = N_("Figures are taken from {file}, another export of the same.")


class SourcePanel:
    """What is known of a file.

    Args:
        session: Whose it is.
        path: The file.
        status: Where it says what has become of a choice.

    Raises:
        DataFileError: The file cannot be read.
    """

    def __init__(self, session: FormSession, path: Path, status: Status) -> None:
        self._session, self._path, self._status = session, path, status
        self._profile = profile_in(path)
        source = self._source()
        self._report = markup("", "jmkit-report")
        self._columns = ColumnsPart(session, self._profile, source, status)
        self._events = EventsPart(session, source, status)
        self._figures = FiguresPart(session, path, status)
        self._other = markup("", "jmkit-note")
        self._use = button(session.tr("Take them from this file"), "jmkit-second")
        self._use.on_click(status.guard(lambda _: self.take_in()))
        self.widget = box((), "jmkit-source")

    @property
    def _parts(self) -> tuple[Any, ...]:
        return (self._columns, self._events, self._figures)

    def take_in(self) -> None:
        """Writes down what the file is likely to be, as far as nobody has said so."""
        journals, source = self._session.journals, self._source()
        journals.save(take_in(self._path, self._profile, source, self._session))
        self._status.saved()

    def refresh(self) -> None:
        """Shows what stands now."""
        source, journey = self._source(), self._session.journals.journey
        if journey.find("data-source", source.id) is None:
            self.take_in()  # of the first who opens it; the journals tell this panel
            source, journey = self._source(), self._session.journals.journey
        mapping = SourceMapping.of(source, journey.data_choices)
        columns = LogColumns.of(self._there(mapping))
        log = overview_in(self._path, columns) if columns else None
        self._report.value = report(
            self._profile, mapping, log, self._money(mapping), self._session.tr
        )
        self._columns.show(source, mapping, log)
        event = mapping.event_column
        shows_events = event is not None and self._profile.column(event) is not None
        if event is not None and shows_events:
            self._events.show(source, mapping, counted_in(self._path, event))
        is_used = source.title == self._path.name
        self._tell_other(source, is_used=is_used)
        if columns and is_used:
            self._figures.refresh()
        self._arrange(
            self._report,
            *([] if is_used else [self._other, self._use]),
            self._columns.widget,
            *([self._events.widget] if shows_events else []),
            *([self._figures.widget] if columns and is_used else []),
        )

    def close(self) -> None:
        """Gives the widgets back."""
        self._figures.close()
        kept = {*self.widget.children}
        for part in (self._other, self._use, *(part.widget for part in self._parts)):
            if part not in kept:
                close_all(part)
        self._columns.close()
        close_all(self.widget)

    def _source(self) -> DataSource:
        return source_of(self._profile, self._session.journals.journey)

    def _there(self, mapping: SourceMapping) -> SourceMapping:
        # A column that this month's export lacks makes no log.
        names = {column.name for column in self._profile.columns}
        roles = {name: role for name, role in mapping.roles.items() if name in names}
        return SourceMapping(roles, mapping.traveller, mapping.time_order, mapping.stages)

    def _money(self, mapping: SourceMapping) -> dict[str, Amounts]:
        headings = [c.name for c in self._profile.columns]
        return {
            name: amounts(counted_in(self._path, name))
            for name in headings
            if mapping.roles.get(one_line(name)) is Role.AMOUNT
        }

    def _tell_other(self, source: DataSource, *, is_used: bool) -> None:
        told = self._session.tr(_OTHER, file=source.title)
        self._other.value = "" if is_used else f"<p>{sentence(told)}</p>"

    def _arrange(self, *parts: Any) -> None:
        if parts != self.widget.children:
            self.widget.children = parts


def take_in(path: Path, profile: Profile, source: DataSource, session: FormSession) -> DataSource:
    """A source with a file: what was known of it, and what is new there, as it is likely to be.

    Raises:
        DataFileError: The file cannot be read.
    """
    journey = session.journals.journey
    known = taken_in(source, profile, journey)
    event = SourceMapping.of(known, journey.data_choices).event_column
    events = counted_in(path, event) if event and profile.column(event) else ()
    return taken_in(source, profile, journey, [name for name, _ in events])
