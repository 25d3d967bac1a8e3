"""A list of records: add, open, move, remove; only the open item's form is built.

A `Listing` holds an `Item` a record. An item is a row (its name and its buttons) and, while it
is open, a `RecordForm` under the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.looks import button
from jmkit.forms.order import between, last_place
from jmkit.forms.record_form import RecordForm, close_all
from jmkit.i18n import N_, direction_of, isolate

if TYPE_CHECKING:
    from jmkit.forms.desk import Desk
    from jmkit.forms.status import Status
    from jmkit.model import Record


_TOOLS = {"arrow-up": N_("Move up"), "arrow-down": N_("Move down"), "trash": N_("Remove")}


class Item:
    """One record of a listing."""

    def __init__(self, listing: Listing, record: Record) -> None:
        self._listing = listing
        self.record = record
        self.form: RecordForm | None = None
        tr, guard = listing.desk.tr, listing.status.guard
        self._name = button("", "jmkit-name", tooltip=tr("Open or close"))
        self._name.on_click(guard(lambda _: self.toggle()))
        self._tools = [button("", "jmkit-tool", icon=icon) for icon in _TOOLS]
        acts = (
            lambda _: listing.move(self, -1),
            lambda _: listing.move(self, 1),
            lambda _: listing.remove(self),
        )
        for tool, act in zip(self._tools, acts, strict=True):
            tool.on_click(guard(act))
        row = widgets.HBox([self._name, *self._tools])
        row.add_class("jmkit-item-row")
        self.widget = widgets.VBox([row])
        self.widget.add_class("jmkit-item")
        self.show(record)

    def show(self, record: Record) -> None:
        """Takes in the record as it stands now."""
        self.record = record
        tr = self._listing.desk.tr
        title = self._listing.desk.name_of(record)
        closed = "◂" if tr.rtl else "▸"
        shown = isolate(title, direction_of(title, tr.direction))
        self._name.description = f"{'▾' if self.form else closed} {shown}"
        for tool, name in zip(self._tools, _TOOLS.values(), strict=True):
            tool.tooltip = f"{tr(name)}: {title}"

    def toggle(self) -> None:
        """Opens the item's form, or closes it."""
        if self.form is None:
            self.form = RecordForm(
                self._listing.desk, self.record, self._listing.status, self._listing.at_the_end
            )
            self.widget.children = (self.widget.children[0], self.form.widget)
            self.widget.add_class("jmkit-open")
        else:
            form, self.form = self.form, None
            self.widget.children = self.widget.children[:1]
            self.widget.remove_class("jmkit-open")
            form.close()
        self.show(self.record)


class Listing:
    """The form of all records of a kind."""

    def __init__(self, desk: Desk, cls: type[Record], status: Status) -> None:
        self.desk = desk
        self.status = status
        self._cls = cls
        self._items: dict[str, Item] = {}
        self._new: Item | None = None
        self._hint = widgets.Label(desk.tr(cls.empty_hint))
        self._hint.add_class("jmkit-empty")
        self._add = button(desk.tr(cls.add_label), "jmkit-add", icon="plus")
        self._add.on_click(status.guard(lambda _: self.add()))
        self._undo = button(desk.tr("Bring it back"), "jmkit-undo", icon="undo")
        self._undo.on_click(status.guard(lambda _: self._bring_back()))
        self._removed: Record | None = None
        self._groups: dict[str, Any] = {}
        self.widget = widgets.VBox()
        self.widget.add_class("jmkit-listing")
        self.refresh()

    def refresh(self) -> None:
        """Shows the records that are there now, and what they say now."""
        records = self.desk.journals.journey.all(self._cls.record_kind)
        if self._new and any(r.id == self._new.record.id for r in records):
            self._items[self._new.record.id], self._new = self._new, None
        self._drop(self._items.keys() - {r.id for r in records})
        for record in records:
            item = self._items.get(record.id) or Item(self, record)
            self._items[record.id] = item
            item.show(record)
            if item.form:
                item.form.refresh()
        self._arrange(records)

    def add(self) -> None:
        """Opens the form of a new record, which is written with its first change."""
        if self._new is None:
            self._new = Item(self, self._cls(**self._carried_over()))
            self._new.toggle()
        self._arrange(self.desk.journals.journey.all(self._cls.record_kind))

    def move(self, item: Item, by: int) -> None:
        """Moves an item up (−1) or down (+1) among its neighbours."""
        ids = list(self._items)
        if item.record.id not in ids:
            return
        for record in between([self._items[i].record for i in ids], item.record, by):
            self.desk.journals.save(record)

    def remove(self, item: Item) -> None:
        """Takes an item away, and offers to bring it back."""
        if item is self._new:
            self._new = None
            close_all(item.widget)
            self._arrange(self.desk.journals.journey.all(self._cls.record_kind))
            return
        if item.form:
            item.form.flush()
        self._removed = item.record
        self.desk.journals.remove(item.record)
        self.status.said(self.desk.tr("Removed: {name}", name=self.desk.name_of(item.record)))

    def at_the_end(self, record: Record) -> Record:
        """A new record with a place after all others."""
        return last_place(self.desk.journals.journey.all(self._cls.record_kind), record)

    def _bring_back(self) -> None:
        if self._removed:
            record, self._removed = self._removed, None
            self.desk.journals.save(record)
            self.status.saved()

    def _carried_over(self) -> dict[str, str]:
        # The next touchpoint mostly belongs to the stage of the one before.
        records = self.desk.journals.journey.all(self._cls.record_kind)
        opened = [i.record for i in self._items.values() if i.form]
        stage = getattr(next(reversed([*records, *opened]), None), "stage", None)
        return {"stage": stage} if stage else {}

    def _drop(self, gone: set[str]) -> None:
        for record_id in gone:
            close_all(self._items.pop(record_id).widget)

    def _arrange(self, records: tuple[Record, ...]) -> None:
        self._items = {r.id: self._items[r.id] for r in records}
        rows: list[Any] = []
        group = None
        for item in self._items.values():
            stage = getattr(item.record, "stage", None)
            if stage is not None and stage != group:
                group = stage
                rows.append(self._group(stage))
            rows.append(item.widget)
        rows += [self._new.widget] if self._new else []
        rows = rows or [self._hint]
        rows += [self._add, *([self._undo] if self._removed else [])]
        if tuple(rows) != self.widget.children:
            self.widget.children = tuple(rows)

    def _group(self, stage_id: str) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
        stage = self.desk.journals.journey.find("stage", stage_id)
        label = self._groups.setdefault(stage_id, widgets.Label())
        label.value = self.desk.name_of(stage) if stage else self.desk.tr("Without a stage")
        label.add_class("jmkit-group")
        return label
