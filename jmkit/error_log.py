"""The log file: where the details of an unexpected error go, while the form says it plainly."""

from __future__ import annotations

import logging
import os
from functools import cache
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from jmkit.folder.private import kept_folders, make_private
from jmkit.folder.writing import PRIVATE

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path

LOG = logging.getLogger("jmkit.forms")
_SIZE = 500_000  # bytes; one older file is kept


def log_file() -> Path:
    """Where the details go: a file on this person's own machine, never in the shared folder."""
    return kept_folders().log / "jmkit.log"


def record(what: str, error: Exception) -> Path | None:
    """Writes an exception into the log; None where that fails as well."""
    path = log_file()
    try:
        _open(path)
    except OSError:
        return None
    LOG.error(what, exc_info=error)
    return path


class _PrivateHandler(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        # Each new file of it, also when the old one is full.
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT, PRIVATE))
        return super()._open()


@cache
def _open(path: Path) -> None:
    make_private(path.parent)
    handler = _PrivateHandler(path, maxBytes=_SIZE, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
