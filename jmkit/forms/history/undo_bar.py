"""The way back, in the form itself: undo and redo of what was done there, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from jmkit.forms.history.history_panel import HistoryPanel
from jmkit.forms.history.taken_back import take_back
from jmkit.forms.styles.widgets import box, button, close_all
from jmkit.forms.timers import Throttle
from jmkit.i18n import N_
from jmkit.journal import STARTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import Record

_OTHERS = N_("The latest change here is by {who}; everyone takes back their own.")
SOON = 0.3  # seconds; what can be taken back is asked when nobody is waiting for a key stroke


class UndoBar:
    """Three buttons, and the history under them while it is open.

    Args:
        session: Whose it is.
        cls: The record kind that the form writes.
        status: Where it says what was taken back.
        flush: Writes what is still waiting in the form.
        also: Other kinds of which changes are taken back there.
    """

    def __init__(
        self,
        session: FormSession,
        cls: type[Record],
        status: Status,
        flush: Callable[[], None],
        also: tuple[str, ...] = (),
    ) -> None:
        self._kinds = (cls.record_kind, *also)
        self._session, self._cls, self._status, self._flush = session, cls, status, flush
        self._history: HistoryPanel | None = None
        self._offer_soon = Throttle(status.guard(self._offer), SOON)
        tr = session.tr
        acts = (
            (tr("Undo"), "undo", lambda: self._take("undo")),
            (tr("Redo"), "repeat", lambda: self._take("redo")),
            (tr("History"), "history", self._toggle),
        )
        self.buttons = [self._button(text, icon, act) for text, icon, act in acts]
        self.widget = box(self.buttons, "jmkit-past")
        self._offer()

    def refresh(self) -> None:
        """Takes in what has changed: what can be taken back, and the history if it is open."""
        if self._history:
            self._history.refresh()
        self._offer_soon.trigger()

    def _offer(self) -> None:
        undo, redo, _ = self.buttons
        undo.disabled = not self._session.journals.can_undo(*self._kinds)
        redo.disabled = not self._session.journals.can_redo(*self._kinds)
        undo.tooltip = self._whose() if undo.disabled else None

    def _whose(self) -> str:
        # Nothing of one's own is left to take back; the latest change may be another's.
        journals = self._session.journals
        entries = reversed(journals.entries)
        latest = next((entry.at.by for entry in entries if entry.kind in self._kinds), "")
        if latest in {"", journals.person, STARTER}:
            return ""
        return self._session.tr(_OTHERS, who=self._session.person(latest))

    def _button(self, text: str, icon: str, act: Callable[[], None]) -> Any:
        made = button(text, "jmkit-quiet", icon=icon)
        made.on_click(self._status.guard(lambda _: act()))
        return made

    def _take(self, step: Literal["undo", "redo"]) -> None:
        self._flush()
        done = take_back(self._session, step, *self._kinds)
        self._offer()
        nothing = self._session.tr("There is nothing more to go back or forward to.")
        self._status.announce(done or self._whose() or nothing)
        if done:
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
