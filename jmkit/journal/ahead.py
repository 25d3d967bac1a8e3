"""Lines whose stamps are too far ahead to be believed, one of each file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jmkit.journal.problem import AHEAD, Problem

if TYPE_CHECKING:
    from jmkit.journal.entry import Entry


class Ahead:
    """The first line of each file that is dated too far ahead."""

    def __init__(self) -> None:
        self._first: dict[str, Problem] = {}

    @property
    def problems(self) -> list[Problem]:
        """What is told of them, file by file."""
        return [self._first[name] for name in sorted(self._first)]

    def add(self, entry: Entry) -> None:
        """Takes note of such a line."""
        if entry.line and entry.line.file not in self._first:
            file, number = entry.line.file, entry.line.number
            self._first[file] = Problem(file, number, day_of(entry.at.ms), AHEAD)


def day_of(ms: int) -> str:
    """The day of a moment, as 2999-12-31."""
    return str((dt.datetime.fromtimestamp(0, tz=dt.UTC) + dt.timedelta(milliseconds=ms)).date())
