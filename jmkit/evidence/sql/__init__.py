"""DuckDB as the evidence layer uses it: in memory, without extensions or network.

Each figure is one `.sql` file beside this one, in what DuckDB and Spark both mean alike.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jmkit.limits import FOLDER_BYTES, QUERY_FACTOR, QUERY_MEMORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_THREADS = 2  # each takes memory of its own


def offline(size: int = 0) -> Any:
    """A new connection to an empty database in memory that fetches nothing; close it.

    Args:
        size: Bytes of the file that is read: large ones may take more memory.
    """
    import duckdb

    connection = duckdb.connect(
        config={
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "memory_limit": f"{QUERY_MEMORY + QUERY_FACTOR * max(0, size - FOLDER_BYTES)}B",
            "temp_directory": "",  # it would appear in the folder where somebody works
            "threads": _THREADS,
        }
    )
    # On the page of a notebook, or in a file, it would be noise.
    connection.execute(f"SET enable_progress_bar = {sys.stdout.isatty()}")
    connection.execute("SET TimeZone = 'UTC'")  # the same answer wherever it is asked
    return connection


@cache
def query(name: str) -> str:
    """The text of a query in this folder, by its name."""
    return files(__package__).joinpath(f"{name}.sql").read_text("utf-8")


def by_stage(name: str, places: Sequence[int]) -> str:
    """A query with a column a stage: each line with ``{place}`` stands once for each of them.

    Args:
        name: The query's.
        places: The stages, by their places.
    """
    return _repeated(query(name), "{place}", places)


def of_stages(name: str, places: Sequence[int]) -> str:
    """A query of one stage for each of them, one below the other.

    Args:
        name: The query's; each line with ``{later}`` stands once for each later stage.
        places: The stages, by their places, in order.
    """
    each = [
        _repeated(query(name), "{later}", places[n:]).replace("{place}", str(place))
        for n, place in enumerate(places, 1)
    ]
    return "\nUNION ALL\n".join(each)


def create(connection: Any, table: str, text: str = "", **values: object) -> None:
    """Makes a table out of a query; one that was there before goes.

    Args:
        connection: From `offline`.
        table: Its name.
        text: The query; that of the table's name where none is given.
        values: What stands for the query's `$names`.
    """
    made = f"CREATE OR REPLACE TEMP TABLE {table} AS {text or query(table)}"
    connection.execute(made, values or None)


def _repeated(text: str, mark: str, places: Iterable[int]) -> str:
    lines = text.splitlines(keepends=True)
    each = [
        [line.replace(mark, str(p)) for p in places] if mark in line else [line] for line in lines
    ]
    return "".join(line for some in each for line in some)


def drop(connection: Any, *names: str) -> None:
    """Removes tables and views, as far as they are there: others need their memory."""
    for name in names:
        for kind in kinds_of(connection, name):
            connection.execute(f"DROP {kind} {name}")


def kinds_of(connection: Any, name: str) -> list[str]:
    """Of what kind a name is: ``TABLE``, ``VIEW``, or nothing that is there."""
    kinds = "SELECT table_type FROM information_schema.tables WHERE table_name = ?"
    found = connection.execute(kinds, [name]).fetchall()
    return ["VIEW" if kind == "VIEW" else "TABLE" for (kind,) in found]


def quoted(name: str) -> str:
    """A name as SQL writes it, whatever it holds.

    >>> quoted('my "own" column')
    '"my ""own"" column"'
    """
    return '"' + name.replace('"', '""') + '"'


def quoted_path(file: Path) -> str:
    """A path as an SQL text that names this one file, whatever its name holds."""
    plain = re.sub(r"([\[*?])", r"[\1]", str(file.resolve()))
    return "'" + plain.replace("'", "''") + "'"
