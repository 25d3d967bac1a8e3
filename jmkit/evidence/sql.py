"""DuckDB as the evidence layer uses it: in memory, without extensions or network."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from jmkit.limits import FOLDER_BYTES, QUERY_FACTOR, QUERY_MEMORY

if TYPE_CHECKING:
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
