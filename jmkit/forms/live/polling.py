"""Looking every now and then for what others have written, while a form or map shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.error_log import record
from jmkit.forms.timers import Repeat, in_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.journal import Journals

EVERY = 0.7  # seconds


class _Poll:
    """Looks at the folder of some journals as long as somebody needs it."""

    def __init__(self, journals: Journals) -> None:
        self._journals = journals
        self._users = 0
        self._repeat = Repeat(self._poll, EVERY)

    def join(self) -> None:
        self._users += 1
        self._repeat.start()

    def leave(self) -> None:
        self._users -= 1
        if self._users == 0:
            self._repeat.stop()
            del _polls[self._journals]

    def _poll(self) -> None:
        try:
            self._journals.refresh()
        except Exception as error:  # noqa: BLE001 -- nobody would see it; the next may be better
            record("looking for others' changes failed", error)


_polls: dict[Journals, _Poll] = {}


def poll(journals: Journals) -> Callable[[], None]:
    """Keeps the journals up to date until the function it gives back is called.

    All faces of the same journals share one look; in a script nobody looks.
    """
    if in_script():
        return lambda: None
    shared = _polls.setdefault(journals, _Poll(journals))
    shared.join()
    return shared.leave
