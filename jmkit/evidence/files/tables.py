"""Data files as tables of text: read whole, exactly as written, or refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.evidence.files import parquet
from jmkit.evidence.files.data_files import data_file_errors, open_data_file
from jmkit.evidence.files.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandas import DataFrame

    Source = str | os.PathLike[str] | DataFrame

_PARQUET = b"PAR1"


def read_table(path: str | os.PathLike[str]) -> DataFrame:
    """A data file as a table of texts; what is blank is "".

    It may be CSV or its kin (columns apart by commas, semicolons, tabs or vertical bars, headings
    below a title), JSON lines, one of these packed by gzip, a workbook, or parquet; its letters in
    UTF-8 (with or without a mark), UTF-16, Windows-1255 or ISO-8859-8. Nothing in it is carried
    out or fetched.

    Raises:
        DataFileError: The file is missing, empty, too large, no table, or in letters that
            cannot be told for certain.
    """
    return read_texts(path).frame()


def read_texts(path: str | os.PathLike[str], wanted: Iterable[str] = ()) -> Texts:
    """The same as plain rows.

    Args:
        path: The file.
        wanted: The columns needed, from `jmkit.evidence.columns.names.SYNONYMS`; where a file
            says what it holds, the others are not read.

    Raises:
        DataFileError: As `read_table`.
    """
    file = Path(path)
    if is_parquet(file):
        return parquet.texts_in(file, wanted)
    from jmkit.evidence.files import contents  # it loads the models, which counting does not need

    with data_file_errors(file.name), open_data_file(file) as found:
        return contents.texts_in(found.read(), file.name)


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
        DataFileError: The file is missing, cannot be opened, or is too large.
    """
    file = Path(path)
    with data_file_errors(file.name), open_data_file(file) as found:
        start = found.read(4)
    return start == _PARQUET
