"""Where an entry stands in its file: what its time is taken from when its own is not believed."""

from __future__ import annotations

from typing import NamedTuple

from jmkit.journal.clock import Stamp


class Line(NamedTuple):
    """A line of a journal, and the way up from it to lines with ever earlier clocks.

    `above` is the nearest line above whose clock says less; `skip` is one further up, so that the
    way is short in a file of any length (Myers, "An applicative random-access stack", 1983).

    Args:
        file: The name of the file.
        number: From 1.
        at: Its stamp.
        known: From which horizon on the line has a time of its own: by stamp or by wall clock.
    """

    file: str
    number: int
    at: Stamp
    known: int
    above: Line | None = None
    skip: Line | None = None
    depth: int = 0

    def within(self, horizon: int) -> Line | None:
        """This line, or the nearest above it, that has a time of its own up to a horizon."""
        line: Line | None = self
        while line and line.known > horizon:
            far = line.skip
            line = far if far and far.known > horizon else line.above
        return line

    def time(self, horizon: int) -> Stamp:
        """When it counts as written, where it has a time of its own up to that horizon."""
        return self.at if self.at.ms <= horizon else Stamp(self.known, 0, self.at.by)


def line_below(last: Line | None, file: str, number: int, at: Stamp, wall: int | None) -> Line:
    """The next line of a file.

    Args:
        last: The line above it.
        file: The name of the file.
        number: From 1.
        at: Its stamp.
        wall: What the writer's own clock said, where the stamp is ahead of it.
    """
    known = at.ms if wall is None else min(at.ms, wall)
    above = last.within(known - 1) if last else None
    if above is None:
        return Line(file, number, at, known)
    skip = above
    if above.skip and above.skip.skip:
        near, far = above.depth - above.skip.depth, above.skip.depth - above.skip.skip.depth
        skip = above.skip.skip if near == far else above
    return Line(file, number, at, known, above, skip, above.depth + 1)
