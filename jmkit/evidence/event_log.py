"""An event log in DuckDB, whatever file it comes from: a table `events` of who, which stage, when.

What a file types stays typed. Times that are texts are first read in the one way that cannot be
misread; only where that fails does `times` look at them closely.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.columns.names import find_columns, need_columns
from jmkit.evidence.files.data_files import data_file_errors, open_data_file
from jmkit.evidence.files.tables import is_parquet
from jmkit.evidence.in_place import LARGE, in_place
from jmkit.evidence.log_columns import TYPED, LogColumns, cells, types_of
from jmkit.evidence.rows import Rows, rows_of
from jmkit.evidence.sql import offline
from jmkit.evidence.times import PLAIN, times_of
from jmkit.limits import DATA_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.evidence.files.reading import Reading
    from jmkit.evidence.files.tables import Source

FIRST_YEAR, LAST_YEAR = 1990, 2100  # in which a customer can have done anything

_ANY = DATA_BYTES  # what is in memory already
_COLUMNS = ("customer", "stage", "time")


@dataclass(frozen=True)
class EventLog:
    """An event log that is open for questions.

    Args:
        connection: Where it stands as `events`, with the columns customer, stage, time, and,
            where it was asked for, segment and channel; what is blank or cannot be read
            is NULL, a stage "".
        reading: How the file was read.
        times: Sentences on how its times were read, where that is not plain.
    """

    connection: Any
    reading: Reading
    times: tuple[str, ...] = ()


class _Wanted(NamedTuple):
    columns: LogColumns | None
    with_groups: bool


@contextmanager
def open_log(
    source: Source, columns: LogColumns | None = None, *, with_groups: bool = False
) -> Iterator[EventLog]:
    """An event log, as long as the block lasts.

    Args:
        source: A table, or the path of a data file.
        columns: Which columns are which; found by their names where nothing is said.
        with_groups: Whether segment and channel are wanted, too.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    file = Path(source) if isinstance(source, str | os.PathLike) else None
    name = file.name if file else "DataFrame"
    with offline(_size(file) if file else _ANY) as connection, data_file_errors(name):
        connection.execute("SET preserve_insertion_order = false")  # no row waits for others
        yield _read(connection, source, _Wanted(columns, with_groups))


def _size(file: Path) -> int:
    with open_data_file(file) as found:
        return os.fstat(found.fileno()).st_size


def _read(connection: Any, source: Source, wanted: _Wanted) -> EventLog:
    if isinstance(source, str | os.PathLike) and (
        log := _read_in_place(connection, source, wanted)
    ):
        return log
    return _loaded(connection, rows_of(connection, source, _COLUMNS), wanted)


def _read_in_place(
    connection: Any, source: str | os.PathLike[str], wanted: _Wanted
) -> EventLog | None:
    import duckdb

    file = Path(source)
    if is_parquet(file) or _size(file) <= LARGE or not (plain := in_place(file)):
        return None
    try:
        rows = Rows(plain.source, plain.columns, file.name, plain.reading)
        log = _loaded(connection, rows, wanted)
        ((count,),) = connection.execute("SELECT COUNT(*) FROM events").fetchall()
    except duckdb.Error:
        return None
    return log if count == plain.reading.rows else None


def _loaded(connection: Any, rows: Rows, wanted: _Wanted) -> EventLog:
    types = types_of(connection, rows.source)
    columns = wanted.columns or _found(rows)
    selected = cells(columns, types, with_groups=wanted.with_groups)
    connection.execute(f"CREATE OR REPLACE TEMP VIEW cells AS SELECT {selected} FROM {rows.source}")
    if types_of(connection, "cells")["time"] in TYPED:
        _make_events(connection, "VIEW", "CAST(time AS TIMESTAMP)")
        return EventLog(connection, rows.reading)
    times = PLAIN
    _make_events(connection, "TABLE", times.expression)
    ((some_unread,),) = connection.execute("SELECT COUNT(*) > COUNT(time) FROM events").fetchall()
    if some_unread:
        times = times_of(connection, columns.time_order)
        _make_events(connection, "TABLE", times.expression)
    return EventLog(connection, rows.reading, times.notes)


def _found(rows: Rows) -> LogColumns:
    found = need_columns(rows.columns, _COLUMNS, rows.name)
    more = find_columns(rows.columns, ("segment", "channel"))
    return LogColumns(
        found["customer"],
        found["stage"],
        (found["time"],),
        more.get("segment", ""),
        more.get("channel", ""),
    )


def _make_events(connection: Any, kind: str, time: str) -> None:
    # What lies outside all memory is a number that was taken for a time, or a clock that was reset.
    first, last = f"TIMESTAMP '{FIRST_YEAR}-01-01'", f"TIMESTAMP '{LAST_YEAR + 1}-01-01'"
    connection.execute(f"DROP {kind} IF EXISTS events")
    connection.execute(f"""
        CREATE TEMP {kind} events AS
        SELECT * REPLACE (CASE WHEN time >= {first} AND time < {last} THEN time END AS time)
        FROM (SELECT * REPLACE ({time} AS time) FROM cells) AS read
    """)
