"""Reading a file that a stranger may have put there: a regular one up to a limit, or none."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.names import LEADS_OUT
from jmkit.i18n import N_

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from io import BufferedReader

# Opening a pipe waits for whoever writes into it, unless answer not to.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_MEGABYTE = 1_000_000


class NotReadError(JmkitError):
    """A file that is not read: too large, or no regular file."""


def open_regular(path: Path, within: Path | None = None) -> BufferedReader:
    """Opens a file for reading, unless it is a pipe, a device or a folder.

    Args:
        path: The file.
        within: The folder that it must lie in, whatever has become of its name since somebody
            looked: in a shared folder, a link may take its place at any moment.

    Raises:
        NotReadError: It is no regular file, or lies elsewhere.
        OSError: It cannot be opened.
    """
    descriptor = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        fault = N_("“{name}” is a folder or a device, not a file. Put the file itself there.")
    elif within and not _lies_in(descriptor, within):
        fault = LEADS_OUT
    else:
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise NotReadError(fault, name=path.name)


def _lies_in(descriptor: int, folder: Path) -> bool:
    # By the system's own word, where it gives one, on what was opened.
    place = None
    with suppress(OSError, ValueError):
        if get_path := getattr(fcntl, "F_GETPATH", None):  # macOS
            answer = fcntl.fcntl(descriptor, get_path, bytes(1024))
            place = Path(os.fsdecode(answer.rstrip(b"\0")))
        else:
            place = Path(f"/proc/self/fd/{descriptor}").readlink()
    return place is None or place.is_relative_to(folder.resolve())


def read_bytes(path: Path, limit: int, within: Path | None = None) -> bytes:
    """All of a regular file.

    Args:
        path: The file.
        limit: How many bytes it may have, one of `jmkit.limits`.
        within: As in `open_regular`.

    Raises:
        NotReadError: It is no regular file, lies elsewhere, or is larger.
        OSError: It cannot be opened.
    """
    with open_regular(path, within) as file:
        is_small = os.fstat(file.fileno()).st_size <= limit
        data = file.read(limit + 1) if is_small else b""
    if is_small and len(data) <= limit:
        return data
    raise NotReadError(
        N_("“{name}” is larger than {limit} MB. Make it smaller, or use another file."),
        name=path.name,
        limit=f"{limit / _MEGABYTE:g}",
    )
