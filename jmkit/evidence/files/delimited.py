"""Text files with separators between their columns: CSV and its kin."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import DataFileError
from jmkit.evidence.files.data_files import check_columns, no_table, nothing_in, too_large
from jmkit.evidence.files.layout import LOOK_AHEAD, heading_row, headings, usual_width
from jmkit.evidence.files.lines import lines_of, plain_row, quoted_row, rows_of
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.files.texts import Texts
from jmkit.i18n import N_
from jmkit.limits import DATA_CELLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.evidence.files.encoding import Decoded
    from jmkit.evidence.files.lines import Row

_SEPARATORS = "\t;|,"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")  # Excel's own hint to itself
_LOOK_AT = 1_000_000  # letters
_LETTERS_A_CELL = 8  # on average, in a file so large that it may hold more than `DATA_CELLS`


class Start(NamedTuple):
    """What the first lines tell: the separator, how many go up to the headings, and these."""

    separator: str
    head: int
    header: Row


def texts_in(decoded: Decoded, name: str) -> Texts:
    """The table that a text holds.

    Args:
        decoded: The file's text.
        name: The file's name.

    Raises:
        DataFileError: It is empty, no table, or too much.
    """
    text = decoded.text
    start = start_of(text, name)
    columns = headings(start.header)
    found = rows_of(
        text, lines_of(_beginning(text))[: start.head], start.separator, len(columns.names)
    )
    if len(found.rejects) > len(found.rows):
        raise _ragged(name, found.rejects[0].line, len(columns.names))
    reading = Reading(
        decoded.encoding,
        start.separator if len(columns.names) > 1 else "",
        start.head,
        len(found.rows),
        found.breaks,
        found.blank,
        start.head + found.lines,
        found.rejects,
        found.unquoted,
        columns.unnamed,
    )
    return Texts(name, columns.names, found.rows, reading=reading)


def start_of(text: str, name: str) -> Start:
    """Where the rows of a text begin, and what stands between its columns.

    Args:
        text: The file's text, or enough of its first lines.
        name: The file's name.

    Raises:
        DataFileError: It is empty, or too much.
    """
    if not text.strip(" \t\r\n,;|"):
        raise nothing_in(name)
    hint = _SEPARATOR_LINE.match(text)
    separators = hint[1] if hint else _SEPARATORS
    _check_size(text, separators, name)
    start = _start(lines_of(_beginning(text)), int(bool(hint)), separators)
    check_columns(name, len(start.header))
    return start


def _check_size(text: str, separators: str, name: str) -> None:
    cells = max(text.count("\n"), text.count("\r")) + max(map(text.count, separators))
    if cells > max(DATA_CELLS, len(text) // _LETTERS_A_CELL):
        raise too_large(name)


def _beginning(text: str) -> str:
    # Whole lines, enough to tell what the file looks like.
    end = text.rfind("\n", 0, _LOOK_AT) + 1 if len(text) > _LOOK_AT else 0
    return text[:end] if end else text


def _start(lines: Sequence[str], first: int, separators: str) -> Start:
    rows = {separator: _first_rows(lines, first, separator) for separator in separators}
    separator = max(separators, key=lambda sign: _fit([row for row, _ in rows[sign]]))
    place = heading_row([row for row, _ in rows[separator]])
    header, end = rows[separator][place]
    # Spreadsheets write columns to their sheet's edge, whether anything stands in them or not.
    width = max((_filled_width(row) for row, _ in rows[separator][place:]), default=1)
    return Start(separator, end, header[: max(width, 1)])


def _filled_width(row: Row) -> int:
    return max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)


def _first_rows(lines: Sequence[str], first: int, separator: str) -> list[tuple[Row, int]]:
    # Each with the number of its last line.
    rows: list[tuple[Row, int]] = []
    at = first
    while at < len(lines) and len(rows) < LOOK_AHEAD:
        try:
            row, taken = quoted_row(lines, at, separator)
        except csv.Error:
            row, taken = plain_row(lines[at], separator), 1
        at += taken
        rows.append((row, at))
    return rows


def _fit(rows: Sequence[Row]) -> tuple[float, int]:
    # How well a separator fits: the share of rows that have the usual number of columns.
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    width = usual_width(filled)
    if width <= 1:
        return 0, 0
    return sum(len(row) == width for row in filled) / len(filled), width


def _ragged(name: str, line: int, width: int) -> DataFileError:
    if width == 1:
        return no_table(name)
    return DataFileError(
        N_(
            "Most lines of {name} have not as many columns as its headings ({width}); the first "
            "is line {line}. Export it once more, as CSV."
        ),
        name=name,
        line=line,
        width=width,
    )
