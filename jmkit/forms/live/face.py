"""Live faces: what a block shows in the notebook, and keeps true while the journey changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jmkit.forms.history.undo_bar import Past
from jmkit.forms.live.watch import watch
from jmkit.forms.records.listing import Listing
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.saving.problems import Problems
from jmkit.forms.saving.receipt_answers import Asked
from jmkit.forms.saving.saver import Saver
from jmkit.forms.saving.status import Status
from jmkit.forms.styles import SHARED, close_all, frame, markup
from jmkit.model import Participant, Record, Scenario, record_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.session import Desk


class Part(Protocol):
    """What fills a form's frame; a hand-written one replaces a generated one, see `FORMS`."""

    @property
    def widget(self) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
        """What is shown."""

    def refresh(self) -> None:
        """Shows what the journals hold now, without disturbing who is typing."""

    def flush(self) -> None:
        """Writes at once what is still waiting."""

    def close(self) -> None:
        """Writes what is waiting, and closes every widget it has made."""


def generated(desk: Desk, cls: type[Record], status: Status) -> Part:
    """The form that follows from a record kind's fields."""
    if cls not in (Scenario, Participant):
        return Listing(desk, cls, status)
    record_id = desk.me if cls is Participant else Scenario().id
    record = desk.journals.journey.find(cls.record_kind, record_id) or cls(id=record_id)
    return RecordForm(desk, record, status)


FORMS: dict[str, Callable[[Desk, type[Record], Status], Part]] = {}
"""Hand-written forms by record kind; every other kind has a generated one."""


class LiveFace:
    """A widget that follows the journals until it is closed.

    Args:
        desk: The person's place.
        widget: What is shown.
        refresh: Makes it show what the journals hold now.
        finish: Writes what is still waiting in it and closes what is not among its children.
    """

    def __init__(
        self,
        desk: Desk,
        widget: Any,  # noqa: ANN401 -- ipywidgets is untyped
        refresh: Callable[[], None],
        finish: Callable[[], None] = lambda: None,
    ) -> None:
        self.widget = widget
        self.refresh = refresh
        self._finish = finish
        self._stop = desk.journals.listen(refresh)
        self._stop_watching = watch(desk.journals)

    def close(self) -> None:
        """Saves what is waiting, ends it and gives its widgets back."""
        self._finish()
        self._stop()
        self._stop_watching()
        for child in self.widget.children[SHARED:]:
            close_all(child)
        self.widget.close()


def form(desk: Desk, name: str) -> LiveFace:
    """The live form of a record kind.

    Raises:
        UnknownNameError: There is no such kind.
    """
    cls = record_class(name)
    status = Status(desk.tr)
    status.ready()
    part = FORMS.get(cls.record_kind, generated)(desk, cls, status)
    past = Past(desk, cls, status, part.flush)
    problems = Problems(desk)
    asked = Asked(desk, cls, status)

    def refresh() -> None:
        for shown in (part, past, problems):
            shown.refresh()

    children = [part.widget, status.widget, asked.widget, past.widget, problems.widget]
    box = frame(children, desk.tr, cls.plural)
    return LiveFace(desk, box, status.guard(refresh), status.guard(part.close))


def picture(desk: Desk, name: str, draw: Callable[[], str]) -> LiveFace:
    """A block without controls: its print face as HTML, drawn anew when the journey changes.

    Args:
        desk: The person's place.
        name: The block's name.
        draw: Gives the print face: HTML in which all of people's text is escaped.
    """
    html = markup(draw(), "jmkit-print")
    status = Status(desk.tr)
    saver = Saver(lambda: html.set_trait("value", draw()), status)
    return LiveFace(desk, frame([html, status.widget], desk.tr, name), saver.touch)
