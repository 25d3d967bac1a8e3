"""A data file's rows in DuckDB, whatever file they come from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.files.data_files import open_data_file
from jmkit.evidence.files.parquet import packed
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.files.tables import is_parquet, read_texts
from jmkit.evidence.in_place import LARGE, in_place
from jmkit.evidence.sql import offline, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.evidence.files.tables import Source
    from jmkit.evidence.files.texts import Texts

_MANY = 20_000  # rows that pandas hands over sooner than it takes to load it


class Rows(NamedTuple):
    """What SQL names after FROM, and what is known of it.

    Args:
        source: A table or a function that gives one.
        columns: The names of its columns.
        name: The file's.
        reading: How it was read.
    """

    source: str
    columns: tuple[str, ...]
    name: str
    reading: Reading = Reading()


def rows_of(connection: Any, source: Source, wanted: Iterable[str] = ()) -> Rows:
    """Gives the rows of a table, or of a data file, to a connection.

    Args:
        connection: From `jmkit.evidence.sql.offline`.
        source: A table, or the path of a data file.
        wanted: The columns needed, as in `jmkit.evidence.files.tables.read_texts`.

    Raises:
        DataFileError: The file cannot be read.
    """
    if not isinstance(source, str | os.PathLike):
        connection.from_df(source).create_view("given")
        return Rows("given", tuple(map(str, source.columns)), source.attrs.get("name", ""))
    file = Path(source)
    if is_parquet(file):
        found = packed(connection, file, ())
        return Rows(found.source, found.columns, file.name)
    table = read_texts(file, wanted)
    _give(connection, table)
    return Rows("given", table.columns, table.name, table.reading)


def sound_rows(file: Path) -> tuple[Rows, Any]:
    """The rows of a data file, and the connection that has them; close it.

    A large text file is read where it lies, if each of its lines is plainly a row.

    Raises:
        DataFileError: The file cannot be read.
    """
    with open_data_file(file) as found:
        size = os.fstat(found.fileno()).st_size
    connection = offline(size)
    try:
        rows = _in_place(connection, file) if size > LARGE and not is_parquet(file) else None
        return rows or rows_of(connection, file), connection
    except BaseException:
        connection.close()
        raise


def _in_place(connection: Any, file: Path) -> Rows | None:
    import duckdb

    if not (plain := in_place(file)):
        return None
    try:
        ((count,),) = connection.execute(f"SELECT COUNT(*) FROM {plain.source}").fetchall()
    except duckdb.Error:
        return None
    rows = Rows(plain.source, plain.columns, file.name, plain.reading)
    return rows if count == plain.reading.rows else None


def _give(connection: Any, table: Texts) -> None:
    if len(table.rows) > _MANY:
        connection.from_df(table.frame()).create_view("given")
        return
    names = enumerate(table.columns, 1)
    columns = ", ".join(f"UNNEST(${n}::VARCHAR[]) AS {quoted(name)}" for n, name in names)
    texts = [table.column(name) for name in table.columns]
    connection.execute(f"CREATE TEMP TABLE given AS SELECT {columns}", texts).fetchall()
