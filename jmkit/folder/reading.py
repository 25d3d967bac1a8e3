"""Reading a file that a stranger may have put there: a regular one up to a limit, or none."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.i18n import N_

if TYPE_CHECKING:
    from io import BufferedReader
    from pathlib import Path

# Opening a pipe waits for whoever writes into it, unless told not to.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_MEGABYTE = 1_000_000


class NotReadError(JmkitError):
    """A file that is not read: too large, or no regular file."""


def open_regular(path: Path) -> BufferedReader:
    """Opens a file for reading, unless it is a pipe, a device or a folder.

    Raises:
        NotReadError: It is no regular file.
        OSError: It cannot be opened.
    """
    descriptor = os.open(path, _FLAGS)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise NotReadError(
        N_("“{name}” is a folder or a device, not a file. Put the file itself there."),
        name=path.name,
    )


def read_bytes(path: Path, limit: int) -> bytes:
    """All of a regular file.

    Args:
        path: The file.
        limit: How many bytes it may have, one of `jmkit.limits`.

    Raises:
        NotReadError: It is no regular file, or larger.
        OSError: It cannot be opened.
    """
    with open_regular(path) as file:
        is_small = os.fstat(file.fileno()).st_size <= limit
        data = file.read(limit + 1) if is_small else b""
    if is_small and len(data) <= limit:
        return data
    raise NotReadError(
        N_("“{name}” is larger than {limit} MB. Make it smaller, or use another file."),
        name=path.name,
        limit=f"{limit / _MEGABYTE:g}",
    )
