"""What a workbook would unpack to, asked before it is unpacked: a few bytes can claim billions.

A reader makes a whole sheet of what lies between its first and its last cell, and a text of its own
for every cell that shares one. So the parts are read through first, in their own notation.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from jmkit.evidence.files.data_files import no_table, too_large
from jmkit.limits import DATA_CELLS, DATA_TEXT, WORKBOOK_BYTES

_LETTERS_A_BYTE = 10  # that cells may share, for each byte of the file
_BOOK = "xl/workbook.xml"
_OTHER_KINDS = {"xl/workbook.bin", "content.xml"}  # the reader knows them; what is below does not
_SHEET = b"sheetData"
_COLUMN = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,9})[0-9]""")
_ROW = re.compile(rb"""\br\s*=\s*["'][A-Za-z]{0,9}([0-9]{1,9})["']""")
_PREFIX = rb"<(?:[\w.-]{1,99}:)?"
_ROW_OR_CELL = re.compile(_PREFIX + rb"(row|c)[\s/>]")
_SHARES = re.compile(rb"""\bt\s*=\s*["']s["']""")
_SHARED = re.compile(_SHARES.pattern + rb"[^>]*>\s*<v>\s*([0-9]{1,9})\s*</v>")
_ITEM = re.compile(_PREFIX + rb"si[\s/>]")
_FORMULA = re.compile(rb"<f\b[^>]{0,999}(?:/>|>[^<]{0,9999}</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")


class _Sheet(NamedTuple):
    cells: int
    letters: int
    formulas: int


def check_size(data: bytes, name: str) -> None:
    """Refuses a workbook that holds more than there is room for.

    Raises:
        DataFileError: It does, or is damaged.
    """
    with ZipFile(BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > WORKBOOK_BYTES:
            raise too_large(name)
        if book.testzip() is not None:  # also where a part is longer than it says
            raise no_table(name)
    sheets, letters = _sheets(data), max(DATA_TEXT, _LETTERS_A_BYTE * len(data))
    if not sheets:
        raise no_table(name)
    if any(sheet.cells > DATA_CELLS or sheet.letters > letters for sheet in sheets):
        raise too_large(name)


def unsaved_formulas(data: bytes) -> int:
    """How many cells of a workbook hold a formula whose result is not in the file."""
    return sum(sheet.formulas for sheet in _sheets(data))


@lru_cache(maxsize=1)
def _sheets(data: bytes) -> tuple[_Sheet, ...]:
    with ZipFile(BytesIO(data)) as book:
        names = book.namelist()
        if _BOOK not in names or not _OTHER_KINDS.isdisjoint(names):
            return ()
        # All parts: a book may call its sheets, and its shared texts, what it likes.
        lengths = [n for name in names for n in _shared_lengths(book.read(name))]
        parts = (book.read(name) for name in names)
        return tuple(_measured(part, lengths) for part in parts if _SHEET in part)


def _shared_lengths(xml: bytes) -> list[int]:
    # Looking for plain letters takes a tenth of the time.
    is_there = b"<si" in xml or b":si" in xml
    return [len(item) for item in _ITEM.split(xml)[1:]] if is_there else []


def _measured(xml: bytes, lengths: list[int]) -> _Sheet:
    # Some name no place. One pass; a cell is one letter.
    in_rows = [len(row) for row in b"".join(_ROW_OR_CELL.findall(xml)).split(b"row")]
    columns = max(map(_column_number, set(_COLUMN.findall(xml))), default=1)
    rows = max(map(int, set(_ROW.findall(xml))), default=1)
    cells = max(columns, *in_rows) * max(rows, len(in_rows) - 1)
    return _Sheet(cells, _shared_letters(xml, lengths), len(_FORMULA.findall(xml)))


def _shared_letters(xml: bytes, lengths: list[int]) -> int:
    if b'"s"' not in xml and b"'s'" not in xml:
        return 0
    # What is written in an unusual way counts as the longest text.
    used = Counter(map(int, _SHARED.findall(xml)))
    unusual = len(_SHARES.findall(xml)) - used.total()
    letters = sum(lengths[n] * times for n, times in used.items() if n < len(lengths))
    return letters + unusual * max(lengths, default=0)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - ord("A") + 1
    return number
