"""The headings of a data file, of a large one without reading it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.evidence.files.parquet import packed
from jmkit.evidence.files.tables import is_parquet, read_texts
from jmkit.evidence.in_place import LARGE, in_place
from jmkit.evidence.sql import offline

if TYPE_CHECKING:
    from pathlib import Path


def headings_of(file: Path) -> tuple[str, ...]:
    """The names of the columns of a data file, in its order.

    Raises:
        DataFileError: The file cannot be read.
    """
    if is_parquet(file):
        with offline() as connection:
            return packed(connection, file, ()).columns
    large = in_place(file) if file.stat().st_size > LARGE else None
    return large.columns if large else read_texts(file).columns
