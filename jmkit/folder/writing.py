"""Writing a file so that it is there whole or not at all: aside first, then in its place.

A file that is a link is replaced, never written through. What a crash leaves aside is cleared by
`clear_litter` at the next start.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from jmkit.folder.names import is_contained

try:
    from fcntl import LOCK_EX, LOCK_NB, flock

    _LOCKS = True
except ImportError:  # Windows, which refuses to remove or rename an open file
    _LOCKS = False

if TYPE_CHECKING:
    from io import BufferedWriter
    from pathlib import Path

_ASIDE = ".jmkit-{}.part"
SHARED = 0o666  # what the folder's own rules leave of it
PRIVATE = 0o600


def write_whole(path: Path, data: bytes | str, mode: int = SHARED) -> Path:
    """Writes a file whole, in the place of what was there.

    Args:
        path: The file; its folder must be there.
        data: Bytes, or a text that is written as UTF-8.
        mode: Who may read and write it, before the umask: `SHARED` or `PRIVATE`.

    Raises:
        OSError: It cannot be written; what was there before still is.
    """
    part, file = begin_aside(path, mode)
    try:
        with file:
            file.write(data.encode() if isinstance(data, str) else data)
            file.flush()
            os.fsync(file.fileno())
            if _LOCKS:  # still locked: nobody takes it for litter
                part.replace(path)
        if not _LOCKS:
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return path


def begin_aside(path: Path, mode: int = SHARED) -> tuple[Path, BufferedWriter]:
    """Begins a file beside the place where it shall be: its path, and the file to write.

    Args:
        path: Where it shall be; its folder must be there.
        mode: As in `write_whole`.

    Raises:
        OSError: It cannot be written.
    """
    part = path.with_name(_ASIDE.format(secrets.token_hex(6)))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(part, flags, mode), "wb")
    _lock(file.fileno())  # as long as it is open: nobody takes it for litter
    return part, file


def clear_litter(folder: Path) -> int:
    """Removes what broken writes have left in a folder; how many files. Never raises."""
    with suppress(OSError):
        return sum(map(_clear, list(folder.glob(_ASIDE.format("*")))))
    return 0


def clear_workshop(folder: Path) -> None:
    """The same in a workshop's folder, its handouts and its data. Never raises."""
    for place in (folder, folder / "handouts", folder / "data"):
        if is_contained(folder, place):
            clear_litter(place)


def _clear(part: Path) -> bool:
    # Whoever is still writing it holds a lock, which ends with the process.
    try:
        if part.is_symlink() or not part.is_file():
            return False
        with os.fdopen(os.open(part, os.O_RDONLY), "rb") as file:
            if _LOCKS:
                flock(file.fileno(), LOCK_EX | LOCK_NB)
        part.unlink()
    except OSError:
        return False
    return True


def _lock(descriptor: int) -> None:
    if _LOCKS:
        with suppress(OSError):  # a share without locks: then it is never taken for litter
            flock(descriptor, LOCK_EX | LOCK_NB)
