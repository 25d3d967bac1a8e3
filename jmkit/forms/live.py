"""Live faces: what a block shows in the notebook, and keeps true while the journey changes."""

from __future__ import annotations

import asyncio
import weakref
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.listing import Listing
from jmkit.forms.looks import frame
from jmkit.forms.record_form import RecordForm, close_all
from jmkit.forms.saver import Saver, running_loop
from jmkit.forms.status import Status
from jmkit.model import Participant, Scenario, record_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.desk import Desk
    from jmkit.journal import Journals

WATCH = 0.7  # seconds between two looks at what others have written


class LiveFace:
    """A widget that follows the journals until it is closed."""

    def __init__(self, desk: Desk, widget: Any, refresh: Callable[[], None]) -> None:  # noqa: ANN401
        self.widget = widget
        self._stop = desk.journals.listen(refresh)
        watch(desk.journals)

    def close(self) -> None:
        """Ends it and gives its widgets back."""
        self._stop()
        for child in self.widget.children[1:]:  # the first is the stylesheet all blocks share
            close_all(child)
        self.widget.close()


def form(desk: Desk, name: str) -> LiveFace:
    """The live form of a record kind.

    Raises:
        UnknownNameError: There is no such kind.
    """
    cls = record_class(name)
    status = Status(desk.tr)
    if cls in (Scenario, Participant):
        record_id = desk.me if cls is Participant else Scenario().id
        record = desk.journals.journey.find(cls.record_kind, record_id) or cls(id=record_id)
        part: RecordForm | Listing = RecordForm(desk, record, status)
    else:
        part = Listing(desk, cls, status)
    box = frame([part.widget, status.widget], desk.tr, cls.plural)
    return LiveFace(desk, box, status.guard(part.refresh))


def picture(desk: Desk, name: str, draw: Callable[[], str]) -> LiveFace:
    """A block without controls: its print face as HTML, drawn anew when the journey changes.

    Args:
        desk: The person's place.
        name: The block's name.
        draw: Gives the print face: HTML in which all of people's text is escaped.
    """
    html = widgets.HTML(draw())
    status = Status(desk.tr)
    saver = Saver(lambda: html.set_trait("value", draw()), status)
    return LiveFace(desk, frame([html, status.widget], desk.tr, name), saver.touch)


_watched: weakref.WeakSet[Journals] = weakref.WeakSet()


def watch(journals: Journals) -> None:
    """Looks every now and then for what others have written; needs a running event loop."""
    loop = running_loop()
    if loop is None or journals in _watched:
        return
    _watched.add(journals)
    task = loop.create_task(_look(weakref.ref(journals)))
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)


_tasks: set[asyncio.Task[None]] = set()


async def _look(reference: weakref.ref[Journals]) -> None:
    while True:
        await asyncio.sleep(WATCH)
        journals = reference()
        if journals is None:
            return
        journals.refresh()
        del journals
