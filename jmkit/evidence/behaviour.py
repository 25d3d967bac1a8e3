"""What customers do, out of an event log: their ways, their returns, groups of them, changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.event_log import open_log
from jmkit.evidence.events import DAY, DAYS, count_in
from jmkit.evidence.figures.intervals import Interval, newcombe
from jmkit.evidence.sql import by_stage, create, drop, query

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from jmkit.evidence.events import Counts
    from jmkit.evidence.files.tables import Source
    from jmkit.evidence.log_columns import LogColumns

LONGEST_PATH = 12  # stages, as `paths.sql` has it: further on, every customer's way is their own
TOP_PATHS = 10

_PACKED = 1000  # as `paths.sql` packs places; there are fewer than `jmkit.limits.DATA_STAGES`


class CustomerPath(NamedTuple):
    """A way through the stages, by their places, and how many customers took it."""

    places: tuple[int, ...]
    customers: int


class Loop(NamedTuple):
    """A way back from one stage to an earlier one: who took it, and how often altogether."""

    start: int
    end: int
    customers: int
    times: int


class GroupStage(NamedTuple):
    """A stage as a group of customers goes through it: who was seen, who of them went on."""

    group: str
    place: int
    seen: int
    went_on: int


class Carts(NamedTuple):
    """Customers who filled a cart, and who of them ordered at or after that."""

    filled: int
    ordered: int

    @property
    def abandonment(self) -> float | None:
        """1 − orders ÷ carts, by customer; None without carts."""
        return 1 - self.ordered / self.filled if self.filled else None


class Change(NamedTuple):
    """Who went on from a stage before and from a day on: (customers, of whom went on)."""

    place: int
    before: tuple[int, int]
    after: tuple[int, int]

    @property
    def difference(self) -> float | None:
        """The share of those who go on, after − before; None where nobody came in one of both."""
        (all_, some), (other_all, other) = self.before, self.after
        return other / other_all - some / all_ if all_ and other_all else None

    @property
    def interval(self) -> Interval | None:
        """The interval of the difference (Newcombe 1998)."""
        return newcombe(*reversed(self.before), *reversed(self.after))


@dataclass(frozen=True)
class Questions:
    """What is asked of a log beyond the funnel.

    Args:
        carts: Names of events that fill a cart.
        orders: Names of events that are an order.
        change: The day from which something was done differently.
        days: Within how many days whoever goes on goes on.
    """

    carts: Collection[str] = ()
    orders: Collection[str] = ()
    change: dt.date | None = None
    days: int = DAYS


@dataclass(frozen=True)
class Behaviour:
    """What customers do.

    Args:
        counts: The funnel.
        paths: The most frequent ways, by their first `LONGEST_PATH` stages.
        loops: The ways back, the most frequent first.
        by_segment: Each segment in each of its stages.
        by_channel: Each channel likewise.
        carts: Those that were filled; None where it was not asked.
        changes: Before and after, stage by stage; nothing where it was not asked.
    """

    counts: Counts
    paths: tuple[CustomerPath, ...]
    loops: tuple[Loop, ...]
    by_segment: tuple[GroupStage, ...]
    by_channel: tuple[GroupStage, ...]
    carts: Carts | None = None
    changes: tuple[Change, ...] = ()


def behaviour(
    source: Source,
    place_of: Callable[[str], int | None],
    columns: LogColumns | None = None,
    questions: Questions | None = None,
) -> Behaviour:
    """What customers do, out of an event log.

    Args:
        source: A table, or the path of a data file.
        place_of: The place in the journey of a stage's name; None where it is not in it.
        columns: Which columns are which; found by their names where nothing is said.
        questions: What else is asked.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    asked = questions or Questions()
    with open_log(source, columns, with_groups=True) as log:
        counts = count_in(log, place_of, asked.days)
        connection = log.connection
        create(connection, "moves")
        drop(connection, "journeys")
        return Behaviour(
            counts,
            _paths(connection) if counts.is_ordered else (),
            tuple(Loop(*row) for row in _rows(connection, "loops")),
            _groups(connection, "by_segment", counts),
            _groups(connection, "by_channel", counts),
            _carts(connection, asked) if asked.carts else None,
            tuple(_changes(connection, asked, counts)) if asked.change else (),
        )


def _paths(connection: Any) -> tuple[CustomerPath, ...]:
    rows = _rows(connection, "paths", most=TOP_PATHS)
    return tuple(CustomerPath((*_places(a), *_places(b)), n) for a, b, n in rows)


def _places(packed: int) -> Iterator[int]:
    rest = int(packed)
    while rest:
        rest, place = divmod(rest, _PACKED)
        yield place - 1


def _groups(connection: Any, name: str, counts: Counts) -> tuple[GroupStage, ...]:
    return tuple(GroupStage(*row) for row in _rows(connection, name)) if counts.is_ordered else ()


def _carts(connection: Any, asked: Questions) -> Carts:
    signs = [*((name, "cart") for name in asked.carts), *((name, "order") for name in asked.orders)]
    names, kinds = map(list, zip(*signs, strict=True))
    connection.execute(
        "CREATE TEMP TABLE signs AS "
        "SELECT UNNEST($1::VARCHAR[]) AS stage, UNNEST($2::VARCHAR[]) AS sign",
        [names, kinds],
    )
    ((filled, ordered),) = _rows(connection, "carts")
    return Carts(filled, int(ordered))


def _changes(connection: Any, asked: Questions, counts: Counts) -> list[Change]:
    ((_, last),) = _rows(connection, "span")
    if last is None or asked.change is None or not counts.is_ordered:
        return []
    day = dt.datetime.combine(asked.change, dt.time())
    values = {"day": day, "last": last, "longest": asked.days * DAY}
    found = []
    for place in sorted(counts.seen)[:-1]:
        asked_here = by_stage("before_after", [place])
        rows = {r[0]: r[1:] for r in connection.execute(asked_here, values).fetchall()}
        (all_, some), (other_all, other) = (rows.get(side, (0, 0)) for side in (0, 1))
        found.append(Change(place, (all_, int(some)), (other_all, int(other))))
    return found


def _rows(connection: Any, name: str, **values: object) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = connection.execute(query(name), values or None).fetchall()
    return found
