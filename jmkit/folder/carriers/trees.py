"""A folder of a stranger: its files, no link followed."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from jmkit.folder.carriers.carried import (
    LINK,
    UNREAD,
    CarriedFile,
    Carrier,
    CarrierError,
    is_litter,
)
from jmkit.folder.reading import read_bytes
from jmkit.limits import CARRIED_DEPTH

if TYPE_CHECKING:
    from pathlib import Path


def read_tree(folder: Path, besides: Path) -> Carrier:
    """The files in a folder and below it.

    Args:
        folder: Whose it may be.
        besides: A folder that is passed over: that into which is collected.

    Raises:
        CarrierError: It holds too many files.
    """
    carrier = Carrier(str(folder))
    _walk(folder, "", carrier, folder, besides.resolve())
    return carrier


def _walk(place: Path, prefix: str, carrier: Carrier, root: Path, besides: Path) -> None:
    try:
        with os.scandir(place) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        reason = error.strerror or str(error)
        carrier.left.append(CarrierError(UNREAD, file=str(place), reason=reason))
        return
    for entry in found:
        name = f"{prefix}{entry.name}"
        if is_litter(entry.name):
            continue
        if entry.is_symlink():
            carrier.left.append(CarrierError(LINK, name=name))
        elif entry.is_dir(follow_symlinks=False):
            if name.count("/") < CARRIED_DEPTH and (place / entry.name).resolve() != besides:
                _walk(place / entry.name, f"{name}/", carrier, root, besides)
        elif entry.is_file(follow_symlinks=False):
            carrier.add(name, CarriedFile(partial(_read, place / entry.name, root)))


def _read(path: Path, root: Path, limit: int) -> bytes:
    return read_bytes(path, limit, root)
