"""Event logs counted: who was seen in which stage, who went on, who arrived in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.event_log import open_log
from jmkit.evidence.log_columns import types_of
from jmkit.evidence.sql import by_stage, create, drop, kinds_of, of_stages, query
from jmkit.limits import DATA_STAGES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from jmkit.evidence.event_log import EventLog
    from jmkit.evidence.files.reading import Reading
    from jmkit.evidence.files.tables import Source
    from jmkit.evidence.log_columns import LogColumns

DAYS = 30  # in which a customer goes from the first stage to a later one, where nobody says else
DAY = 86_400_000_000  # microseconds


class Dwell(NamedTuple):
    """How long customers stayed before they went on: quartiles in microseconds."""

    lower: float
    median: float
    upper: float


@dataclass(frozen=True)
class Counts:
    """What an event log holds; a place is that of a stage in the journey, from 0.

    Args:
        customers: How many were seen in any stage of the journey.
        seen: Place → customers seen in this very stage.
        went_on: Place → those of them who later were in a later stage; nothing in a journey of
            more than `jmkit.limits.DATA_STAGES`, and so with `dwell`.
        dwell: Place → how long these stayed, where their times can be read.
        arrived: Place → customers who came through all stages of the log up to it in this order.
        days: In so many days, at most, from the first stage.
        unknown: Name of a stage that is not in the journey → how many events.
        events: How many there are.
        busiest: How many the customer with the most of them has.
        anonymous: How many events name no customer.
        untimed: How many events have no time, or one that cannot be read.
        reading: How the file was read.
        times: Sentences on how its times were read, where that is not plain.
    """

    customers: int
    seen: dict[int, int]
    went_on: dict[int, int]
    dwell: dict[int, Dwell]
    arrived: dict[int, int]
    days: int
    unknown: dict[str, int]
    events: int
    busiest: int
    anonymous: int
    untimed: int
    reading: Reading
    times: tuple[str, ...] = ()

    @property
    def is_ordered(self) -> bool:
        """Whether it was looked at who went on: not between too many stages."""
        return max(self.seen, default=0) < DATA_STAGES


def count(
    source: Source,
    place_of: Callable[[str], int | None],
    columns: LogColumns | None = None,
    days: int = DAYS,
) -> Counts:
    """Counts an event log.

    Args:
        source: A table, or the path of a data file.
        place_of: The place in the journey of a stage's name; None where it is not in it.
        columns: Which columns are which; found by their names where nothing is said.
        days: The most that may lie between arriving at the first stage and at a later one.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    with open_log(source, columns) as log:
        return count_in(log, place_of, days, and_more=False)


def stage_names(source: Source, columns: LogColumns | None = None) -> tuple[str, ...]:
    """The stages that an event log names, the most frequent first.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    with open_log(source, columns) as log:
        return tuple(name for name, *_ in log.connection.execute(query("names")).fetchall())


@dataclass(frozen=True)
class Overview:
    """A log before anything is counted in it.

    Args:
        first: When its first event was; None where no time can be read.
        last: When its last was.
        events: How many there are.
        anonymous: How many of them name no customer.
        untimed: How many have no time, or none from 1990 to 2100.
        times: Sentences on how its times are read, where that is not plain.
    """

    first: dt.datetime | None
    last: dt.datetime | None
    events: int
    anonymous: int
    untimed: int
    times: tuple[str, ...]


def overview(source: Source, columns: LogColumns) -> Overview:
    """From when to when an event log goes, and what of it cannot be counted.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    with open_log(source, columns) as log:
        ((first, last, events, anonymous, untimed),) = log.connection.execute(
            "SELECT MIN(time), MAX(time), COUNT(*), COUNT(*) - COUNT(customer), "
            "COUNT(*) - COUNT(time) FROM events"
        ).fetchall()
    return Overview(first, last, events, anonymous, untimed, log.times)


