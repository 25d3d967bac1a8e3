"""The form of one record: a control a field, saved as people type."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from pydantic import ValidationError

from jmkit.errors import InvalidValueError
from jmkit.forms.controls import Control, Question, control_for
from jmkit.forms.saver import Saver
from jmkit.i18n import N_, direction_of
from jmkit.model.meaning import Line, Listed, Long, Place, Suggested, meaning_of
from jmkit.model.text import MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.desk import Desk
    from jmkit.forms.status import Status
    from jmkit.model import Record

_WRITTEN = (Line, Long, Listed, Suggested)
_SHORT = 70  # characters of an example that stands beside its field; a longer one unfolds


class RecordForm:
    """A form for one record, new or already there.

    Args:
        desk: The person's place.
        record: The record as it stands; a new one is written with the first change.
        status: Where the form says what has become of the work.
        before_first_save: Completes a new record (its place in the list) when it is first written.
    """

    def __init__(
        self,
        desk: Desk,
        record: Record,
        status: Status,
        before_first_save: Callable[[Record], Record] = lambda record: record,
    ) -> None:
        self._desk = desk
        self._status = status
        self._before_first_save = before_first_save
        self.record = record
        self._dirty: set[str] = set()
        self.controls = self._make_controls()
        self._saver = Saver(self._save, status)
        self.widget = widgets.VBox([self._row(n, c) for n, c in self.controls.items()])
        self.widget.add_class("jmkit-form")
        self._show(record)
        for name, control in self.controls.items():
            control.on_change(status.guard(lambda name=name: self._changed(name)))

    def refresh(self) -> None:
        """Shows what the journals hold now, except where somebody is typing."""
        for control in self.controls.values():
            control.refresh()
        now = self._desk.journals.journey.find(self.record.record_kind, self.record.id)
        if now is not None:
            self.record = now
            self._show(now)

    def flush(self) -> None:
        """Writes at once what is still waiting."""
        if self._saver.waiting:
            self._saver.flush()

    def close(self) -> None:
        """Saves what is waiting and gives the widgets back."""
        self.flush()
        close_all(self.widget)

    def _make_controls(self) -> dict[str, Control]:
        return {
            name: control_for(Question(field, self._desk))
            for name, field in self.record.fields().items()
            if not isinstance(meaning_of(field), Place)
        }

    def _row(self, name: str, control: Control) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
        control.widget.add_class("jmkit-field")
        hint = self._hint(name)
        if not hint:
            return control.widget
        row = widgets.VBox([control.widget, widgets.HTML(hint)])
        row.add_class("jmkit-row")
        return row

    def _hint(self, name: str) -> str:
        tr = self._desk.tr
        help_text = tr(self.record.fields()[name].description or "")
        example = self._example_of(name)
        parts = [f"<span>{escape(help_text)}</span>"] if help_text else []
        if example:
            parts.append(_example(tr("Example"), example))
        return f'<div class="jmkit-hint">{" ".join(parts)}</div>' if parts else ""

    def _example_of(self, name: str) -> str:
        if not isinstance(meaning_of(self.record.fields()[name]), _WRITTEN):
            return ""
        example = self._desk.example(self.record.record_kind, name)
        return " · ".join(example) if isinstance(example, tuple) else example or ""

    def _show(self, record: Record) -> None:
        for name, control in self.controls.items():
            if name not in self._dirty:
                control.show(getattr(record, name))

    def _changed(self, name: str) -> None:
        if self.controls[name].value == getattr(self.record, name):
            self._dirty.discard(name)
        else:
            self._dirty.add(name)
        if self._dirty:
            self._status.saving()
            self._saver.touch()

    def _save(self) -> None:
        record, refused = self._checked({name: self.controls[name].value for name in self._dirty})
        if self._desk.journals.journey.find(record.record_kind, record.id) is None:
            record = self._before_first_save(record)
        waiting, self._dirty = self._dirty, set(refused)
        try:
            self.record = self._desk.journals.save(record)
        except BaseException:
            self._dirty |= waiting
            raise
        if refused:
            raise self._too_long(refused[0])
        self._status.saved()

    def _checked(self, changes: dict[str, Any]) -> tuple[Record, list[str]]:
        # One field that cannot be saved must not keep the others from it.
        try:
            return self.record.with_values(**changes), []
        except ValidationError as error:
            refused = sorted({str(detail["loc"][0]) for detail in error.errors()})
            fitting = {name: v for name, v in changes.items() if name not in refused}
            return self.record.with_values(**fitting), refused

    def _too_long(self, name: str) -> InvalidValueError:
        return InvalidValueError(
            N_("“{field}” holds at most {limit} characters. Shorten it and it will be saved."),
            field=self._desk.tr(self.record.fields()[name].title or ""),
            limit=f"{MAX_LENGTH:,}",
        )


def close_all(widget: Any) -> None:  # noqa: ANN401 -- ipywidgets is untyped
    """Closes a widget and everything inside it, so that re-running a cell leaves nothing behind."""
    for child in getattr(widget, "children", ()):
        close_all(child)
    widget.close()


def _example(title: str, text: str) -> str:
    shown = f'<bdi dir="{direction_of(text)}">{escape(text)}</bdi>'
    if len(text) <= _SHORT:
        return f'<span class="jmkit-example"><b>{escape(title)}:</b> {shown}</span>'
    return f'<details class="jmkit-example"><summary>{escape(title)}</summary>{shown}</details>'
