"""All journals of a workshop, read together: records out, history, what was removed.

Nothing is written here, nor anywhere below: `Journals` is for that. What stands behind it: a
`Reader` finds new lines, an `EntryLog` keeps each, and `State` merges them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.journal.clock import wall_clock
from jmkit.journal.entry import REMOVED
from jmkit.journal.history import Change, changes, milliseconds, moment_of
from jmkit.journal.merge import State
from jmkit.journal.overwritten import overwritten_values
from jmkit.journal.replica import Replica
from jmkit.journal.validation import records_of
from jmkit.model import Journey, Record

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Key
    from jmkit.journal.problem import Problem


class Removed(NamedTuple):
    """A record that was removed, as it was, and by whom and when."""

    record: Record
    who: str
    when: dt.datetime


class JournalFolder:
    """The journals in a folder, to be read only.

    Args:
        folder: Where the journals lie; it need not exist.
        now: The wall clock, in milliseconds since 1970.
        replica: What reads and merges them; one that writes nothing when left out.
    """

    def __init__(
        self,
        folder: Path,
        now: Callable[[], int] = wall_clock,
        replica: Replica | None = None,
    ) -> None:
        self.folder = folder
        self._replica = replica or Replica(folder, now)
        self._journey: Journey | None = None
        self._listeners: list[Callable[[], None]] = []
        self.refresh()

    @property
    def journey(self) -> Journey:
        """The merged work of everyone."""
        if self._journey is None:
            self._journey = Journey.of(records_of(self._replica.state))
        return self._journey

    @property
    def problems(self) -> list[Problem]:
        """The lines that could not be read, file by file."""
        return self._replica.problems

    @property
    def entries(self) -> list[Entry]:
        """Every change by everyone, oldest first, each once; typing in steps of ten seconds."""
        return self._replica.log.all()

    @property
    def changed(self) -> dt.date | None:
        """The day of the last change, in local time; None while nothing was written."""
        entries = self.entries
        return moment_of(entries[-1]).date() if entries else None

    def refresh(self) -> bool:
        """Reads what has been added since; tells the listeners and returns whether anything was."""
        changed = self._replica.refresh()
        if changed:
            self._notify()
        return changed

    def removed(self) -> list[Removed]:
        """What was removed and can be brought back, the last first; but nothing that was blank."""
        hidden = [r for r in records_of(self._replica.state, removed=True) if not r.is_blank]
        removals = [(self._replica.last(key_of(r), REMOVED), r) for r in hidden]
        removals.sort(key=lambda pair: pair[0].place(self._replica.state.horizon), reverse=True)
        return [Removed(record, e.at.by, moment_of(e)) for e, record in removals]

    def history(self, record: Record | None = None) -> list[Change]:
        """Who changed what when, oldest first, one item a field; of one record or of all."""
        return changes(self.entries if record is None else self._replica.log.of(key_of(record)))

    def overwritten(self, record: Record) -> dict[str, list[Change]]:
        """By field, what others wrote there and somebody else's value took the place of.

        Of each person the last value, newest first; what went into the standing text is left out.
        """
        key, log = key_of(record), self._replica.log
        found: dict[str, list[Change]] = {}
        for lost in overwritten_values(
            log.standing(key, log.taken_back()), self._replica.held(key)
        ):
            who, when = lost.entry.at.by, moment_of(lost.entry)
            change = Change(when, who, *key, lost.field, lost.value)
            found.setdefault(lost.field, []).append(change)
        return found

    def as_of(self, moment: dt.datetime) -> Journey:
        """The journey as it was at a moment; a moment without a time zone is local time."""
        limit = milliseconds(moment)
        past = State.of((e for e in self.entries if e.ms <= limit), self._replica.state.horizon)
        return Journey.of(records_of(past))

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls ``listener`` after every change; returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _notify(self) -> None:
        self._journey = None
        for listener in tuple(self._listeners):
            listener()


def key_of(record: Record) -> Key:
    """What a record goes by in journals: its kind and its id."""
    return (record.record_kind, record.id)
