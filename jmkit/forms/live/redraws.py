"""When to draw again: soon after a change, never twice for one, never all the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.forms.saving.saver import running_loop

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

SOON = 0.04  # seconds from a change to the picture, while it rests
REST = 2.0  # how many times as long as it drew it leaves the kernel to others


class Redraws:
    """Calls ``draw`` a moment after `touch`; touches in between wait for the same picture.

    Without a running event loop (a script, a test) it draws at once.

    Args:
        draw: Draws the state of things as it is when it is called.
    """

    def __init__(self, draw: Callable[[], None]) -> None:
        self._draw = draw
        self._timer: asyncio.TimerHandle | None = None
        self._rested = 0.0

    def touch(self) -> None:
        """Notes that the picture is out of date."""
        loop = running_loop()
        if loop is None:
            self._draw()
        elif self._timer is None:
            soon = max(SOON, self._rested - loop.time())
            self._timer = loop.call_later(soon, self._run, loop)

    def stop(self) -> None:
        """Forgets what was to be drawn."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        begun = loop.time()
        self._draw()
        now = loop.time()
        self._rested = now + REST * (now - begun)
