"""The history as people read it: who set which field to what, and when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.journal.entry import Entry

_EPOCH = dt.datetime.fromtimestamp(0, tz=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)


class Change(NamedTuple):
    """One line of the history: who set which field of which record to what, and when."""

    when: dt.datetime
    who: str
    kind: str
    id: str
    field: str
    value: Any


def changes(entries: Iterable[Entry]) -> list[Change]:
    """The changes in these entries, in their order; one item a field."""
    return [
        Change(moment_of(e), e.at.by, e.kind, e.id, name, value)
        for e in entries
        for name, value in e.set.items()
    ]


def moment_of(entry: Entry) -> dt.datetime:
    """When a change was made, in local time."""
    return (_EPOCH + entry.ms * _MILLISECOND).astimezone()


def milliseconds(moment: dt.datetime) -> int:
    """A moment as entries count it; one without a time zone is local time."""
    return (moment.astimezone() - _EPOCH) // _MILLISECOND
