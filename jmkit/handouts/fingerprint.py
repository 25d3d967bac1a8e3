"""Fingerprints: all that a handout is made from, in 64 digits."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.evidence.files.data_files import SUFFIXES
from jmkit.folder.kit import kit_folder
from jmkit.folder.names import is_contained
from jmkit.folder.reading import open_regular
from jmkit.handouts.looks.look import base_folder
from jmkit.rendering.picture_files import picture_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.handouts.looks.look import Look
    from jmkit.handouts.options import Options

_PACKAGE = Path(__file__).parents[1]
_OWN = ("*.py", "*.po")
_MADE = "handouts"
_ASIDE = "__pycache__"
_PAGE = (b"<!DOCTYPE html>", b"%PDF-")  # how what jmkit makes begins
_BEGINNING = 4000  # bytes, as pictures are known by


def fingerprint(folder: Path, options: Options, look: Look) -> str:
    """The fingerprint of all that a handout is made from: 64 hexadecimal digits.

    The workshop's files, how the handout was asked for, its look, jmkit itself and the libraries
    that it uses; neither times nor places, so that a copy of a workshop has the same one.

    Args:
        folder: The workshop folder.
        options: How the handout is wanted.
        look: Its look.
    """
    whole = hashlib.sha256(_of_jmkit().encode())
    wanted = asdict(options) | {"look": look.folder.name if look.is_ours else ""}
    whole.update(json.dumps([wanted, look.is_named], sort_keys=True).encode())
    _add(whole, folder)
    if not look.is_ours:  # the look itself counts, not the path to it
        _add(whole, look.folder)
    return whole.hexdigest()


def _add(whole: hashlib._Hash, folder: Path) -> None:
    for path in sorted(_files(folder)):
        name = path.relative_to(folder)
        if path.is_symlink():
            whole.update(b"link\0" + os.fsencode(path.readlink()))
        if path.is_file() and is_contained(folder, path) and _feeds(path, name):
            whole.update(os.fsencode(name.as_posix()) + b"\0" + digest(path).encode())


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):  # a folder that may not be looked into feeds nothing
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                yield from _files(path)
            else:
                yield path


def _feeds(path: Path, name: Path) -> bool:
    # What nobody put there counts only where a page could show it: a picture, a data file.
    is_aside = any(part.startswith(".") or part == _ASIDE for part in name.parts)
    if not is_aside and name.parts[0] != _MADE:
        return True
    beginning = _beginning(path)
    if not is_aside:
        return not beginning.startswith(_PAGE)
    return path.suffix.lower() in SUFFIXES or picture_kind(beginning) is not None


def _beginning(path: Path) -> bytes:
    with suppress(OSError, JmkitError), open_regular(path) as file:
        return file.read(_BEGINNING)
    return b""


def digest(path: Path) -> str:
    """The digest of a file's bytes; empty where it cannot be read."""
    with suppress(OSError, JmkitError), open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
    return ""


@lru_cache(maxsize=1)
def _of_jmkit() -> str:
    whole = hashlib.sha256("\n".join(_versions()).encode())
    sources = sorted(path for kind in _OWN for path in _PACKAGE.rglob(kind))
    for path in (*sources, *sorted(base_folder().rglob("*.*")), *_shipped()):
        if path.is_file():
            whole.update((path.name + digest(path)).encode())
    return whole.hexdigest()


def _versions() -> Iterable[str]:
    yield platform.python_version()
    for line in requires("jmkit") or []:
        name = re.split(r"[^\w.-]", line)[0]
        with suppress(PackageNotFoundError):  # an extra that is not installed
            yield f"{name} {version(name)}"


def _shipped() -> list[Path]:
    return sorted(kit_folder("notebooks").glob("*/*.ipynb"))
