"""The drawer beside the board: everything of a record that is not on its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.forms import LiveFace, box, button, label, record_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms import FormSession, Status
    from jmkit.model import Record


class Drawer:
    """A place for the generated form of one record, empty while none is open.

    Args:
        session: Whose it is.
        status: Where errors are shown.
        on_change: Called when somebody has closed it here, and not by a command.
    """

    def __init__(self, session: FormSession, status: Status, on_change: Callable[[], None]) -> None:
        self._session, self._on_change = session, on_change
        self._face: LiveFace | None = None
        self._title = label("", "jmkit-drawer-title")
        self._shut = button(session.tr("Close"), "jmkit-second")
        self._shut.on_click(status.guard(lambda _: self._shut_by_hand()))
        self.record: Record | None = None
        self.widget = box((), "jmkit-drawer")

    @property
    def name(self) -> str:
        """The name of the card whose record is open; empty for none."""
        return f"{self.record.record_kind}/{self.record.id}" if self.record else ""

    def open(self, record: Record) -> None:
        """Shows the form of a record in the place of another."""
        if self.record and self.record.id == record.id:
            return
        before, self._face = self._face, record_form(self._session, record)
        self.record = record
        self.refresh()
        head = box((self._title, self._shut), "jmkit-drawer-head")
        self.widget.children = (head, self._face.widget)
        if before:
            before.close_later()

    def close(self) -> None:
        """Takes the form away; what was typed into it is saved."""
        before, self._face, self.record = self._face, None, None
        self.widget.children = ()
        if before:
            before.close_later()

    def _shut_by_hand(self) -> None:
        self.close()
        self._on_change()

    def refresh(self) -> None:
        """Takes in what the record is called now, and whether it is still there."""
        if self.record is None:
            return
        found = self._session.journals.journey.find(self.record.record_kind, self.record.id)
        if found is None:
            self.close()
            return
        self.record = found
        title = f"{self._session.tr(found.label)} – {self._session.name_of(found)}"
        if self._title.value != title:
            self._title.value = title
