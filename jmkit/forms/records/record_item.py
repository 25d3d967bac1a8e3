"""One record in a list: its name, its buttons, and its form while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jmkit.forms.page_ids import record_css
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.styles.widgets import box, button
from jmkit.forms.timers import LINGER, call_later
from jmkit.i18n import N_, direction_of, isolate

if TYPE_CHECKING:
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import Record

TOOLS = {"arrow-up": N_("Move up"), "arrow-down": N_("Move down"), "trash": N_("Remove")}


class ItemList(Protocol):
    """What an item asks of the list in which it stands."""

    session: FormSession
    status: Status

    def toggle(self, item: RecordItem) -> None:
        """Opens or closes an item."""

    def move(self, item: RecordItem, by: int) -> None:
        """Moves an item up (−1) or down (+1)."""

    def remove(self, item: RecordItem) -> None:
        """Takes an item away."""

    def at_the_end(self, record: Record) -> Record:
        """A new record with a place after all others."""


class RecordItem:
    """One record of a list."""

    def __init__(self, items: ItemList, record: Record) -> None:
        self._list = items
        self.record = record
        self.form: RecordForm | None = None
        self._texts = self._describe()
        title, opens, *tools = self._texts
        self.name = button(title, "jmkit-name", tooltip=opens)
        self.tools = [
            button("", "jmkit-tool", icon=icon, tooltip=tool)
            for icon, tool in zip(TOOLS, tools, strict=True)
        ]
        acts = (
            lambda _: items.toggle(self),
            lambda _: items.move(self, -1),
            lambda _: items.move(self, 1),
            lambda _: items.remove(self),
        )
        for pressed, act in zip((self.name, *self.tools), acts, strict=True):
            pressed.on_click(items.status.guard(act))
        self.widget = box([self.name, *self.tools], "jmkit-item", record_css(record))

    @property
    def first_field(self) -> Any:
        """The control in which somebody who opens the item begins to type."""
        return next(iter(self.form.controls.values())).widget if self.form else self.name

    def show(self, record: Record) -> None:
        """Takes in the record as it stands now."""
        self.record = record
        texts = self._describe()
        if texts == self._texts:
            return
        self._texts = texts
        self.name.description, self.name.tooltip, *tools = texts
        for tool, text in zip(self.tools, tools, strict=True):
            tool.tooltip = text

    def open(self) -> None:
        """Opens the item's form."""
        items = self._list
        self.form = RecordForm(items.session, self.record, items.status, items.at_the_end)
        self.widget.children = (*self.widget.children, self.form.widget)
        self.widget.add_class("jmkit-open")
        self.show(self.record)

    def close(self) -> bool:
        """Saves and closes the form; it stays open while something in it could not be saved."""
        if self.form is None:
            return True
        self.form.flush()
        if self.form.unsaved:
            return False
        form, self.form = self.form, None
        self.widget.children = self.widget.children[:-1]
        self.widget.remove_class("jmkit-open")
        # While the kernel was busy the page held the last keys back, and the click overtook them.
        call_later(LINGER, form.close)
        self.show(self.record)
        return True

    def discard(self) -> None:
        """Gives up what was typed into a new item that is removed before it was ever saved."""
        if self.form:
            self.form.discard()

    def _describe(self) -> tuple[str, ...]:
        tr = self._list.session.tr
        title = self._list.session.name_of(self.record)
        shown = isolate(title, direction_of(title, tr.direction))
        opens = tr("Close") if self.form else tr("Open")
        return (shown, opens, *(f"{tr(tool)}: {title}" for tool in TOOLS.values()))
