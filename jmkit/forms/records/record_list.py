"""A list of records: add, open, move, remove; only the open item's form is built.

One item is open at a time. It has a place of its own between the items above and those below,
so that what others add, move or remove around it never takes the cursor from who is typing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.page_ids import record_token
from jmkit.forms.records.order import between, last_place
from jmkit.forms.records.record_item import RecordItem
from jmkit.forms.saving.saver import later
from jmkit.forms.styles.widgets import box, button, close_all, label
from jmkit.i18n import N_
from jmkit.limits import LISTED_FIRST, LISTED_LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import Record

DRAWN = 0.15  # seconds until a browser has surely drawn what it was told


class RecordList:
    """The form of all records of a kind."""

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:
        self.session = session
        self.status = status
        self._cls = cls
        self._items: dict[str, RecordItem] = {}
        self._open: RecordItem | None = None
        self._removed: Record | None = None
        self._groups: dict[str, Any] = {}
        self._hint = label(session.tr(cls.empty_hint), "jmkit-empty")
        self._more = label("", "jmkit-empty")
        self._add = button(session.tr(cls.add_label), "jmkit-add", icon="plus")
        self._add.on_click(status.guard(lambda _: self.add()))
        self._back = button(session.tr("Bring it back"), "jmkit-second", icon="undo")
        self._back.on_click(status.guard(lambda _: self._bring_back()))
        self._above, self._below = box((), "jmkit-items"), box((), "jmkit-items")
        self._foot = box((self._add,), "jmkit-foot")
        self.widget = box((), "jmkit-record_list")
        self.refresh()

    @property
    def items(self) -> list[RecordItem]:
        """The items in their order, a new one last."""
        new = [self._open] if self._open and self._is_new(self._open) else []
        return [*self._items.values(), *new]

    def refresh(self) -> None:
        """Shows the records that are there now, and what they say now."""
        records = self._shown(self._records())
        ids = {record.id for record in records}
        if self._open and self._open.record.id in ids:
            self._items[self._open.record.id] = self._open
        self._drop(self._items.keys() - ids)
        for record in records:
            item = self._items.get(record.id) or RecordItem(self, record)
            self._items[record.id] = item
            item.show(record)
        self._items = {record.id: self._items[record.id] for record in records}
        if self._open and self._open.form:
            self._open.form.refresh()
        self._arrange()

    def flush(self) -> None:
        """Writes at once what is still waiting."""
        if self._open and self._open.form:
            self._open.form.flush()

    def close(self) -> None:
        """Writes what is waiting and gives the widgets back, also those that are not in sight."""
        self.flush()
        for widget in (self.widget, self._hint, self._more, self._back, *self._groups.values()):
            close_all(widget)

    def add(self) -> None:
        """Opens the form of a new record, which is written with its first change."""
        self.flush()  # who presses quickly after the last key has filled in the one before
        if self._open and self._is_new(self._open):
            self._focus(self._open.first_field)
        else:
            item = RecordItem(self, self._cls(**self._carried_over()))
            item.widget.add_class("jmkit-new")
            self.toggle(item)

    def toggle(self, item: RecordItem) -> None:
        """Opens an item and closes the one that was open; or closes it."""
        was = self._open
        if was and not was.close():
            return
        if was and self._is_new(was):
            close_all(was.widget)
        self._open = None if was is item else item
        if self._open:
            self._open.open()
        self._arrange()
        self._focus(item.first_field if not self._is_new(item) or item.form else self._add)

    def move(self, item: RecordItem, by: int) -> None:
        """Moves an item up (−1) or down (+1) among its neighbours."""
        if self._is_new(item):
            return
        for record in between([i.record for i in self._items.values()], item.record, by):
            self.session.journals.save(record)
        self._focus(item.tools[0 if by < 0 else 1])

    def remove(self, item: RecordItem) -> None:
        """Takes an item away, and offers to bring it back."""
        if self._is_new(item):
            item.discard()
            self._open = None
            close_all(item.widget)
            self._arrange()
            self._focus(self._add)
            return
        if item.form:
            item.form.flush()
        self._removed = item.record
        self.session.journals.remove(item.record)
        self.status.receipts.release(record_token(item.record.record_kind, item.record.id))
        self.status.announce(
            self.session.tr("Removed: {name}", name=self.session.name_of(item.record))
        )
        self._focus(self._back)

    def at_the_end(self, record: Record) -> Record:
        """A new record with a place after all others."""
        return last_place(self._records(), record)

    def _records(self) -> tuple[Record, ...]:
        return self.session.journals.journey.all(self._cls.record_kind)

    def _shown(self, records: tuple[Record, ...]) -> tuple[Record, ...]:
        # A row of widgets each for thousands would hang the page; new ones stand at the end.
        if len(records) <= LISTED_FIRST + LISTED_LAST:
            self._more.value = ""
            return records
        here = self._open.record.id if self._open else ""
        some = [r for r in records[LISTED_FIRST:-LISTED_LAST] if r.id == here]
        shown = (*records[:LISTED_FIRST], *some, *records[-LISTED_LAST:])
        message = N_("{shown} of {count} are listed here: the first ones and the last ones.")
        self._more.value = self.session.tr(message, shown=len(shown), count=f"{len(records):,}")
        return shown

    def _is_new(self, item: RecordItem) -> bool:
        return item.record.id not in self._items

    def _bring_back(self) -> None:
        if self._removed:
            record, self._removed = self._removed, None
            self.session.journals.bring_back(record)
            self._arrange()
            self.status.saved()
            self._focus(self._items[record.id].name)

    def _carried_over(self) -> dict[str, str]:
        # The next touchpoint mostly belongs to the stage of the one before.
        shown = self._open or next(reversed(self._items.values()), None)
        stage = getattr(shown.record, "stage", None) if shown else None
        return {"stage": stage} if stage else {}

    def _drop(self, gone: set[str]) -> None:
        for record_id in gone:
            item = self._items.pop(record_id)
            if item.form and item.form.unsaved:
                continue  # it counts as new, and comes back with the next save
            if item is self._open:
                self._open = None
            close_all(item.widget)

    def _arrange(self) -> None:
        rows = [*self._rows()]
        if self._open and self._is_new(self._open):
            rows.append(self._open.widget)
        here = rows.index(self._open.widget) if self._open else len(rows)
        _fill(self._above, rows[:here] if rows else [self._hint])
        _fill(self._below, rows[here + 1 :])
        more = [self._more] if self._more.value else []
        _fill(self._foot, [*more, self._add, *([self._back] if self._removed else [])])
        opened = [self._open.widget] if self._open else []
        _fill(self.widget, [self._above, *opened, self._below, self._foot])

    def _rows(self) -> Iterator[Any]:
        group = None
        for item in self._items.values():
            stage = getattr(item.record, "stage", None)
            if stage is not None and stage != group:
                group = stage
                yield self._group(stage)
            yield item.widget

    def _group(self, stage_id: str) -> Any:
        stage = self.session.journals.journey.find("stage", stage_id)
        heading = self._groups.get(stage_id) or label("", "jmkit-group")
        self._groups[stage_id] = heading
        heading.value = self.session.name_of(stage) if stage else self.session.tr("Without a stage")
        return heading

    def _focus(self, widget: Any) -> None:
        # Moved widgets are drawn anew; who uses the keyboard must not lose their place.
        later(DRAWN, widget.focus)


def _fill(place: Any, children: list[Any]) -> None:
    if place.children != tuple(children):
        place.children = tuple(children)
