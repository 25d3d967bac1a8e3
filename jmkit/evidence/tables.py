"""Data files as tables of text: read whole, exactly as written, or refused with a reason."""

from __future__ import annotations

import csv
import io
import os
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.evidence.encoding import decode
from jmkit.evidence.sql import offline, quoted_path
from jmkit.evidence.texts import Texts
from jmkit.i18n import N_
from jmkit.model.text import clean

if TYPE_CHECKING:
    from pandas import DataFrame

    Source = str | os.PathLike[str] | DataFrame

MAX_MEGABYTES = 200
SUFFIXES = {".csv", ".tsv", ".txt", ".parquet"}

_SEPARATORS = "\t;,"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")  # Excel's own hint to itself
_PARQUET = b"PAR1"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LOOK_AHEAD = 50


def read_table(path: str | os.PathLike[str]) -> DataFrame:
    """A CSV, tab-separated or parquet file as a table of texts; what is blank is "".

    A text file may be in UTF-8 (with or without a mark), UTF-16, Windows-1255 or ISO-8859-8,
    its columns apart by commas, semicolons or tabs. Nothing in it is carried out or fetched.

    Raises:
        DataFileError: The file is missing, empty, too large, no table, or in letters that
            cannot be told for certain.
    """
    return read_texts(path).frame()


def read_texts(path: str | os.PathLike[str]) -> Texts:
    """The same as plain rows.

    Raises:
        DataFileError: As `read_table`.
    """
    return _read_parquet(Path(path)) if is_parquet(path) else _read_text(Path(path))


def as_table(source: Source) -> DataFrame:
    """The table in the file at a path; a table as it is."""
    return read_table(source) if isinstance(source, str | os.PathLike) else source


def texts_of(source: Source) -> Texts:
    """The table in the file at a path, or one that is there already, as plain rows of texts."""
    if isinstance(source, str | os.PathLike):
        return read_texts(source)
    columns = [
        ["" if gone else str(v) for v, gone in zip(values, values.isna(), strict=True)]
        for values in (source.iloc[:, n] for n in range(source.shape[1]))
    ]
    names = tuple(str(name) for name in source.columns)
    return Texts(source.attrs.get("name", ""), names, list(zip(*columns, strict=True)))


def is_parquet(path: str | os.PathLike[str]) -> bool:
    """Whether a data file is parquet, by its first bytes.

    Raises:
        DataFileError: The file is missing, cannot be opened, is too large or a workbook.
    """
    file = Path(path)
    try:
        _check(file)
        with file.open("rb") as opened:
            start = opened.read(4)
    except OSError as error:
        raise DataFileError(
            N_("{path} cannot be opened ({reason}). Close it in other programs and try again."),
            path=file,
            reason=error.strerror or str(error),
        ) from error
    if start in _WORKBOOKS:
        raise DataFileError(
            N_("{name} is a workbook. Open it, save it as “CSV UTF-8”, and use that file."),
            name=file.name,
        )
    return start == _PARQUET


def _check(file: Path) -> None:
    if not file.exists():
        raise _missing(file)
    if not file.is_file():
        raise DataFileError(N_("{path} is a folder or a device, not a data file."), path=file)
    if file.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise DataFileError(
            N_("{name} is larger than {limit} MB. Save the columns you need as parquet or CSV."),
            name=file.name,
            limit=MAX_MEGABYTES,
        )


def _missing(file: Path) -> DataFileError:
    folders = [f for f in (file.parent, file.parent / "data") if f.is_dir()]
    found = [f.relative_to(file.parent) for folder in folders for f in sorted(folder.iterdir())]
    files = ", ".join(str(f) for f in found if f.suffix.lower() in SUFFIXES)
    if files:
        return DataFileError(
            N_("There is no file {path}. The data files there are: {files}."),
            path=file,
            files=files,
        )
    return DataFileError(
        N_("There is no file {path}. Put it into the workshop's data folder, as CSV."), path=file
    )


def _read_parquet(file: Path) -> Texts:
    import duckdb  # noqa: PLC0415 -- heavy

    try:
        with offline() as connection:
            texts = "SELECT COALESCE(CAST(COLUMNS(*) AS VARCHAR), '')"
            found = connection.sql(f"{texts} FROM read_parquet({quoted_path(file)})")
            return Texts(file.name, tuple(found.columns), found.fetchall())
    except duckdb.Error as error:
        raise DataFileError(
            N_("{name} is not a whole parquet file. Export it once more."), name=file.name
        ) from error


def _read_text(file: Path) -> Texts:
    text = _text(file)
    rows = _rows(text, file.name) if text.strip() else []
    if not rows:
        raise DataFileError(
            N_("{name} is empty. Choose another file, or export this one again."), name=file.name
        )
    return Texts(file.name, tuple(_named(rows[0], file.name)), rows[1:])


def _text(file: Path) -> str:
    data = file.read_bytes()
    text = decode(data)
    if text is not None:
        return clean(text)
    if b"\0" in data:
        raise DataFileError(
            N_("{name} is damaged in line {line} (it holds a zero byte). Save it as CSV again."),
            name=file.name,
            line=data[: data.index(b"\0")].count(b"\n") + 1,
        )
    raise DataFileError(
        N_(
            "The letters of {name} cannot be told for certain. Open it in the program it comes "
            "from and save it as “CSV UTF-8”."
        ),
        name=file.name,
    )


def _rows(text: str, name: str) -> list[tuple[str, ...]]:
    hint = _SEPARATOR_LINE.match(text)
    separator = hint[1] if hint else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
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


def _separator(text: str) -> str:
    return max(_SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> tuple[bool, int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(row) for row in islice(filter(None, reader), _LOOK_AHEAD)]
    except csv.Error:
        return False, 0
    return len(set(widths)) == 1 and widths[0] > 1, widths[0]


def _refuse_ragged(text: str, separator: str, name: str, width: int) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    row = next(row for row in reader if any(row) and len(row) != width)
    raise DataFileError(
        N_("Line {line} of {name} has {found} columns where the first line has {width}."),
        line=reader.line_num,
        name=name,
        found=len(row),
        width=width,
    )


def _named(header: tuple[str, ...], name: str) -> list[str]:
    names = [cell.strip() for cell in header]
    for number, cell in enumerate(names, 1):
        if not cell or cell in names[: number - 1]:
            raise DataFileError(
                N_("Column {number} of {name} has no name of its own; give it one in line 1."),
                number=number,
                name=name,
            )
    return names
