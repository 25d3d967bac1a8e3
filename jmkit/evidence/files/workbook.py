"""Workbooks of spreadsheet programs: the first sheet that holds a table, as texts."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any

from jmkit.errors import DataFileError
from jmkit.evidence.files.data_files import check_columns, no_table, nothing_in
from jmkit.evidence.files.layout import heading_row, headings
from jmkit.evidence.files.reading import LONG, Reading, Reject
from jmkit.evidence.files.texts import Texts
from jmkit.evidence.files.workbook_size import check_size, unsaved_formulas
from jmkit.i18n import N_
from jmkit.limits import DATA_FIELD
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"

Row = tuple[str, ...]


def is_workbook(data: bytes) -> bool:
    """Whether a file is a workbook, by its first bytes."""
    return data.startswith((_ZIP, _OLD))


def texts_in(data: bytes, name: str) -> Texts:
    """The table in the first sheet that holds anything.

    Args:
        data: The file.
        name: Its name.

    Raises:
        DataFileError: It holds nothing, or too much.
    """
    if data.startswith(_OLD):
        raise DataFileError(
            N_(
                "{name} is a workbook of the old kind. Open it, save it as .xlsx or “CSV UTF-8”, "
                "and use that file."
            ),
            name=name,
        )
    check_size(data, name)
    sheets = list(_sheets(data, name))
    for sheet, rows in sheets:
        if any(map(any, rows)):
            several = sheet if len(sheets) > 1 else ""
            return _table(rows, name, Reading(sheet=several, formulas=unsaved_formulas(data)))
    raise nothing_in(name)


def _sheets(data: bytes, name: str) -> Iterator[tuple[str, list[Row]]]:
    from python_calamine import CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        for sheet in book.sheet_names:
            values = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            yield sheet, [tuple(map(_text, row)) for row in values]
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # what Rust makes of its own mistakes
            raise no_table(name) from error
        raise


def _table(rows: Sequence[Row], name: str, reading: Reading) -> Texts:
    head = heading_row(rows) + 1
    used = [place for place, cells in enumerate(zip(*rows[head - 1 :], strict=True)) if any(cells)]
    check_columns(name, len(used))
    columns = headings([rows[head - 1][place] for place in used])
    body = [tuple(row[place] for place in used) for row in rows[head:]]
    long = {n for n, row in enumerate(body) if any(len(cell) > DATA_FIELD for cell in row)}
    kept = [row for n, row in enumerate(body) if any(row) and n not in long]
    reading = Reading(
        head=head,
        rows=len(kept),
        blank=len(body) - len(kept) - len(long),
        lines=len(rows),
        rejects=tuple(Reject(head + 1 + n, LONG) for n in sorted(long)),
        unnamed=columns.unnamed,
        formulas=reading.formulas,
        sheet=reading.sheet,
    )
    return Texts(name, columns.names, kept, reading=reading)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return str(value).upper()  # as the program shows it
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
