"""The calls by which journals are written, in one place, so that tests can make each of them fail.

    append   make_folder, open, sync_folder (of a new file), write, sync
    tidy     rename, remove

Nothing else in jmkit writes into a journal.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

_CANNOT = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EISDIR, errno.EBADF}


class Disk:
    """A disk as the system gives it; each call raises OSError where it fails."""

    def make_folder(self, path: Path) -> None:
        """Makes one folder, if it is not there yet."""
        path.mkdir(exist_ok=True)

    def open(self, path: Path) -> FileIO:
        """Opens a file for reading and for appending, whoever else appends to it."""
        return path.open("ab+", buffering=0)

    def write(self, file: FileIO, data: bytes) -> int:
        """Appends bytes in one call; how many it took."""
        return file.write(data)

    def sync(self, file: FileIO) -> None:
        """Waits until the disk has what was written."""
        os.fsync(file.fileno())

    def sync_folder(self, path: Path) -> None:
        """Waits until the disk has the names in a folder, where the system can do that."""
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except OSError as error:
            _pass_over(error)
            return
        try:
            os.fsync(descriptor)
        except OSError as error:
            _pass_over(error)
        finally:
            os.close(descriptor)

    def rename(self, old: Path, new: Path) -> None:
        """Gives a file another name."""
        old.rename(new)

    def remove(self, path: Path) -> None:
        """Removes a file."""
        path.unlink()


def _pass_over(error: OSError) -> None:
    # Windows and some shares know no fsync of a folder; they keep names by themselves.
    if error.errno not in _CANNOT:
        raise error
