"""One record in a list: its name, its buttons, and its form while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.page_ids import record_css
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.saving.saver import later
from jmkit.forms.styles.widgets import box, button
from jmkit.i18n import N_, direction_of, isolate

if TYPE_CHECKING:
    from jmkit.forms.records.record_list import RecordList
    from jmkit.model import Record

LINGER = 20.0  # seconds for which a closed form still takes what was typed into it
TOOLS = {"arrow-up": N_("Move up"), "arrow-down": N_("Move down"), "trash": N_("Remove")}


class RecordItem:
    """One record of a record_list."""

    def __init__(self, record_list: RecordList, record: Record) -> None:
        self._listing = record_list
        self.record = record
        self.form: RecordForm | None = None
        guard = record_list.status.guard
        self._texts = self._words()
        title, opens, *names = self._texts
        self.name = button(title, "jmkit-name", tooltip=opens)
        self.name.on_click(guard(lambda _: record_list.toggle(self)))
        self.tools = [
            button("", "jmkit-tool", icon=icon, tooltip=name)
            for icon, name in zip(TOOLS, names, strict=True)
        ]
        acts = (
            lambda _: record_list.move(self, -1),
            lambda _: record_list.move(self, 1),
            lambda _: record_list.remove(self),
        )
        for tool, act in zip(self.tools, acts, strict=True):
            tool.on_click(guard(act))
        self.widget = box([self.name, *self.tools], "jmkit-item", record_css(record))

    def show(self, record: Record) -> None:
        """Takes in the record as it stands now."""
        self.record = record
        texts = self._words()
        if texts == self._texts:
            return
        self._texts = texts
        self.name.description, self.name.tooltip, *names = texts
        for tool, name in zip(self.tools, names, strict=True):
            tool.tooltip = name

    def _words(self) -> tuple[str, ...]:
        tr = self._listing.session.tr
        title = self._listing.session.name_of(self.record)
        shown = isolate(title, direction_of(title, tr.direction))
        opens = tr("Close") if self.form else tr("Open")
        return (shown, opens, *(f"{tr(name)}: {title}" for name in TOOLS.values()))

    def open(self) -> None:
        """Opens the item's form."""
        at_the_end, session = self._listing.at_the_end, self._listing.session
        self.form = RecordForm(session, self.record, self._listing.status, at_the_end)
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
        later(LINGER, form.close, otherwise_now=True)
        self.show(self.record)
        return True

    def discard(self) -> None:
        """Gives up what was typed into a new item that is removed before it was ever saved."""
        if self.form:
            self.form.discard()

    @property
    def first_field(self) -> Any:
        """The control in which somebody who opens the item begins to type."""
        return next(iter(self.form.controls.values())).widget if self.form else self.name
