"""Text files with separators between their columns: CSV and its kin, whole or refused."""

from __future__ import annotations

import csv
import re
from itertools import islice
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.evidence.files.data_files import check_columns, too_large
from jmkit.evidence.files.encoding import decode
from jmkit.evidence.files.texts import Texts
from jmkit.i18n import N_
from jmkit.limits import DATA_CELLS
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATORS = "\t;,"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")  # Excel's own hint to itself
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_LOOK_AHEAD = 50
_LOOK_AT = 1_000_000  # letters, in which the separator is looked for
_BYTES_A_CELL = 8  # on average, in a file so large that it may hold more than `DATA_CELLS`


def texts_in(data: bytes, name: str) -> Texts:
    """The table that a file holds as text.

    Args:
        data: The file.
        name: Its name.

    Raises:
        DataFileError: It is empty, no table, too much, or in letters that cannot be told for
            certain.
    """
    text = _text(data, name)
    most = max(DATA_CELLS, len(data) // _BYTES_A_CELL)
    rows = _rows(text, name, most) if text.strip() else []
    if not rows:
        raise DataFileError(
            N_("{name} is empty. Choose another file, or export this one again."), name=name
        )
    return Texts(name, tuple(_named(rows[0], name)), rows[1:])


def _text(data: bytes, name: str) -> str:
    text = decode(data)
    if text is not None:
        return clean(text)
    if b"\0" in data:
        raise DataFileError(
            N_("{name} is damaged in line {line} (it holds a zero byte). Save it as CSV again."),
            name=name,
            line=data[: data.index(b"\0")].count(b"\n") + 1,
        )
    raise DataFileError(
        N_(
            "The letters of {name} cannot be told for certain. Open it in the program it comes "
            "from and save it as “CSV UTF-8”."
        ),
        name=name,
    )


def _rows(text: str, name: str, most: int) -> list[tuple[str, ...]]:
    hint = _SEPARATOR_LINE.match(text)
    separator = hint[1] if hint else _separator(text)
    lines = max(text.count("\n"), text.count("\r"))
    if lines + text.count(separator) > most:
        raise too_large(name)
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    if hint:
        next(reader)
    try:
        # Tuples: a million lists would keep the garbage collector busy for a second.
        rows = [row for row in map(tuple, reader) if any(row)]
    except csv.Error as error:
        raise DataFileError(
            N_("Line {line} of {name} cannot be read. Look at the quotation marks there."),
            line=reader.line_num,
            name=name,
        ) from error
    if any(len(row) != len(rows[0]) for row in rows):
        _refuse_ragged(text, separator, name, len(rows[0]))
    return rows


def _lines(text: str) -> Iterator[str]:
    # As a file gives them that is opened with newline="", which would copy the whole text.
    return (line[0] for line in _LINE.finditer(text))


def _separator(text: str) -> str:
    end = text.rfind("\n", 0, _LOOK_AT)
    start = text[: end + 1] if end >= 0 and len(text) > _LOOK_AT else text[:_LOOK_AT]
    return max(_SEPARATORS, key=lambda separator: _fit(start, separator))


def _fit(text: str, separator: str) -> tuple[bool, int]:
    reader = csv.reader(_lines(text), delimiter=separator)
    try:
        widths = [len(row) for row in islice(filter(None, reader), _LOOK_AHEAD)]
    except csv.Error:
        return False, 0
    if not widths:
        return False, 0
    return len(set(widths)) == 1 and widths[0] > 1, widths[0]


def _refuse_ragged(text: str, separator: str, name: str, width: int) -> None:
    reader = csv.reader(_lines(text), delimiter=separator)
    row = next(row for row in reader if any(row) and len(row) != width)
    raise DataFileError(
        N_("Line {line} of {name} has {found} columns where the first line has {width}."),
        line=reader.line_num,
        name=name,
        found=len(row),
        width=width,
    )


def _named(header: tuple[str, ...], name: str) -> list[str]:
    check_columns(name, len(header))
    names = [cell.strip() for cell in header]
    seen: set[str] = set()
    for number, cell in enumerate(names, 1):
        if not cell or cell in seen:
            raise DataFileError(
                N_("Column {number} of {name} has no name of its own; give it one in line 1."),
                number=number,
                name=name,
            )
        seen.add(cell)
    return names
