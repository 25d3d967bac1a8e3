"""From a field's meaning to a control: one function a meaning, and a public way to add more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import ipywidgets as widgets

from jmkit.forms.looks import field
from jmkit.i18n import N_
from jmkit.model.meaning import (
    Choice,
    Day,
    Flag,
    Line,
    Listed,
    Long,
    Picture,
    Ref,
    Refs,
    Scale,
    Suggested,
    bounds_of,
    meaning_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.fields import FieldInfo

    from jmkit.forms.desk import Desk

NOT_CHOSEN = N_("– choose –")
NOT_SCORED = N_("– not scored yet –")


class Question(NamedTuple):
    """A field as a form asks for it."""

    field: FieldInfo
    desk: Desk

    @property
    def title(self) -> str:
        """The field's label, in the workshop's language."""
        return self.desk.tr(self.field.title or "")


class Control:
    """A widget that holds the value of one field.

    Args:
        widget: What is shown; its ``value`` trait is what people change.
        read: From the widget's value to the field's.
        write: From the field's value to the widget's.
    """

    def __init__(
        self,
        widget: Any,  # noqa: ANN401 -- ipywidgets is untyped
        read: Callable[[Any], Any] = lambda value: value,
        write: Callable[[Any], Any] = lambda value: value,
    ) -> None:
        self.widget = widget
        self._read = read
        self._write = write

    @property
    def value(self) -> Any:  # noqa: ANN401 -- whatever the field holds
        """The field's value as it stands in the control."""
        return self._read(self.widget.value)

    def show(self, value: Any) -> None:  # noqa: ANN401 -- whatever the field holds
        """Puts a value into the control, unless it stands there already."""
        if self.value != value:
            self.widget.value = self._write(value)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after every change of the value."""
        self.widget.observe(lambda _: callback(), names="value")

    def refresh(self) -> None:
        """Takes in what other records offer; most controls have nothing to take in."""


class RefControl(Control):
    """A choice of one record of another kind."""

    def __init__(self, question: Question, kind: str) -> None:
        self._desk, self._kind = question.desk, kind
        self._offering = False
        widget = field(
            widgets.Dropdown, options=self._options(""), value="", description=question.title
        )
        super().__init__(widget, write=self._offer)

    def refresh(self) -> None:
        """Offers the records that are there now, and keeps what was chosen."""
        self._offer(self.value)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after every choice of a person."""
        super().on_change(lambda: None if self._offering else callback())

    def _options(self, chosen: str) -> list[tuple[str, str]]:
        tr = self._desk.tr
        options = [(tr(NOT_CHOSEN), ""), *self._desk.choices(self._kind)]
        if chosen not in {record_id for _, record_id in options}:
            options.append((tr("(no longer there)"), chosen))
        return options

    def _offer(self, chosen: str) -> str:
        options = self._options(chosen)
        if options != list(self.widget.options):
            # New options first fall back to the first of them; that is nobody's choice.
            self._offering = True
            self.widget.options = options
            self.widget.value = chosen
            self._offering = False
        return chosen


class RefsControl(Control):
    """A tick for each record of another kind."""

    def __init__(self, question: Question, kind: str) -> None:
        self._desk, self._kind = question.desk, kind
        self._chosen: tuple[str, ...] = ()
        self._boxes: dict[str, Any] = {}
        self._callbacks: list[Callable[[], None]] = []
        self._label = widgets.Label(question.title)
        self._empty = widgets.Label(question.desk.tr("Nothing to choose from yet."))
        super().__init__(widgets.VBox())
        self.widget.add_class("jmkit-ticks")
        self.refresh()

    @property
    def value(self) -> tuple[str, ...]:
        """The ids of the ticked records; ids no longer there are kept."""
        return self._chosen

    def show(self, value: tuple[str, ...]) -> None:
        """Ticks these records."""
        self._chosen = tuple(value)
        for record_id, box in self._boxes.items():
            box.value = record_id in self._chosen

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after every tick."""
        self._callbacks.append(callback)

    def refresh(self) -> None:
        """Offers a tick for each record that is there now."""
        choices = self._desk.choices(self._kind)
        boxes = {record_id: self._box(record_id) for _, record_id in choices}
        for name, record_id in choices:
            boxes[record_id].description = name
        if list(boxes) != list(self._boxes) or not self.widget.children:
            self.widget.children = (self._label, *(boxes.values() or [self._empty]))
        for gone in self._boxes.keys() - boxes.keys():
            self._boxes[gone].close()
        self._boxes = boxes

    def _box(self, record_id: str) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
        if record_id in self._boxes:
            return self._boxes[record_id]
        box = field(widgets.Checkbox, value=record_id in self._chosen, indent=False)
        box.observe(lambda change: self._tick(record_id, change["new"]), names="value")
        return box

    def _tick(self, record_id: str, ticked: bool) -> None:
        if ticked == (record_id in self._chosen):
            return
        others = tuple(i for i in self._chosen if i != record_id)
        self._chosen = (*others, record_id) if ticked else others
        for callback in self._callbacks:
            callback()


def _line(question: Question, _: Line) -> Control:
    return Control(field(widgets.Text, description=question.title))


def _long(question: Question, _: Long) -> Control:
    return Control(field(widgets.Textarea, description=question.title, rows=3))


def _listed(question: Question, _: Listed) -> Control:
    area = field(widgets.Textarea, description=question.title, rows=3)
    return Control(area, read=lambda text: tuple(text.split("\n")) if text else (), write="\n".join)


def _suggested(question: Question, meaning: Suggested) -> Control:
    options = [question.desk.tr(option) for option in meaning.options]
    box = field(widgets.Combobox, description=question.title, options=options, ensure_option=False)
    return Control(box)


def _scale(question: Question, meaning: Scale) -> Control:
    tr = question.desk.tr
    low, _ = bounds_of(question.field)
    # U+2212 and a left-to-right mark keep the minus at the number's left in Hebrew, too.
    numbers = [f"\u200e{n}".replace("-", "\u2212") for n in range(low, low + len(meaning.words))]
    named = [f"{number} – {tr(word)}" for number, word in zip(numbers, meaning.words, strict=True)]
    options = [(tr(NOT_SCORED), None), *((text, low + n) for n, text in enumerate(named))]
    return Control(field(widgets.Dropdown, options=options, description=question.title))


def _choice(question: Question, meaning: Choice) -> Control:
    tr = question.desk.tr
    options: list[tuple[str, str | None]] = [(tr(t), v) for v, t in meaning.labels.items()]
    if question.field.default is None:
        options = [(tr(NOT_CHOSEN), None), *options]
    return Control(field(widgets.Dropdown, options=options, description=question.title))


def _flag(question: Question, _: Flag) -> Control:
    return Control(field(widgets.Checkbox, description=question.title, indent=False))


def _day(question: Question, _: Day) -> Control:
    return Control(field(widgets.DatePicker, description=question.title))


CONTROLS: dict[type, Callable[[Question, Any], Control]] = {
    Line: _line,
    Long: _long,
    Listed: _listed,
    Suggested: _suggested,
    Scale: _scale,
    Choice: _choice,
    Flag: _flag,
    Day: _day,
    Picture: _line,
    Ref: lambda question, meaning: RefControl(question, meaning.kind),
    Refs: lambda question, meaning: RefsControl(question, meaning.kind),
}


def control_for(question: Question) -> Control:
    """The control for a field, chosen by the field's meaning."""
    meaning = meaning_of(question.field)
    return CONTROLS[type(meaning)](question, meaning)
