"""Event logs in plain SQL: who entered which stage when.

A *visit* is a customer's first time in a stage. It ends when the customer first enters a stage
that comes later in the journey, so duplicates, returns and the order of the rows don't matter.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jmkit.evidence.columns import need_columns
from jmkit.evidence.files.data_files import data_file_errors, open_data_file
from jmkit.evidence.files.parquet import packed
from jmkit.evidence.files.tables import is_parquet, read_texts
from jmkit.evidence.sql import offline, quoted
from jmkit.limits import DATA_BYTES, DATA_STAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jmkit.evidence.files.tables import Source
    from jmkit.evidence.files.texts import Texts

_ANY = DATA_BYTES  # what is in memory already
_MANY = 20_000  # rows that pandas hands over sooner than it takes to load it
_COLUMNS = ("customer", "stage", "time")
_ISO = "^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}([ T][0-9:.]+)? ?(Z|[+-][0-9:]+)?$"
# Otherwise the day stands before the month, as everywhere but in America.
_TIMES = [f"%d{mark}%m{mark}%Y{time}" for mark in "/." for time in (" %H:%M:%S", " %H:%M", "")]

_EVENTS = f"""
CREATE TEMP TABLE events AS
SELECT customer, stage,
       CASE WHEN REGEXP_MATCHES(time, '{_ISO}') THEN TRY_CAST(time AS TIMESTAMPTZ)
            WHEN time LIKE '%_/_%' OR time LIKE '%_._%' THEN TRY_STRPTIME(time, {_TIMES})
       END AS time
FROM (
    SELECT TRIM(COALESCE(CAST(customer AS VARCHAR), '')) AS customer,
           TRIM(COALESCE(CAST(stage AS VARCHAR), '')) AS stage,
           TRIM(CAST(time AS VARCHAR)) AS time
    FROM source
) AS texts
"""  # noqa: S608 -- our own formats are filled in
_NAMES = "SELECT stage, COUNT(*) FROM events GROUP BY stage ORDER BY COUNT(*) DESC, stage"
_LEFT_OUT = """
SELECT COUNT(*) FILTER (WHERE customer = ''), COUNT(*) FILTER (WHERE time IS NULL) FROM events
"""
_VISITS = """
CREATE TEMP TABLE visits AS
SELECT customer, place, MIN(time) AS entered
FROM events JOIN places ON events.stage = places.stage
WHERE customer <> ''
GROUP BY customer, place
"""
_FARTHEST = """
SELECT place, COUNT(*)
FROM (SELECT MAX(place) AS place FROM visits GROUP BY customer) AS farthest
GROUP BY place
"""
_DWELL = """
SELECT place, MEDIAN(stay)
FROM (
    SELECT here.place, DATE_DIFF('microsecond', here.entered, MIN(later.entered)) AS stay
    FROM visits AS here JOIN visits AS later
      ON later.customer = here.customer
     AND later.place > here.place
     AND later.entered >= here.entered
    GROUP BY here.customer, here.place, here.entered
) AS stays
GROUP BY place
"""


@dataclass(frozen=True)
class Counts:
    """What an event log holds.

    Args:
        farthest: Place of a stage → how many customers got there and no farther.
        dwell: Place of a stage → median microseconds between entering and leaving it; nothing in a
            journey of more than `jmkit.limits.DATA_STAGES`.
        unknown: Name of a stage that is not in the journey → how many events.
        anonymous: How many events name no customer.
        untimed: How many events have no time, or one that cannot be read.
    """

    farthest: dict[int, int]
    dwell: dict[int, float]
    unknown: dict[str, int]
    anonymous: int
    untimed: int


def count(source: Source, place_of: Callable[[str], int | None]) -> Counts:
    """Counts an event log with the columns customer, stage and time.

    Args:
        source: A table, or the path of a data file.
        place_of: The place in the journey of a stage's name; None where it is not in it.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    with _loaded(source) as connection:
        names = dict(connection.execute(_NAMES).fetchall())
        places = {name: place for name in names if (place := place_of(name)) is not None}
        connection.execute("CREATE TEMP TABLE places (stage VARCHAR, place INTEGER)")
        for pair in places.items():
            connection.execute("INSERT INTO places VALUES (?, ?)", pair)
        connection.execute(_VISITS)
        few = max(places.values(), default=0) < DATA_STAGES
        anonymous, untimed = connection.execute(_LEFT_OUT).fetchone()
        return Counts(
            farthest=dict(connection.execute(_FARTHEST).fetchall()),
            dwell=dict(connection.execute(_DWELL).fetchall() if few else []),
            unknown={name: n for name, n in names.items() if name not in places},
            anonymous=anonymous,
            untimed=untimed,
        )


def stage_names(source: Source) -> tuple[str, ...]:
    """The stages that an event log names, the most frequent first.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    with _loaded(source) as connection:
        return tuple(name for name, _ in connection.execute(_NAMES).fetchall())


@contextmanager
def _loaded(source: Source) -> Iterator[Any]:
    file = Path(source) if isinstance(source, str | os.PathLike) else None
    name = file.name if file else "DataFrame"
    with offline(_size(file) if file else _ANY) as connection, data_file_errors(name):
        _load(connection, source)
        yield connection


def _size(file: Path) -> int:
    with open_data_file(file) as found:
        return os.fstat(found.fileno()).st_size


def _load(connection: Any, source: Source) -> None:
    if not isinstance(source, str | os.PathLike):
        rows, name = connection.from_df(source), source.attrs.get("name", "")
    elif is_parquet(source):
        name = Path(source).name
        rows = connection.sql(f"FROM {packed(connection, Path(source), _COLUMNS).source}")
    else:
        table = read_texts(source, _COLUMNS)
        rows, name = _given(connection, table), table.name
    found = need_columns(rows.columns, _COLUMNS, name)
    named = ", ".join(f"{quoted(theirs)} AS {ours}" for ours, theirs in found.items())
    rows.project(named).create_view("source")
    connection.execute(_EVENTS)


def _given(connection: Any, table: Texts) -> Any:
    if len(table.rows) > _MANY:
        return connection.from_df(table.frame())
    names = enumerate(table.columns, 1)
    columns = ", ".join(f"UNNEST(${n}::VARCHAR[]) AS {quoted(name)}" for n, name in names)
    texts = [table.column(name) for name in table.columns]
    connection.execute(f"CREATE TEMP TABLE given AS SELECT {columns}", texts).fetchall()
    return connection.table("given")
