"""Live faces: what a block shows in the notebook, and keeps true while the journey changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.live.page_screen import PageScreen
from jmkit.forms.live.polling import poll
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import SHARED, frame
from jmkit.forms.styles.widgets import close_all, markup
from jmkit.forms.timers import LINGER, Debounce, call_later

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.session import FormSession

QUIET = 0.4  # seconds without a change after which a print face is drawn anew
LONGEST = 0.9  # seconds after which it is drawn although more changes come


class LiveFace:
    """A widget that follows the journals until it is closed.

    Args:
        session: Whose it is.
        widget: What is shown.
        refresh: Makes it show what the journals hold now.
        finish: Writes what is still waiting in it and closes what is not among its children.
    """

    def __init__(
        self,
        session: FormSession,
        widget: Any,
        refresh: Callable[[], None],
        finish: Callable[[], None],
    ) -> None:
        self.widget = widget
        self.refresh = refresh
        self._finish = finish
        self._stop_listening = session.journals.listen(refresh)
        self._stop_polling = poll(session.journals)

    def close(self) -> None:
        """Saves what is waiting, ends it and gives its widgets back."""
        self._stop_listening()
        self._stop_polling()
        parts = self.widget.children[SHARED:]
        self.widget.close()
        self._finish()
        for part in parts:
            close_all(part)

    def close_later(self) -> None:
        """Closes it a while after it went off the page: its last keys may be on their way."""
        call_later(LINGER, self.close)


def picture(
    session: FormSession, name: str, draw: Callable[[float], str], *, for_width: bool = False
) -> LiveFace:
    """A block without controls: its print face as HTML, drawn anew when the journey changes.

    Args:
        session: Whose it is.
        name: The block's name.
        draw: Gives the print face: HTML in which all of people's text is escaped; its pictures are
            for a screen of a width in CSS pixels, or for none in particular where that is 0.
        for_width: Whether it is drawn for the width that it has on the page.
    """
    html = markup("", "jmkit-print")
    status = Status(session.tr)

    def redraw() -> None:
        html.value = draw(page.screen.width if page else 0.0)

    redraws = Debounce(status.guard(redraw), QUIET, LONGEST)
    page = PageScreen(session.journals, redraws.trigger) if for_width else None
    redraw()
    parts = [*([page.widget] if page else []), html, status.widget]
    widget = frame(parts, session, name)
    return LiveFace(session, widget, redraws.trigger, redraws.cancel)
