"""Parquet files, which pack: what one unpacks to is asked before it is unpacked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.columns.names import find_columns
from jmkit.evidence.files.data_files import check_columns, data_file_errors, too_large
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.files.texts import Texts
from jmkit.evidence.sql import offline, quoted, quoted_path
from jmkit.limits import DATA_FIELD, DATA_TEXT, PARQUET_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_CELLS_A_BYTE = 2
_LETTERS_A_BYTE = 4
_AT_ONCE = 1_000  # rows


class Packed(NamedTuple):
    """A parquet file that is small enough to be unpacked.

    Args:
        columns: The names of those of its columns that are wanted.
        others: The names of the others.
        source: It, as SQL names it after FROM.
    """

    columns: tuple[str, ...]
    others: tuple[str, ...]
    source: str


def packed(connection: Any, file: Path, wanted: Iterable[str]) -> Packed:
    """Looks at the foot of a parquet file.

    Args:
        connection: From `offline`.
        file: The file.
        wanted: Names from `jmkit.evidence.columns.names.SYNONYMS`; all columns where none is
            there.

    Raises:
        DataFileError: It would unpack to too much.
    """
    source = f"read_parquet({quoted_path(file)}, hive_partitioning = false)"
    described = connection.execute(f"DESCRIBE FROM {source}").fetchall()
    check_columns(file.name, len(described))
    names = [name for name, *_ in described]
    columns = tuple(find_columns(names, wanted).values()) or tuple(names)
    ((rows,),) = connection.execute(f"SELECT COUNT(*) FROM {source}").fetchall()
    most = PARQUET_CELLS + _CELLS_A_BYTE * file.stat().st_size
    if rows * len(columns) > most:
        raise too_large(file.name)
    return Packed(columns, tuple(n for n in names if n not in columns), source)


def texts_in(file: Path, wanted: Iterable[str] = ()) -> Texts:
    """The table in a parquet file, as plain rows of texts.

    Args:
        file: The file.
        wanted: As in `packed`.

    Raises:
        DataFileError: It is damaged, or too much.
    """
    with offline(file.stat().st_size) as connection, data_file_errors(file.name):
        table = packed(connection, file, wanted)
        texts = ", ".join(f"{_text(name)} AS {quoted(name)}" for name in table.columns)
        found = connection.execute(f"SELECT {texts} FROM {table.source}")
        rows = _fetched(found, file)
        reading = Reading(rows=len(rows), lines=len(rows))
        return Texts(file.name, table.columns, rows, table.others, reading)


def _text(column: str) -> str:
    return f"COALESCE(LEFT(CAST({quoted(column)} AS VARCHAR), {DATA_FIELD}), '')"


def _fetched(found: Any, file: Path) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    letters, most = 0, max(DATA_TEXT, _LETTERS_A_BYTE * file.stat().st_size)
    while some := found.fetchmany(_AT_ONCE):
        letters += sum(len(text) for row in some for text in row)
        if letters > most:
            raise too_large(file.name)
        rows += some
    return rows
