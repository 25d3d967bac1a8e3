"""Fingerprints: a handout says from what it was made, and is not made again from the same."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import jmkit
from jmkit.handouts.looks import base_folder, is_ours
from jmkit.kit import kit_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.handouts.options import Options

_MARK = re.compile(rb'<meta name="jmkit-source" content="([0-9a-f]{64})">')
_NEAR_THE_TOP = 4096
_OWN = ("*.py", "*.po")
_NO_SOURCE = {"handouts", "__pycache__"}  # folders that never feed a handout


def fingerprint(folder: Path, options: Options, look: Path) -> str:
    """The fingerprint of all that a handout is made from: 64 hexadecimal digits.

    The workshop's files, how the handout was asked for, its look, and jmkit itself; neither
    times nor places, so that a copy of a workshop has the same one.

    Args:
        folder: The workshop folder.
        options: How the handout is wanted.
        look: The folder of its look.
    """
    whole = hashlib.sha256(_of_jmkit().encode())
    wanted = asdict(options) | {"look": ""}  # the look itself counts, not the path to it
    whole.update(json.dumps(wanted, sort_keys=True).encode())
    _add(whole, folder)
    if is_ours(look):
        whole.update(look.name.encode())
    else:
        _add(whole, look)
    return whole.hexdigest()


def fingerprint_in(path: Path) -> str | None:
    """The fingerprint that a handout bears; None where there is no handout, or none with one."""
    try:
        with path.open("rb") as file:
            found = _MARK.search(file.read(_NEAR_THE_TOP))
    except OSError:
        return None
    return found[1].decode("ascii") if found else None


def _add(whole: hashlib._Hash, folder: Path) -> None:
    for path in sorted(_files(folder)):
        whole.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape"))
        whole.update(b"\0" + _digest(path))


def _files(folder: Path) -> Iterable[Path]:
    for path in folder.iterdir():
        if path.name.startswith(".") or path.name in _NO_SOURCE:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        elif path.is_file():
            yield path


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"unreadable"


@lru_cache(maxsize=1)
def _of_jmkit() -> str:
    whole = hashlib.sha256()
    package = Path(jmkit.__file__).parent
    sources = sorted(path for kind in _OWN for path in package.rglob(kind))
    for path in (*sources, *sorted(base_folder().rglob("*.*")), *_shipped()):
        if path.is_file():
            whole.update(path.name.encode() + _digest(path))
    return whole.hexdigest()


def _shipped() -> list[Path]:
    return sorted(kit_folder("notebooks").glob("*/*.ipynb"))
