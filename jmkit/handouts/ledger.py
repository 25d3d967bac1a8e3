"""Which handouts this user's jmkit has made from what: kept on this machine, not in the folder.

A page that says of itself what it was made from can be written by anybody. So that a handout is
taken for unchanged only if it is, digest for digest, the very file that was written here from the
very same sources, whoever sent the folder.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.private import kept_folders, make_private
from jmkit.folder.reading import read_bytes
from jmkit.folder.writing import PRIVATE, write_whole
from jmkit.handouts.fingerprint import digest
from jmkit.limits import MADE_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_LINE = 65  # 64 digits and a line end


def record_handout(source: str, *files: Path) -> None:
    """Notes that files were made here from a source. Never raises: then they are made again.

    Args:
        source: The fingerprint of what they were made from; nothing is noted without one.
        files: The handout, and the PDF made with it.
    """
    digests = [digest(file) for file in files]
    if not source or not all(digests):
        return
    with suppress(OSError, RuntimeError):
        path = _memory()
        make_private(path.parent)
        _shorten(path)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        with os.fdopen(os.open(path, flags, PRIVATE), "ab") as file:
            file.write(_mark(source, digests))  # one write: workers may do so at once


def is_recorded(source: str, *files: Path) -> bool:
    """Whether these very files were made here from this very source.

    Args:
        source: The fingerprint of what they would be made from now.
        files: The handout, and the PDF made with it.
    """
    digests = [digest(file) for file in files]
    return bool(source) and all(digests) and _mark(source, digests) in _lines(_memory())


def _mark(source: str, digests: list[str]) -> bytes:
    return hashlib.sha256("\n".join([source, *digests]).encode()).hexdigest().encode() + b"\n"


def _lines(path: Path) -> frozenset[bytes]:
    with suppress(OSError, JmkitError):
        return frozenset(read_bytes(path, 2 * MADE_BYTES).splitlines(keepends=True))
    return frozenset()


def _shorten(path: Path) -> None:
    # The older half goes; what is noted meanwhile by another process is made once more.
    if path.exists() and path.stat().st_size > MADE_BYTES:
        with path.open("rb") as file:
            file.seek(-(MADE_BYTES // 2 // _LINE) * _LINE, os.SEEK_END)
            write_whole(path, file.read(MADE_BYTES), PRIVATE)


def _memory() -> Path:
    return kept_folders().state / "made.txt"
