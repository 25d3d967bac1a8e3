"""Looking every now and then for what others have written, while a form or map shows it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from jmkit.error_log import record
from jmkit.forms.saving.saver import running_loop

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.journal import Journals

WATCH = 0.7  # seconds between two looks


class _Watch:
    def __init__(self, journals: Journals, loop: asyncio.AbstractEventLoop) -> None:
        self.faces = 0
        self.task = loop.create_task(_look(journals))


_watches: WeakKeyDictionary[Journals, _Watch] = WeakKeyDictionary()


def watch(journals: Journals) -> Callable[[], None]:
    """Keeps an eye on the journals' folder until the function it gives back is called.

    All faces of the same journals share one eye; in a script, without an event loop, there is none.
    """
    loop = running_loop()
    if loop is None:
        return lambda: None
    shared = _watches.get(journals) or _Watch(journals, loop)
    _watches[journals] = shared
    shared.faces += 1
    return lambda: _leave(journals, shared)


def _leave(journals: Journals, shared: _Watch) -> None:
    shared.faces -= 1
    if shared.faces == 0:
        shared.task.cancel()
        _watches.pop(journals, None)


async def _look(journals: Journals) -> None:
    while True:
        await asyncio.sleep(WATCH)
        try:
            journals.refresh()
        except Exception as error:  # noqa: BLE001 -- one bad look must not be the last
            record("looking for others' changes failed", error)
