"""Controls that choose among other records: one of a kind, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.page_value import page_value
from jmkit.forms.page_ids import OPTION, TICK, option_css, token
from jmkit.forms.styles.widgets import box, css_of, field, label, set_css
from jmkit.i18n import N_
from jmkit.limits import LISTED_FIRST, LISTED_LAST

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_CHOSEN = N_("– choose –")


class RefControl(Control):
    """A choice of one record of another kind."""

    def __init__(self, question: Question, kind: str) -> None:
        self._session, self._kind = question.session, kind
        self._offering = False
        options = self._options("")
        traits = {"description": question.title, "_dom_classes": option_css(options)}
        widget = field(widgets.Dropdown, options=options, value="", **traits)
        super().__init__(widget, write=self._offer)

    def refresh(self) -> None:
        """Offers the records that are there now, and keeps what was chosen."""
        self._offer(self.value)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after every choice of a person."""
        super().on_change(lambda: None if self._offering else callback())

    def _options(self, chosen: str) -> list[tuple[str, str]]:
        tr = self._session.tr
        options = [(tr(NOT_CHOSEN), ""), *self._session.choices(self._kind)]
        if chosen not in {record_id for _, record_id in options}:
            options.append((tr("(no longer there)"), chosen))
        return options

    def _offer(self, chosen: str) -> str:
        options = self._options(chosen)
        if options != list(self.widget.options):
            # New options first fall back to the first of them; that is nobody's choice.
            self._offering = True
            _set_options(self.widget, options, chosen)
            self._offering = False
        return chosen


def _set_options(dropdown: Any, options: list[tuple[str, Any]], chosen: Any) -> None:
    # With their classes in one message: the page must never match new options to old classes.
    others = (css for css in css_of(dropdown) if not css.startswith(OPTION))
    with dropdown.hold_sync():
        dropdown.options = options
        dropdown.value = chosen
        set_css(dropdown, (*others, *option_css(options)))


class RefsControl(Control):
    """A tick for each record of another kind."""

    def __init__(self, question: Question, kind: str) -> None:
        self._session, self._kind = question.session, kind
        self._chosen: tuple[str, ...] = ()
        self._boxes: dict[str, Any] = {}
        self._callbacks: list[Callable[[], None]] = []
        self._label = label(question.title)
        self._empty = label(question.session.tr("Nothing to choose from yet."))
        super().__init__(box((), "jmkit-ticks"))
        self.refresh()

    @property
    def value(self) -> tuple[str, ...]:
        """The ids of the ticked records; ids no longer there are kept."""
        return self._chosen

    @property
    def page_values(self) -> dict[str, str]:
        """Which ticks the page sees, by the marks of their records."""
        return {token(record_id): page_value(tick) for record_id, tick in self._boxes.items()}

    def show(self, value: tuple[str, ...]) -> None:
        """Ticks these records."""
        self._chosen = tuple(value)
        for record_id, tick in self._boxes.items():
            tick.value = record_id in self._chosen

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after every tick."""
        self._callbacks.append(callback)

    def refresh(self) -> None:
        """Offers a tick for each record that is there now."""
        every = self._session.choices(self._kind)
        near = {record_id for _, record_id in every[:LISTED_FIRST]} | {*self._chosen[:LISTED_LAST]}
        choices = [choice for choice in every if choice[1] in near]
        boxes = {record_id: self._box(record_id) for _, record_id in choices}
        for name, record_id in choices:
            boxes[record_id].description = name
        if list(boxes) != list(self._boxes) or not self.widget.children:
            self.widget.children = (self._label, *(boxes.values() or [self._empty]))
        for removed in self._boxes.keys() - boxes.keys():
            self._boxes[removed].close()
        self._boxes = boxes

    def _box(self, record_id: str) -> Any:
        if record_id in self._boxes:
            return self._boxes[record_id]
        ticked = record_id in self._chosen
        traits = {"tooltip": self._label.value, "_dom_classes": (TICK + token(record_id),)}
        made = field(widgets.Checkbox, value=ticked, indent=False, **traits)
        made.observe(lambda change: self._tick(record_id, change["new"]), names="value")
        return made

    def _tick(self, record_id: str, ticked: bool) -> None:
        if ticked == (record_id in self._chosen):
            return
        others = tuple(i for i in self._chosen if i != record_id)
        self._chosen = (*others, record_id) if ticked else others
        for callback in self._callbacks:
            callback()
