"""Whose clock is believed: no stamp that is more than a day ahead of the reader's.

Such a stamp counts as the line above it in its file. Where it is the reader's clock that is wrong,
because most people's are ahead of it and nobody's agrees with it, theirs count.

What is believed is one number, the *horizon*: the last moment a stamp may name. So the merge is a
pure function of lines and horizon.
"""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from jmkit.journal.ahead import day_of
from jmkit.journal.clock import MAX_MS
from jmkit.journal.names import STARTER, person_of
from jmkit.journal.problem import BEHIND, Problem
from jmkit.journal.thinning import SLOT_MS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from jmkit.journal.entry import Entry

DAY = 24 * 3600 * 1000
_YEAR = 366 * DAY
_CENTURY = 100 * _YEAR  # no clock is further behind: one that begins anew begins in 1970 or later
_FEW = 2  # one journal alone is no reason to doubt one's own clock


class Horizon(NamedTuple):
    """The last moment that is believed, and whether the reader's own clock is behind."""

    ms: int
    is_behind: bool = False


def horizon(now: int, others: Collection[int]) -> Horizon:
    """What a reader believes.

    A thousand forged journals don't outvote a workshop: one person whose clock agrees is enough.

    Args:
        now: The reader's wall clock.
        others: The last moment that each other person's own clock named.
    """
    ahead = [ms for ms in others if ms > now + DAY]
    is_confirmed = any(abs(ms - now) <= DAY for ms in others)
    if is_confirmed or len(ahead) < _FEW or 2 * len(ahead) <= len(others):
        return Horizon(_whole_slots(now + DAY))
    middle = median_low(ahead)
    if middle - now > _CENTURY:
        return Horizon(_whole_slots(now + DAY))
    latest = max(ms for ms in ahead if ms <= middle + _YEAR)
    return Horizon(_whole_slots(latest + DAY), is_behind=True)


def _whole_slots(ms: int) -> int:
    # What is thinned within ten seconds is believed together or not at all.
    return (ms // SLOT_MS + 1) * SLOT_MS - 1


class Trust:
    """What one session believes, as it reads and as time passes.

    Args:
        person: The reader, who is no witness for their own clock; None: nobody who writes.
    """

    def __init__(self, person: str | None) -> None:
        self._person = person
        self._others: dict[str, int] = {}
        self.forget()

    @property
    def problems(self) -> list[Problem]:
        """That the reader's own clock is behind, where it is."""
        day = day_of(self.horizon.ms - DAY)
        return [Problem("", 0, day, BEHIND)] if self.horizon.is_behind else []

    def forget(self) -> None:
        """Everything is going to be read again."""
        self.horizon = Horizon(-1)
        self._believed = -1  # the last moment that is
        self._next = MAX_MS + 1  # the first that is not

    def is_in_doubt(self, entries: Iterable[Entry]) -> bool:
        """Whether it matters what time it is: something is ahead, or what was believed may be.

        Where what comes in is a day older than that, the clock may have been set back.
        """
        early, late = self._believed - DAY, self.horizon.ms
        return self._next <= MAX_MS or any(not early <= ms <= late for ms in _moments(entries))

    def observe(self, entries: Collection[Entry], now: int) -> bool:
        """Takes note of entries; whether what was read before counts differently from now on.

        Args:
            entries: New ones.
            now: The reader's wall clock.
        """
        self._observe_people(entries)
        self.horizon = horizon(now, self._others.values())
        changed = not self._believed <= self.horizon.ms < self._next
        for ms in _moments(entries):
            if ms <= self.horizon.ms:
                self._believed = max(self._believed, ms)
            else:
                self._next = min(self._next, ms)
        return changed

    def _observe_people(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            by, file = entry.at.by, entry.line and entry.line.file
            if by not in {self._person, STARTER} and file and person_of(file) == by:
                self._others[by] = max(self._others.get(by, 0), entry.ms)


def _moments(entries: Iterable[Entry]) -> Iterator[int]:
    for entry in entries:
        yield entry.at.ms
        if entry.wall is not None:
            yield entry.wall
