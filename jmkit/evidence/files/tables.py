"""Data files as tables of text: read whole, exactly as written, or refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.evidence.files import delimited, parquet
from jmkit.evidence.files.data_files import data_file_errors, open_data_file
from jmkit.evidence.files.texts import Texts
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandas import DataFrame

    Source = str | os.PathLike[str] | DataFrame

_PARQUET = b"PAR1"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_table(path: str | os.PathLike[str]) -> DataFrame:
    """A CSV, tab-separated or parquet file as a table of texts; what is blank is "".

    A text file may be in UTF-8 (with or without a mark), UTF-16, Windows-1255 or ISO-8859-8,
    its columns apart by commas, semicolons or tabs. Nothing in it is carried out or fetched.

    Raises:
        DataFileError: The file is missing, empty, too large, no table, or in letters that
            cannot be told for certain.
    """
    return read_texts(path).frame()


def read_texts(path: str | os.PathLike[str], wanted: Iterable[str] = ()) -> Texts:
    """The same as plain rows.

    Args:
        path: The file.
        wanted: The columns that are needed, from `jmkit.evidence.columns.SYNONYMS`; where a file
            says what it holds, the others are not read.

    Raises:
        DataFileError: As `read_table`.
    """
    file = Path(path)
    if is_parquet(file):
        return parquet.texts_in(file, wanted)
    with data_file_errors(file.name), open_data_file(file) as found:
        return delimited.texts_in(found.read(), file.name)


def texts_of(source: Source, wanted: Iterable[str] = ()) -> Texts:
    """The table in the file at a path, or one that is there already, as plain rows of texts.

    Args:
        source: The table.
        wanted: As in `read_texts`.

    Raises:
        DataFileError: As `read_table`.
    """
    if isinstance(source, str | os.PathLike):
        return read_texts(source, wanted)
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
    with data_file_errors(file.name), open_data_file(file) as found:
        start = found.read(4)
    if start in _WORKBOOKS:
        raise DataFileError(
            N_("{name} is a workbook. Open it, save it as “CSV UTF-8”, and use that file."),
            name=file.name,
        )
    return start == _PARQUET
