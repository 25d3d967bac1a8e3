"""Data files before they are read: which there are, of what kind, and who may read how much."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jmkit.error_log import record
from jmkit.errors import DataFileError, JmkitError, name_list
from jmkit.folder.reading import NotReadError, open_regular
from jmkit.i18n import N_
from jmkit.limits import DATA_BYTES, DATA_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

SUFFIXES = {
    *(".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".json", ".gz"),
    *(".xlsx", ".xlsm", ".parquet"),
}

_MEGABYTE = 1_000_000
_TOO_LARGE = {"MemoryError", "OutOfMemoryException"}  # Python's, and DuckDB's own
_STOPPED = "Query interrupted"  # what DuckDB makes of Ctrl+C


@contextmanager
def data_file_errors(name: str) -> Iterator[None]:
    """Whatever a reader trips over in a file becomes a sentence; the details go into the log.

    Args:
        name: The file's.

    Raises:
        DataFileError: The file cannot be read.
        KeyboardInterrupt: A person stopped it.
    """
    try:
        yield
    except JmkitError:
        raise
    except Exception as error:
        if str(error) == _STOPPED:
            raise KeyboardInterrupt from error
        record("a data file could not be read", error)
        raise _sentence_for(name, error) from error


def _sentence_for(name: str, error: Exception) -> DataFileError:
    if type(error).__name__ in _TOO_LARGE:
        return too_large(name)
    return no_table(name)


def no_table(name: str) -> DataFileError:
    """The error of a file in which no table can be found."""
    return DataFileError(
        N_("{name} is damaged, or no table. Export it once more, as CSV."), name=name
    )


def nothing_in(name: str) -> DataFileError:
    """The error of a file that holds nothing."""
    return DataFileError(
        N_("{name} is empty. Choose another file, or export this one again."), name=name
    )


def too_large(name: str) -> DataFileError:
    """The error of a file that holds more than there is room for."""
    return DataFileError(
        N_("{name} holds too much to be read here. Save only the columns and rows that you need."),
        name=name,
    )


def check_columns(name: str, count: int) -> None:
    """Refuses a table of too many columns.

    Raises:
        DataFileError: There are more than `jmkit.limits.DATA_COLUMNS`.
    """
    if count > DATA_COLUMNS:
        raise DataFileError(
            N_("{name} has more than {limit} columns. Save only those that you need."),
            name=name,
            limit=f"{DATA_COLUMNS:,}",
        )


def open_data_file(file: Path) -> BufferedReader:
    """A data file, open for reading; close it.

    Raises:
        DataFileError: It is missing, no regular file, too large, or cannot be opened.
    """
    try:
        found = open_regular(file)
    except FileNotFoundError:
        raise _missing(file) from None
    except NotReadError as error:
        raise DataFileError(error.message, **error.values) from None
    except (OSError, ValueError) as error:  # a ValueError for a zero byte in the name
        raise DataFileError(
            N_("{path} cannot be opened ({reason}). Close it in other programs and try again."),
            path=file,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    if os.fstat(found.fileno()).st_size <= DATA_BYTES:
        return found
    found.close()
    raise DataFileError(
        N_("{name} is larger than {limit} MB. Save the columns you need as parquet or CSV."),
        name=file.name,
        limit=DATA_BYTES // _MEGABYTE,
    )


def _missing(file: Path) -> DataFileError:
    if files := name_list(list(_beside(file))):
        return DataFileError(
            N_("There is no file {path}. The data files there are: {files}."),
            path=file,
            files=files,
        )
    return DataFileError(
        N_("There is no file {path}. Put it into the workshop's data folder, as CSV."), path=file
    )


def _beside(file: Path) -> Iterator[str]:
    for folder in (file.parent, file.parent / "data"):
        if folder.is_dir():
            names = (path.relative_to(file.parent) for path in sorted(folder.iterdir()))
            yield from (str(name) for name in names if name.suffix.lower() in SUFFIXES)
