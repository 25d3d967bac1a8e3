"""Large text files that DuckDB reads where they are, if every line of them is plainly one row.

Whoever tells rows from lines for certain reads them one by one, in Python. DuckDB is some ten times
faster, but passes over what it does not understand: so it may read a file only where its rows are
as many as the file's lines, and with any doubt the other way is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import DataFileError
from jmkit.evidence.files.data_files import open_data_file
from jmkit.evidence.files.delimited import start_of
from jmkit.evidence.files.encoding import decode
from jmkit.evidence.files.json_lines import is_json
from jmkit.evidence.files.layout import headings
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.sql import quoted_path
from jmkit.limits import DATA_FIELD

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.evidence.files.delimited import Start

LARGE = 1_000_000  # bytes: below, the slow way takes no longer

_AT_ONCE = 1_000_000  # bytes
_BUFFER = 2_000_000  # bytes; DuckDB's own of 32 MB takes as much memory as the log itself
_CONTROLS = bytes({*range(32), 127} - {*b"\t\r\n"})
_WIDE_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")
_NO_BEGINNING = re.compile(rb"\n[,;|\t\r\n]")  # found far sooner than a blank line
_BLANK_LINE = re.compile(rb"(?:^|\n)(?:[,;|\t\r]*\n|[,;|\t\r]+\Z)")


class InPlace(NamedTuple):
    """A file that DuckDB may read itself.

    Args:
        columns: The names of its columns.
        source: It, as SQL names it after FROM; every column a text.
        reading: How it is read.
    """

    columns: tuple[str, ...]
    source: str
    reading: Reading


def in_place(file: Path) -> InPlace | None:
    """A text file as DuckDB reads it; None where it is no such file.

    Whoever reads it must find as many rows as its reading says, or read it in another way.

    Raises:
        DataFileError: It is missing, no regular file, or too large.
    """
    lines, beginning = _looked_through(file)
    start = _start(beginning, file.name)
    if not lines or start is None:
        return None
    columns = headings(start.header)
    source = _source(file, start, len(columns.names))
    rows = lines - start.head
    reading = Reading(
        "UTF-8", start.separator, start.head, rows, lines=lines, unnamed=columns.unnamed
    )
    names = ", ".join('"' + name.replace('"', '""') + '"' for name in columns.names)
    return InPlace(columns.names, f"(SELECT * FROM {source}) AS source({names})", reading)


def _looked_through(file: Path) -> tuple[int, bytes]:
    # How many lines it has, none where its bytes want a closer look; and its first lines.
    with open_data_file(file) as found:
        lines, beginning, chunk = 0, b"", b"\n"
        while some := found.read(_AT_ONCE):
            chunk = some + found.readline(DATA_FIELD)
            if _is_odd(chunk):
                return 0, b""
            lines += chunk.count(b"\n")
            beginning = beginning or chunk
    return lines + (not chunk.endswith(b"\n")), beginning


def _is_odd(chunk: bytes) -> bool:
    # What is cleaned away elsewhere, line ends of old machines, and lines that are no rows.
    return (
        len(chunk.translate(None, _CONTROLS)) < len(chunk)
        or (b"\r" in chunk and chunk.count(b"\r") != chunk.count(b"\r\n"))
        or _WIDE_CONTROLS.search(chunk) is not None
        or (
            (_NO_BEGINNING.search(b"\n" + chunk[:1]) or _NO_BEGINNING.search(chunk)) is not None
            and _BLANK_LINE.search(chunk) is not None
        )
    )


def _start(beginning: bytes, name: str) -> Start | None:
    decoded = decode(beginning)
    if decoded is None or decoded.encoding != "UTF-8" or is_json(decoded.text):
        return None
    try:
        start = start_of(decoded.text, name)
    except DataFileError:
        return None
    return start if len(start.header) > 1 else None


def _source(file: Path, start: Start, width: int) -> str:
    columns = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(width))
    mark = start.separator.replace("'", "''")
    return f"""read_csv({quoted_path(file)}, columns = {{{columns}}}, auto_detect = false,
        header = false, skip = {start.head}, delim = '{mark}', quote = '"', escape = '"',
        strict_mode = true, max_line_size = {DATA_FIELD}, buffer_size = {_BUFFER})"""
