"""Lines of a text file as rows: each becomes part of one, or is rejected with its number.

A quotation mark that never closes would swallow all rows below it. So a row that cannot be read as
quoted, or has not as many columns as the headings, is read again as the one line it begins with,
quotation marks taken as letters.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from jmkit.evidence.files.reading import LONG, WIDTH, Reject
from jmkit.limits import DATA_FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = tuple[str, ...]

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_BREAKS = 100  # lines of one cell: more are a quotation mark that does not close
_FEW = 2  # columns: so many a line of prose may have by chance


class Rows(NamedTuple):
    """The rows of a file below its headings.

    Args:
        rows: The rows, all of one width.
        lines: All lines below the headings.
        breaks: Line breaks within their cells.
        blank: How many lines hold nothing.
        rejects: The lines that could not be read.
        unquoted: The numbers of lines whose quotation marks were taken as letters.
    """

    rows: list[Row]
    lines: int
    breaks: int = 0
    blank: int = 0
    rejects: tuple[Reject, ...] = ()
    unquoted: tuple[int, ...] = ()


def lines_of(text: str) -> list[str]:
    r"""The lines of a text with their ends, whichever system wrote them.

    >>> lines_of("a\r\nb\rc\n\nd")
    ['a\r\n', 'b\r', 'c\n', '\n', 'd']
    """
    return _LINE.findall(text)


def quoted_row(lines: Sequence[str], start: int, separator: str) -> tuple[Row, int]:
    """The row that begins in a line, and how many lines it takes.

    Raises:
        csv.Error: Its quotation marks fit nothing, or do not close within a hundred lines.
    """
    if '"' not in lines[start]:
        return plain_row(lines[start], separator), 1
    reader = csv.reader(lines[start : start + _BREAKS], delimiter=separator, strict=True)
    return tuple(next(reader)), reader.line_num


def rows_of(text: str, head: Sequence[str], separator: str, width: int) -> Rows:
    """The rows of a file below its headings.

    Args:
        text: The whole file.
        head: Its lines up to the headings, these included.
        separator: What stands between columns.
        width: How many columns the headings have.
    """
    # Nearly all files are without fault, and the machine's own reader is far faster.
    plain = _plain_rows(text, sum(map(len, head)), separator, width)
    return plain or _sorted_out(lines_of(text), len(head), separator, width)


def _plain_rows(text: str, start: int, separator: str, width: int) -> Rows | None:
    reader = csv.reader(_short_lines(text, start), delimiter=separator, strict=True)
    try:
        # Tuples: a million lists would keep the garbage collector busy for a second.
        found = list(map(tuple, reader))
    except csv.Error:
        return None
    rows = [row for row in found if any(row)]
    if len(found) != reader.line_num or any(len(row) != width for row in rows):
        return None
    return Rows(rows, len(found), blank=len(found) - len(rows))


def _short_lines(text: str, start: int) -> Iterator[str]:
    # As a file gives them that is opened with newline="", which would copy the whole text.
    for found in _LINE.finditer(text, start):
        if found.end() - found.start() > DATA_FIELD:
            raise csv.Error
        yield found[0]


def _sorted_out(lines: Sequence[str], start: int, separator: str, width: int) -> Rows:
    rows: list[Row] = []
    rejects: list[Reject] = []
    unquoted: list[int] = []
    breaks = blank = 0
    at = start
    while at < len(lines):
        row, taken = _row_at(lines, at, separator, width)
        if row is None:
            row, taken = _fitted(plain_row(lines[at], separator), width), 1
            if len(row) == width:
                unquoted.append(at + 1)
        if not any(row):
            blank += taken
        elif why := _fault(row, width):
            rejects.append(Reject(at + 1, why))
            taken = 1
        else:
            rows.append(row)
            breaks += taken - 1
        at += taken
    return Rows(rows, len(lines) - start, breaks, blank, tuple(rejects), tuple(unquoted))


def _row_at(lines: Sequence[str], at: int, separator: str, width: int) -> tuple[Row | None, int]:
    # None where it has to be read again as one line.
    try:
        row, taken = quoted_row(lines, at, separator)
    except csv.Error:
        return None, 1
    row = _fitted(row, width)
    if taken > 1 and (len(row) != width or _is_swallowed(lines[at : at + taken], separator, width)):
        return None, 1
    return row, taken


def _is_swallowed(lines: Sequence[str], separator: str, width: int) -> bool:
    # Whether all that stands within the cell are rows themselves.
    inner = lines[1:-1]
    return width > _FEW and bool(inner) and all(x.count(separator) == width - 1 for x in inner)


def plain_row(line: str, separator: str) -> Row:
    """A line taken apart at its separators, quotation marks taken as letters."""
    return tuple(line.rstrip("\r\n").split(separator))


def _fitted(row: Row, width: int) -> Row:
    # Some programs end each row with a separator, the headings aside.
    return row[:width] if len(row) > width and not any(row[width:]) else row


def _fault(row: Row, width: int) -> str:
    if len(row) != width:
        return WIDTH
    return LONG if any(len(cell) > DATA_FIELD for cell in row) else ""
