"""A list of records: add, open, move, remove; one item is open, and only its form is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.page_ids import record_token
from jmkit.forms.records.list_layout import ListLayout
from jmkit.forms.records.order import between, last_place
from jmkit.forms.records.record_item import RecordItem
from jmkit.forms.styles.widgets import close_all
from jmkit.forms.timers import call_later

if TYPE_CHECKING:
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import Record

DRAWN = 0.15  # seconds until a browser has surely drawn what it was sent


class RecordList:
    """The form of all records of a kind.

    Args:
        session: Whose it is.
        cls: The record kind.
        status: Where it says what has become of the work.
    """

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:
        self.session, self.status = session, status
        self._cls = cls
        self._items: dict[str, RecordItem] = {}
        self._open: RecordItem | None = None
        self._removed: Record | None = None
        self._layout = ListLayout(session, cls)
        self._layout.add.on_click(status.guard(lambda _: self.add()))
        self._layout.bring_back.on_click(status.guard(lambda _: self.bring_back()))
        self.widget = self._layout.widget
        self.refresh()

    @property
    def items(self) -> list[RecordItem]:
        """The items in their order, a new one last."""
        new = [self._open] if self._open and self._is_new(self._open) else []
        return [*self._items.values(), *new]

    def refresh(self) -> None:
        """Shows the records that are there now, and what they say now."""
        opened = self._open.record.id if self._open else ""
        every = self._records()
        if self._removed and any(record.id == self._removed.id for record in every):
            self._removed = None  # somebody has brought it back by another way
        records = self._layout.listed(every, opened)
        ids = {record.id for record in records}
        if self._open and opened in ids:
            self._items[opened] = self._open
        dropped = self._drop(self._items.keys() - ids)
        self._items = {record.id: self._item(record) for record in records}
        if self._open and self._open.form:
            self._open.form.refresh()
        self._arrange()
        for item in dropped:
            close_all(item.widget)

    def flush(self) -> None:
        """Writes at once what is still waiting."""
        if self._open and self._open.form:
            self._open.form.flush()

    def close(self) -> None:
        """Writes what is waiting and gives the widgets back."""
        self.flush()
        self._layout.close()

    def add(self) -> None:
        """Opens the form of a new record, which is written with its first change."""
        self.flush()  # who presses quickly after the last key has filled in the one before
        if self._open and self._is_new(self._open):
            _focus(self._open.first_field)
        else:
            item = RecordItem(self, self._cls(**self._carried_over()))
            item.widget.add_class("jmkit-new")
            self.toggle(item)

    def toggle(self, item: RecordItem) -> None:
        """Opens an item and closes the one that was open; or closes it."""
        was = self._open
        if was and not was.close():
            return
        self._open = None if was is item else item
        if self._open:
            self._open.open()
        self._arrange()
        if was and self._is_new(was):
            close_all(was.widget)
        _focus(item.first_field if not self._is_new(item) or item.form else self._layout.add)

    def move(self, item: RecordItem, by: int) -> None:
        """Moves an item up (−1) or down (+1) among its neighbours."""
        if self._is_new(item):
            return
        for record in between([i.record for i in self._items.values()], item.record, by):
            self.session.journals.save(record)
        _focus(item.tools[0 if by < 0 else 1])

    def remove(self, item: RecordItem) -> None:
        """Takes an item away, and offers to bring it back."""
        if self._is_new(item):
            self._discard(item)
            return
        if item.form:
            item.form.flush()
        record = self._removed = item.record
        self.session.journals.remove(record)
        self.status.receipts.release(record_token(record.record_kind, record.id))
        removed = self.session.tr("Removed: {name}", name=self.session.name_of(record))
        self.status.announce(removed)
        _focus(self._layout.bring_back)

    def bring_back(self) -> None:
        """Brings the latest removed item back."""
        if self._removed:
            record, self._removed = self._removed, None
            self.session.journals.bring_back(record)
            self._arrange()
            self.status.saved()
            _focus(self._items[record.id].name)

    def at_the_end(self, record: Record) -> Record:
        """A new record with a place after all others."""
        return last_place(self._records(), record)

    def _records(self) -> tuple[Record, ...]:
        return self.session.journals.journey.all(self._cls.record_kind)

    def _item(self, record: Record) -> RecordItem:
        item = self._items.get(record.id) or RecordItem(self, record)
        item.show(record)
        return item

    def _is_new(self, item: RecordItem) -> bool:
        return item.record.id not in self._items

    def _carried_over(self) -> dict[str, str]:
        # The next touchpoint mostly belongs to the stage of the one before.
        shown = self._open or next(reversed(self._items.values()), None)
        stage = getattr(shown.record, "stage", None) if shown else None
        return {"stage": stage} if stage else {}

    def _discard(self, item: RecordItem) -> None:
        item.discard()
        self._open = None
        self._arrange()
        close_all(item.widget)
        _focus(self._layout.add)

    def _drop(self, removed: set[str]) -> list[RecordItem]:
        # One that is not saved counts as new, and comes back with the next save.
        gone = [item for item in map(self._items.pop, removed) if not _is_unsaved(item)]
        if self._open in gone:
            self._open = None
        return gone

    def _arrange(self) -> None:
        opened, removed = self._open, self._removed is not None
        self._layout.arrange([*self._items.values()], opened, can_bring_back=removed)


def _is_unsaved(item: RecordItem) -> bool:
    return bool(item.form and item.form.unsaved)


def _focus(widget: Any) -> None:
    # Moved widgets are drawn anew; who uses the keyboard must not lose their place.
    call_later(DRAWN, widget.focus)
