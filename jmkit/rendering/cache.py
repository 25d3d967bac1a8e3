"""A small memory for what the workshops of a class share: figures from the same data file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar

from jmkit.folder.reading import NotReadError, open_regular

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

T = TypeVar("T")

_MOST = 64  # results; each is a few figures or reviews
_known: dict[Hashable, Any] = {}


def cached(path: Path, key: Hashable, work: Callable[[Path], T]) -> T:
    """What ``work`` makes of a file, or made of the same content before.

    Args:
        path: The file.
        key: What else the result depends on.
        work: Reads the file; what it raises is raised, and not remembered.
    """
    try:
        with open_regular(path) as file:
            place = (path.suffix, hashlib.file_digest(file, "sha256").digest(), key)
    except (OSError, NotReadError):
        return work(path)  # which finds the words for it
    if place not in _known:
        result = work(path)
        while len(_known) >= _MOST:
            del _known[next(iter(_known))]
        _known[place] = result
    found: T = _known[place]
    return found