def count_in(
    log: EventLog, place_of: Callable[[str], int | None], days: int, *, and_more: bool = True
) -> Counts:
    """The same of a log that is open.

    Args:
        log: The log.
        place_of: As in `count`.
        days: As in `count`.
        and_more: Whether its tables are needed afterwards: events, entries, stays, journeys.
    """
    connection = log.connection
    names = {name: of for name, *of in connection.execute(query("names")).fetchall()}
    places = {name: place for name in names if (place := place_of(name)) is not None}
    _number_customers(connection)
    _place(connection, places)
    create(connection, "journeys")
    if not and_more:
        drop(connection, "events", "named_events", "customers")
    some = sorted(
        {places[name] for name, (_, named, _) in names.items() if name in places and named}
    )
    is_ordered = max(some, default=0) < DATA_STAGES
    customers, busiest, seen = (
        _seen(connection, some or [0]) if is_ordered else _in_many(connection)
    )
    arrived = _arrived(connection, sorted(seen), days)
    drop(connection, "arrivals", *([] if and_more else ["journeys"]))
    stays = _stays(connection, sorted(seen)) if is_ordered else []
    return Counts(
        customers=customers,
        seen=seen,
        went_on={place: n for place, n, *_ in stays},
        dwell={place: Dwell(*some) for place, _, *some in stays if some[0] is not None},
        arrived=arrived,
        days=days,
        unknown={name: n for name, (n, *_) in names.items() if name not in places},
        events=sum(n for n, _, _ in names.values()),
        busiest=busiest,
        anonymous=sum(n - named for n, named, _ in names.values()),
        untimed=sum(n - timed for n, _, timed in names.values()),
        reading=log.reading,
        times=log.times,
    )


def _number_customers(connection: Any) -> None:
    # A view: a copy of all events would take more memory than the numbers save.
    if types_of(connection, "events")["customer"] != "VARCHAR":
        return
    create(connection, "customers")
    (kind,) = kinds_of(connection, "events")
    connection.execute(f"ALTER {kind} events RENAME TO named_events")
    connection.execute("""
        CREATE TEMP VIEW events AS
        SELECT named_events.* REPLACE (customers.customer AS customer)
        FROM named_events LEFT JOIN customers ON named_events.customer = customers.name
    """)


def _place(connection: Any, places: dict[str, int]) -> None:
    connection.execute(
        "CREATE TEMP TABLE places AS "
        "SELECT UNNEST($1::VARCHAR[]) AS stage, UNNEST($2::INTEGER[]) AS place",
        [list(places), list(places.values())],
    )


def _seen(connection: Any, places: Sequence[int]) -> tuple[int, int, dict[int, int]]:
    # How many customers, how many events the one with the most has, and who was seen where.
    create(connection, "entries", by_stage("entries", places))
    ((customers, busiest, *found),) = connection.execute(by_stage("seen", places)).fetchall()
    return customers, busiest, {p: n for p, n in zip(places, found, strict=False) if n}


def _in_many(connection: Any) -> tuple[int, int, dict[int, int]]:
    ((customers, busiest),) = connection.execute(query("customers_seen")).fetchall()
    return customers, busiest, dict(connection.execute(query("seen_in_many")).fetchall())


def _stays(connection: Any, places: Sequence[int]) -> list[tuple[Any, ...]]:
    create(connection, "stays", of_stages("stays", places or [0]))
    found: list[tuple[Any, ...]] = connection.execute(query("dwell")).fetchall()
    return found


def _arrived(connection: Any, places: list[int], days: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for place in places:
        if not found:
            create(connection, "arrivals", place=place)
        else:
            create(connection, "next_arrivals", place=place, longest=days * DAY)
            connection.execute("DROP TABLE arrivals")
            connection.execute("ALTER TABLE next_arrivals RENAME TO arrivals")
        found[place] = _number(connection, "arrived")
    return found


def _number(connection: Any, name: str) -> int:
    return int(connection.execute(query(name)).fetchone()[0])
