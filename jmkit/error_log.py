"""The log file: where the details of an unexpected error go, while the form says it plainly."""

from __future__ import annotations

import logging
from functools import cache
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOG = logging.getLogger("jmkit.forms")
_SIZE = 500_000  # bytes; one older file is kept


def log_file() -> Path:
    """Where the details go: a file on this person's own machine, never in the shared folder."""
    from platformdirs import user_log_path  # noqa: PLC0415 -- not needed until something fails

    return user_log_path("jmkit") / "jmkit.log"


def record(what: str, error: Exception) -> Path | None:
    """Writes an exception into the log; None where that fails as well."""
    path = log_file()
    try:
        _open(path)
    except OSError:
        return None
    LOG.error(what, exc_info=error)
    return path


@cache
def _open(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_SIZE, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
