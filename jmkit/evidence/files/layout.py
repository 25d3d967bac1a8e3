"""What a table in a file looks like: where its headings stand, and what they are called."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LOOK_AHEAD = 50  # rows that tell what a table looks like
_TITLE_LINES = 10  # above the headings, at most


class Headings(NamedTuple):
    """The headings of a table, each a name of its own, and those that had to be made up."""

    names: tuple[str, ...]
    unnamed: tuple[str, ...]


def usual_width(rows: Iterable[Sequence[str]]) -> int:
    """How many columns most of these rows have; those of the first where two are as frequent."""
    return _usual(map(len, rows))


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """The place of the headings among the first rows of a file: below a title and empty lines.

    >>> heading_row([["Survey of May"], [""], ["nps", "csat"], ["9", "5"]])
    2
    """
    some = rows[:LOOK_AHEAD]
    filled = [sum(bool(cell.strip()) for cell in row) for row in some]
    first = next((n for n, count in enumerate(filled) if count), 0)
    width = usual_width(row for row, count in zip(some, filled, strict=True) if count)
    if width <= 1:
        return first
    enough = max(2, _usual(count for count in filled if count))
    places = range(first, min(first + _TITLE_LINES, len(some)))
    # A heading may lack a name, and rows may end with a separator more; a title has few cells.
    good = (n for n in places if filled[n] > 1 and (filled[n] >= enough or len(some[n]) >= width))
    return next(good, first)


def _usual(numbers: Iterable[int]) -> int:
    return next((number for number, _ in Counter(numbers).most_common(1)), 0)


def headings(cells: Sequence[str]) -> Headings:
    """The names of columns; one without a name of its own is called by its place.

    >>> headings(["stage", "", "stage"]).names
    ('stage', '#2', '#3')
    """
    names: list[str] = []
    made_up: list[str] = []
    for place, cell in enumerate(cells, 1):
        name = cell.strip()
        if not name or name in names:
            name = f"#{place}"
            made_up.append(name)
        names.append(name)
    return Headings(tuple(names), tuple(made_up))
