"""The way back, in the form itself: undo, redo, history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.history.history_panel import HistoryPanel
from jmkit.forms.saving.saver import later
from jmkit.forms.styles.widgets import box, button, close_all
from jmkit.journal.entry import REMOVED
from jmkit.model import record_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import Record

SOON = 0.3  # seconds; what can be taken back is asked when nobody is waiting for a key stroke


class UndoBar:
    """Three buttons, and the history under them while it is open.

    Args:
        session: The person's place.
        cls: The record kind whose history is shown.
        status: Where it says what was taken back.
        flush: Writes what is still waiting in the form.
    """

    def __init__(
        self, session: FormSession, cls: type[Record], status: Status, flush: Callable[[], None]
    ) -> None:
        self._session, self._cls, self._status, self._flush = session, cls, status, flush
        self._history: HistoryPanel | None = None
        self._looking = False
        tr = session.tr
        acts = (
            (tr("Undo"), "undo", lambda: self._take(session.journals.undo, tr("Taken back:"))),
            (tr("Redo"), "repeat", lambda: self._take(session.journals.redo, tr("Done again:"))),
            (tr("History"), "history", self._toggle),
        )
        self.buttons = [self._button(text, icon, act) for text, icon, act in acts]
        self.widget = box(self.buttons, "jmkit-past")
        self._offer()

    def refresh(self) -> None:
        """Takes in what has changed: what can be taken back, and the history if it is open."""
        if self._history:
            self._history.refresh()
        if not self._looking:
            self._looking = True
            later(SOON, self._status.guard(self._offer), otherwise_now=True)

    def _offer(self) -> None:
        self._looking = False
        undo, redo, _ = self.buttons
        undo.disabled = not self._session.journals.can_undo
        redo.disabled = not self._session.journals.can_redo

    def _button(self, text: str, icon: str, act: Callable[[], None]) -> Any:
        made = button(text, "jmkit-quiet", icon=icon)
        made.on_click(self._status.guard(lambda _: act()))
        return made

    def _take(self, step: Callable[[], bool], said: str) -> None:
        self._flush()
        before = len(self._session.journals.entries)
        done = step()
        self._offer()
        if not done:
            self._status.announce(
                self._session.tr("There is nothing more to go back or forward to.")
            )
            return
        changed = self._session.journals.entries[before:]
        what = _words(self._session, changed[-1].kind, changed[-1].id, changed[-1].set)
        self._status.announce(f"{said} {what}")
        self._keep_focus()

    def _keep_focus(self) -> None:
        # A button that cannot be pressed any more loses the cursor to nowhere.
        undo, redo, _ = self.buttons
        if undo.disabled or redo.disabled:
            (redo if undo.disabled else undo).focus()

    def _toggle(self) -> None:
        if self._history is None:
            self._history = HistoryPanel(self._session, self._cls, self._status)
            self.widget.children = (*self.buttons, self._history.widget)
        else:
            history, self._history = self._history, None
            self.widget.children = tuple(self.buttons)
            close_all(history.widget)


def _words(session: FormSession, kind: str, record_id: str, values: dict[str, Any]) -> str:
    cls, tr = record_class(kind), session.tr
    record = session.journals.journey.find(kind, record_id)
    name = f"{tr(cls.label)} – {session.name_of(record)}" if record else tr(cls.label)
    fields = cls.fields()
    titles = [tr(fields[n].title or "") for n in values if n in fields and n != REMOVED]
    return f"{name} ({', '.join(titles)})" if record and titles else name
