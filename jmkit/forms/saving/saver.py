"""Saving as people type: a short while after the last change, and never long after the first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jmkit.errors import NotSavedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.saving.status import Status

QUIET = 0.4  # seconds without typing after which a change is written
LONGEST = 0.9  # seconds after which it is written although somebody goes on typing
AGAIN = 2.0  # seconds after which a failed write is tried again


class Saver:
    """Calls ``save`` soon after `touch`; keeps trying while the disk refuses.

    Without a running event loop (a script, a test) it saves at once.

    Args:
        save: Writes what has changed; may raise `NotSavedError`.
        status: Told of each failed write.
    """

    def __init__(self, save: Callable[[], None], status: Status) -> None:
        self._save = save
        self._status = status
        self._timer: asyncio.TimerHandle | None = None
        self._deadline = 0.0

    @property
    def waiting(self) -> bool:
        """Whether something is still to be written."""
        return self._timer is not None

    def touch(self) -> None:
        """Notes that something has changed."""
        loop = running_loop()
        if loop is None:
            self.flush()
            return
        now = loop.time()
        if self._timer is None:
            self._deadline = now + LONGEST
        self._wait(loop, max(0.0, min(QUIET, self._deadline - now)))

    def flush(self) -> None:
        """Writes now."""
        self.stop()
        self._status.guard(self._try)()

    def stop(self) -> None:
        """Waits for nothing any more."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None

    def _try(self) -> None:
        try:
            self._save()
        except NotSavedError:
            if loop := running_loop():
                self._wait(loop, AGAIN)
            raise

    def _wait(self, loop: asyncio.AbstractEventLoop, seconds: float) -> None:
        self.stop()
        self._timer = loop.call_later(seconds, self.flush)


def running_loop() -> asyncio.AbstractEventLoop | None:
    """The event loop of the kernel, or None in a script."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def later(seconds: float, call: Callable[[], None], *, otherwise_now: bool = False) -> None:
    """Calls once, after a while; in a script, where nobody waits, at once or not at all."""
    if loop := running_loop():
        loop.call_later(seconds, call)
    elif otherwise_now:
        call()
