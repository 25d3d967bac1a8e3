"""What a data file looks like before anybody has said what it is: its columns, with examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.files.data_files import data_file_errors
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.rows import sound_rows
from jmkit.evidence.sql import quoted
from jmkit.limits import PROFILED_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.evidence.rows import Rows

EXAMPLES = 3
_LOOKED_AT = 1_000  # rows whose cells tell what a column holds


class Column(NamedTuple):
    """A column of a file.

    Args:
        name: Its heading.
        values: What stands in its first rows, blank cells left out.
        filled: How many cells are not blank.
        different: How many different texts they hold.
    """

    name: str
    values: tuple[str, ...]
    filled: int
    different: int

    @property
    def examples(self) -> tuple[str, ...]:
        """Three different ones of its texts."""
        return tuple(dict.fromkeys(self.values))[:EXAMPLES]


@dataclass(frozen=True)
class Profile:
    """What a file looks like.

    Args:
        name: The file's name.
        rows: How many there are.
        columns: Its columns, in their order, as far as `jmkit.limits.PROFILED_COLUMNS`.
        more: How many columns there are beyond.
        reading: How it was read.
    """

    name: str
    rows: int
    columns: tuple[Column, ...]
    more: int = 0
    reading: Reading = field(default_factory=Reading)

    def column(self, name: str | None) -> Column | None:
        """The column of a name, if there is one."""
        return next((column for column in self.columns if column.name == name), None)


def profile(path: Path | str) -> Profile:
    """What a data file looks like.

    Raises:
        DataFileError: The file cannot be read.
    """
    file = Path(path)
    with data_file_errors(file.name):
        rows, connection = sound_rows(file)
        with connection:
            return _profile(connection, rows)


def counted(path: Path | str, column: str) -> tuple[tuple[str, int], ...]:
    """The texts of a column and how often each is there, the most frequent first.

    Raises:
        DataFileError: The file cannot be read.
    """
    file = Path(path)
    with data_file_errors(file.name):
        rows, connection = sound_rows(file)
        with connection:
            return tuple(
                connection.execute(f"""
                SELECT {_text(column)} AS name, COUNT(*) FROM {rows.source}
                WHERE {_text(column)} IS NOT NULL
                GROUP BY name ORDER BY COUNT(*) DESC, name
            """).fetchall()
            )


def _profile(connection: Any, rows: Rows) -> Profile:
    names = rows.columns[:PROFILED_COLUMNS]
    texts = ", ".join(map(_text, names))
    first = connection.execute(f"SELECT {texts} FROM {rows.source} LIMIT {_LOOKED_AT}").fetchall()
    counts = ", ".join(f"COUNT({_text(n)}), COUNT(DISTINCT {_text(n)})" for n in names)
    (found,) = connection.execute(f"SELECT COUNT(*), {counts} FROM {rows.source}").fetchall()
    columns = zip(names, _columns(first, len(names)), found[1::2], found[2::2], strict=True)
    more = len(rows.columns) - len(names)
    return Profile(rows.name, found[0], tuple(Column(*one) for one in columns), more, rows.reading)


def _columns(rows: Sequence[tuple[str | None, ...]], width: int) -> list[tuple[str, ...]]:
    return [tuple(row[n] or "" for row in rows if row[n]) for n in range(width)]


def _text(name: str) -> str:
    return f"NULLIF(TRIM(CAST({quoted(name)} AS VARCHAR)), '')"
