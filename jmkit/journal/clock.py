"""A hybrid logical clock: when something was written, even where a wall clock is wrong.

Kulkarni et al., "Logical Physical Clocks" (2014). A stamp is the wall clock's milliseconds, but
never earlier than any stamp seen before; a counter orders what falls into one millisecond.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_MS = 32_503_680_000_000  # the year 3000: Windows knows no local time beyond it
MAX_COUNT = 10**9


class Stamp(NamedTuple):
    """When a change was made: milliseconds since 1970, a counter, and the person."""

    ms: int
    counter: int
    by: str


def wall_clock() -> int:
    """Milliseconds since 1970 by this machine's clock."""
    return time.time_ns() // 1_000_000


class WallClock:
    """A wall clock that is looked at only when it matters, and what it said last.

    Args:
        now: The wall clock, in milliseconds since 1970.
    """

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._last = 0

    def read(self) -> int:
        """What time it is, within what a stamp can hold."""
        self._last = max(0, min(self._now(), MAX_MS))
        return self._last

    def last(self) -> int:
        """What it said when it was last read."""
        return self._last


class Clock:
    """Gives stamps that are later than every stamp seen.

    Somebody's clock that is ahead drags all stamps along; `wall` tells what time it was here then.

    >>> clock = Clock("dana", now=lambda: 5)
    >>> clock.observe(Stamp(9, 0, "noam"))
    >>> clock.tick()
    Stamp(ms=9, counter=1, by='dana')
    """

    def __init__(self, person: str, now: Callable[[], int] = wall_clock) -> None:
        self.person = person
        self._now = now
        self._ms = 0
        self._count = 0
        self.wall: int | None = None  # at the last tick, where the stamp is ahead of it

    def observe(self, stamp: Stamp) -> None:
        """Takes note of a stamp read from a journal, so that the next tick is later."""
        self._ms, self._count = max((self._ms, self._count), (stamp.ms, stamp.counter))

    def tick(self) -> Stamp:
        """A stamp for a change made now."""
        now = max(0, min(self._now(), MAX_MS))
        self.wall = now if now < self._ms else None
        if now > self._ms:
            self._ms, self._count = now, 0
        else:
            self._count += 1
            if self._count > MAX_COUNT:  # only after a forged stamp
                self._end_of_counter()
        return Stamp(self._ms, self._count, self.person)

    def _end_of_counter(self) -> None:
        # At the end of time it stands still: such a line can be read, and does not stand.
        is_over = self._ms == MAX_MS
        self._ms, self._count = (MAX_MS, MAX_COUNT) if is_over else (self._ms + 1, 0)
