"""When something is done: later, once it is quiet, not too often, again and again.

All timers go by `running_loop`, the one door to the event loop, so that a test can put a clock of
its own there. Without a loop (a script) nobody waits: what would be done later is done at once.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

LINGER = 20.0  # seconds for which a form that is off the page takes what was typed into it


class Handle(Protocol):
    """A call to come, as an event loop gives it back."""

    def cancel(self) -> None:
        """Forgets the call."""


class Loop(Protocol):
    """What timers need of an event loop."""

    def time(self) -> float:
        """Seconds on its clock."""

    def call_later(self, delay: float, callback: Callable[[], Any], /) -> Handle:
        """Calls back after that many seconds."""


def running_loop() -> Loop | None:
    """The event loop of the kernel, or None in a script."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def in_script() -> bool:
    """Whether nothing can be done later."""
    return running_loop() is None


def now() -> float:
    """Seconds on the clock of the timers; only differences mean anything."""
    loop = running_loop()
    return loop.time() if loop else time.monotonic()


def call_later(seconds: float, call: Callable[[], None]) -> None:
    """Calls once, after a while; at once in a script."""
    if not Timer(call).start(seconds):
        call()


class Timer:
    """One call to come; to start it anew forgets the call before."""

    def __init__(self, call: Callable[[], None]) -> None:
        self._call = call
        self._handle: Handle | None = None

    @property
    def pending(self) -> bool:
        """Whether the call is still to come."""
        return self._handle is not None

    def start(self, seconds: float) -> bool:
        """Calls after a while; False where there is no loop that could."""
        self.cancel()
        if loop := running_loop():
            self._handle = loop.call_later(seconds, self._run)
        return self.pending

    def cancel(self) -> None:
        """Forgets the call."""
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None

    def _run(self) -> None:
        self._handle = None
        self._call()


class Debounce:
    """Calls once there has been no `trigger` for a while, and never long after the first.

    Args:
        call: What is done then.
        quiet: Seconds without a trigger after which it is done.
        longest: Seconds from the first trigger after which it is done although more come.
    """

    def __init__(self, call: Callable[[], None], quiet: float, longest: float) -> None:
        self._call, self._quiet, self._longest = call, quiet, longest
        self._timer = Timer(call)
        self._deadline = 0.0

    @property
    def pending(self) -> bool:
        """Whether the call is still to come."""
        return self._timer.pending

    def trigger(self) -> None:
        """Says that there is something to do."""
        if not self.pending:
            self._deadline = now() + self._longest
        if not self._timer.start(max(0.0, min(self._quiet, self._deadline - now()))):
            self._call()

    def cancel(self) -> None:
        """Forgets what was to be done."""
        self._timer.cancel()


class Throttle:
    """Calls a moment after a `trigger`, never twice for one, never all the time.

    Triggers that come before the call are served by it. After a call that took long, it rests.

    Args:
        call: What is done; it takes in the state of things as it is then.
        soon: Seconds from a trigger to the call, where it does not rest.
        rest: How many times as long as the call took it leaves the kernel to others.
    """

    def __init__(self, call: Callable[[], None], soon: float, rest: float = 0.0) -> None:
        self._call, self._soon, self._rest = call, soon, rest
        self._timer = Timer(self._run)
        self._rested = 0.0

    def trigger(self) -> None:
        """Says that there is something to do."""
        if self._timer.pending:
            return
        if not self._timer.start(max(self._soon, self._rested - now())):
            self._call()

    def cancel(self) -> None:
        """Forgets what was to be done."""
        self._timer.cancel()

    def _run(self) -> None:
        begun = now()
        self._call()
        ended = now()
        self._rested = ended + self._rest * (ended - begun)


class Repeat:
    """Calls again and again between `start` and `stop`; never in a script.

    Args:
        call: What is done; an error in it ends nothing but this one call.
        seconds: From one call to the next.
    """

    def __init__(self, call: Callable[[], None], seconds: float) -> None:
        self._call, self._seconds = call, seconds
        self._timer = Timer(self._run)

    def start(self) -> None:
        """Begins, unless it has begun."""
        if not self._timer.pending:
            self._timer.start(self._seconds)

    def stop(self) -> None:
        """Ends."""
        self._timer.cancel()

    def _run(self) -> None:
        self.start()
        self._call()
