"""The events of a file: how often each is there, and to which stage it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as widgets

from jmkit.evidence.columns.mapping import SourceMapping, one_line
from jmkit.evidence.display import number
from jmkit.evidence.sources.source import choice_of_stage
from jmkit.forms.data.choices import ChoiceRow, Options
from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import box, button, field, label, markup
from jmkit.i18n import N_, direction_of, isolate
from jmkit.limits import SHOWN_EVENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import DataSource

NOWHERE = N_("– in no stage –")
_MAPPED = N_("Of {all} rows {mapped} belong to a stage.")
_ALL_MAPPED = N_("Each of the {all} rows belongs to a stage.")
_MORE = N_("Less frequent events are not listed: {n}. A pattern takes in many at once.")
_PATTERN = N_("Many events at once: a pattern, such as {one} or {other}")
_EXAMPLES = {"one": isolate("cart*", "ltr"), "other": isolate("*/help/*", "ltr")}


class EventsPart:
    """Which event of one file is which stage.

    Args:
        session: Whose it is.
        source: What the file is an export of.
        status: Where it says what has become of a choice.
    """

    def __init__(self, session: FormSession, source: DataSource, status: Status) -> None:
        self._session, self._source, self._status = session, source, status
        self._events: tuple[tuple[str, int], ...] = ()
        self._rows: dict[str, ChoiceRow] = {}
        tr = session.tr
        self._told = markup("", "jmkit-report")
        self._grid = box((), "jmkit-form")
        self._pattern = field(
            widgets.Text, description=tr(_PATTERN, **_EXAMPLES), _dom_classes=("jmkit-field",)
        )
        self._stage = ChoiceRow(tr("Their stage"), "", [], status, lambda _: None)
        add = button(tr("Put them there"), "jmkit-second")
        add.on_click(status.guard(lambda _: self._add()))
        self._many = box((self._pattern, self._stage.widget, add), "jmkit-form", "jmkit-many")
        title = label(tr("Its events, and where they belong"), "jmkit-group")
        self.widget = box((title, self._told, self._grid, self._many))

    def show(
        self, source: DataSource, mapping: SourceMapping, events: Sequence[tuple[str, int]]
    ) -> None:
        """Shows what stands now.

        Args:
            source: The source as it stands.
            mapping: What is said of its events.
            events: Those of the file, and how often each is there, the most frequent first.
        """
        self._source = source
        stages = self._options()
        where = {event: self._where(mapping, event) for event, _ in events}
        # What still needs somebody comes first; what belongs somewhere follows, both by frequency.
        ordered = sorted(events, key=lambda one: bool(where[one[0]]))[:SHOWN_EVENTS]
        if not self._rows:
            self._events = tuple(ordered)  # and stays: a row must not run away under the mouse
            self._rows = {event: self._row(event, n) for event, n in self._events}
            self._grid.children = tuple(row.widget for row in self._rows.values())
        for event, row in self._rows.items():
            row.show(where.get(event, ""), stages)
        self._stage.show(self._stage.control.value or "", stages)
        self._told.value = self._tell(events, where)

    def _row(self, event: str, count: int) -> ChoiceRow:
        tr = self._session.tr
        shown = isolate(one_line(event), direction_of(event, tr.direction))
        title = f"{shown} ({number(count)})"

        def choose(stage: str) -> None:
            self._session.journals.save(choice_of_stage(self._source, event, stage))

        return ChoiceRow(title, "", self._options(), self._status, choose)

    def _add(self) -> None:
        pattern, stage = self._pattern.value.strip(), self._stage.control.value or ""
        if not pattern:
            self._status.announce(self._session.tr("Write a pattern first, such as cart*"))
            self._pattern.focus()
            return
        self._session.journals.save(choice_of_stage(self._source, pattern, stage))
        self._pattern.value = ""
        self._status.saved()

    def _options(self) -> Options:
        return [(self._session.tr(NOWHERE), ""), *self._session.choices("stage")]

    def _where(self, mapping: SourceMapping, event: str) -> str:
        from jmkit.evidence.figures.by_stage import place_of

        stages = self._session.journals.journey.stages
        place = place_of(self._session.journals.journey, mapping)(event)
        return "" if place is None else stages[place].id

    def _tell(self, events: Sequence[tuple[str, int]], where: dict[str, str]) -> str:
        tr, total = self._session.tr, sum(n for _, n in events)
        mapped = sum(n for event, n in events if where[event])
        unmapped = sum(not stage for stage in where.values())
        told = [tr(_MAPPED if unmapped else _ALL_MAPPED, all=number(total), mapped=number(mapped))]
        if unmapped:
            told.append(
                tr.plural(
                    "{n} event belongs to none yet.", "{n} events belong to none yet.", unmapped
                )
            )
        if (more := len(events) - len(self._rows)) > 0:
            told.append(tr(_MORE, n=number(more)))
        return f"<p>{sentence(' '.join(told))}</p>"
