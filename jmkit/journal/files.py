"""Journal files: appending lines so that they stay, reading whatever is there."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from jmkit.folder.reading import NotReadError, open_regular
from jmkit.i18n import N_
from jmkit.journal import names
from jmkit.journal.parser import A_FILE, NOTHING, Chunk, Parser, Room
from jmkit.journal.problem import Problem
from jmkit.journal.refused import not_saved

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jmkit.journal.disk import Disk
    from jmkit.journal.entry import Entry


__all__ = ["NOTHING", "Chunk", "Room", "append", "read"]


def append(path: Path, entries: Iterable[Entry], disk: Disk) -> None:
    """Adds lines to a journal and waits until the disk has them.

    They go out in one write to a file opened for appending, so that two notebooks of one person do
    not mix their lines. A line that a crash left unfinished is ended first.

    Raises:
        NotSavedError: The file cannot be written.
    """
    lines = b"".join(entry.to_line() for entry in entries)
    try:
        names.check_folder(path.parent)
        # Only the last folder: where a share is gone, nothing is written beside it.
        disk.make_folder(path.parent)
        _check_plain(path)
        with disk.open(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size == 0:
                disk.sync_folder(path.parent)
            elif not _ends_clean(file.fileno(), size):
                lines = b"\n" + lines
            if disk.write(file, lines) != len(lines):
                raise OSError(errno.ENOSPC, "no space left")  # noqa: TRY301 -- one way out for all of them
            disk.sync(file)
    except OSError as error:
        raise not_saved(path, error) from error


def _ends_clean(descriptor: int, size: int) -> bool:
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"


def _check_plain(path: Path) -> None:
    # In a shared folder anyone could lead a journal's name to a file of somebody else's machine.
    if path.is_symlink():
        raise OSError(N_("it is a link; put the journal itself in its place"))
    if path.exists() and not path.is_file():
        raise OSError(names.NO_FILE)


def read(path: Path, before: Chunk = NOTHING, room: Room = A_FILE) -> Chunk:
    """What was added to a journal since ``before``; all of it if another file took its place.

    An unfinished last line is taken if it is whole, else left for the next reading and named as
    a problem. A file that cannot be opened is a problem too, never an exception.

    Args:
        path: The journal.
        before: What the last reading gave.
        room: How much is read of the whole file.
    """
    parser = Parser(path.name, before, room)
    start = before.end - len(before.tail)
    try:
        _check_plain(path)
        with open_regular(path, within=path.parent.parent) as file:
            file.seek(start)
            data = file.read(max(len(before.tail), room.bytes - start) + 1)
    except NotReadError:
        return parser.chunk(Problem(path.name, 0, names.NO_FILE))
    except OSError as error:
        return parser.chunk(Problem(path.name, 0, error.strerror or str(error)))
    if not data.startswith(before.tail):
        return read(path, NOTHING, room)._replace(is_new=True)
    return parser.take(data[len(before.tail) :])
