"""Live faces: what a block shows in the notebook, and keeps true while the journey changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jmkit.forms.history.undo_bar import UndoBar
from jmkit.forms.live.watch import watch
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.records.record_list import RecordList
from jmkit.forms.saving.problems import Problems
from jmkit.forms.saving.receipt_answers import ReceiptAnswers
from jmkit.forms.saving.saver import Saver
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import SHARED, frame
from jmkit.forms.styles.widgets import close_all, markup
from jmkit.model import Participant, Record, Scenario, record_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.session import FormSession


class Part(Protocol):
    """What fills a form's frame; a hand-written one replaces a generated one, see `FORMS`."""

    @property
    def widget(self) -> Any:
        """What is shown."""

    def refresh(self) -> None:
        """Shows what the journals hold now, without disturbing who is typing."""

    def flush(self) -> None:
        """Writes at once what is still waiting."""

    def close(self) -> None:
        """Writes what is waiting, and closes every widget it has made."""


def generated(session: FormSession, cls: type[Record], status: Status) -> Part:
    """The form that follows from a record kind's fields."""
    if cls not in (Scenario, Participant):
        return RecordList(session, cls, status)
    record_id = session.me if cls is Participant else Scenario().id
    record = session.journals.journey.find(cls.record_kind, record_id) or cls(id=record_id)
    return RecordForm(session, record, status)


FORMS: dict[str, Callable[[FormSession, type[Record], Status], Part]] = {}
"""Hand-written forms by record kind; every other kind has a generated one."""


class LiveFace:
    """A widget that follows the journals until it is closed.

    Args:
        session: The person's place.
        widget: What is shown.
        refresh: Makes it show what the journals hold now.
        finish: Writes what is still waiting in it and closes what is not among its children.
    """

    def __init__(
        self,
        session: FormSession,
        widget: Any,
        refresh: Callable[[], None],
        finish: Callable[[], None] = lambda: None,
    ) -> None:
        self.widget = widget
        self.refresh = refresh
        self._finish = finish
        self._stop = session.journals.listen(refresh)
        self._stop_watching = watch(session.journals)

    def close(self) -> None:
        """Saves what is waiting, ends it and gives its widgets back."""
        self._finish()
        self._stop()
        self._stop_watching()
        for child in self.widget.children[SHARED:]:
            close_all(child)
        self.widget.close()


def form(session: FormSession, name: str) -> LiveFace:
    """The live form of a record kind.

    Raises:
        UnknownNameError: There is no such kind.
    """
    cls = record_class(name)
    status = Status(session.tr)
    status.ready()
    part = FORMS.get(cls.record_kind, generated)(session, cls, status)
    undo_bar = UndoBar(session, cls, status, part.flush)
    problems = Problems(session)
    asked = ReceiptAnswers(session, cls, status)

    def refresh() -> None:
        for shown in (part, undo_bar, problems):
            shown.refresh()

    children = [part.widget, status.widget, asked.widget, undo_bar.widget, problems.widget]
    box = frame(children, session.tr, cls.plural)
    return LiveFace(session, box, status.guard(refresh), status.guard(part.close))


def picture(session: FormSession, name: str, draw: Callable[[], str]) -> LiveFace:
    """A block without controls: its print face as HTML, drawn anew when the journey changes.

    Args:
        session: The person's place.
        name: The block's name.
        draw: Gives the print face: HTML in which all of people's text is escaped.
    """
    html = markup(draw(), "jmkit-print")
    status = Status(session.tr)
    saver = Saver(lambda: html.set_trait("value", draw()), status)
    return LiveFace(session, frame([html, status.widget], session.tr, name), saver.touch)
