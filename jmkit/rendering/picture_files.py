"""Picture files of a workshop's folder, checked to be what they say they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError
from jmkit.folder.names import NameRefusedError, inside
from jmkit.folder.pictures.raster import is_showable
from jmkit.folder.reading import read_bytes
from jmkit.limits import PICTURE_BYTES

if TYPE_CHECKING:
    from pathlib import Path

SVG = "image/svg+xml"
_SVG = re.compile(
    rb"\A\s*(<\?xml[^>]*>\s*)?(<!--(?>.*?-->)\s*)*+(<!DOCTYPE[^>]*>\s*)?<svg[\s>]", re.DOTALL
)


class LoadedPicture(NamedTuple):
    """A picture that may be shown: its media type, and the whole file."""

    kind: str
    data: bytes


def picture_kind(data: bytes) -> str | None:
    """The media type that a picture's first bytes tell; None for anything but a known picture.

    >>> picture_kind(b"GIF89a, and more"), picture_kind(b"<html>")
    ('image/gif', None)
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return SVG if _SVG.match(data[:4000]) else None


def picture_of(data: bytes) -> LoadedPicture | None:
    """A file's content as a picture; None for no known one, or one of too many pixels."""
    kind = picture_kind(data)
    return LoadedPicture(kind, data) if kind and (kind == SVG or is_showable(data)) else None


def picture_file(folder: Path, name: str) -> LoadedPicture | None:
    """A picture file inside a folder.

    Args:
        folder: The workshop folder; nothing outside it is read.
        name: The file's name or path in the folder, as people write it.

    Returns:
        None when there is no such file inside, or it is no picture, or too big to be shown.
    """
    path = file_in(folder, name)
    try:
        data = read_bytes(path, PICTURE_BYTES, folder) if path else b""
    except (OSError, JmkitError):
        return None
    picture = picture_of(data)
    is_drawn = picture is not None and picture.kind == SVG
    is_disguised = is_drawn and path is not None and path.suffix.lower() != ".svg"
    return None if is_disguised else picture


def file_in(folder: Path, name: str) -> Path | None:
    """The file of this name inside a folder; None when it is not there or lies outside."""
    try:
        path = inside(folder, name)
        return path if path.is_file() else None
    except (OSError, ValueError, NameRefusedError):
        return None
