"""Pictures that people add to a workshop: small, without what they say beside the picture."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError, NotSavedError
from jmkit.folder.names import inside
from jmkit.folder.pictures.raster import reduced
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_
from jmkit.limits import PICTURE_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER = "pictures"
_SIDE = 1200  # pixels: sharp on paper at twice the size in which a persona is printed
_DIGITS = 8


class PictureRefusedError(JmkitError):
    """What somebody wants to add as a picture is none, or too large."""


def add_picture(folder: Path, data: bytes, stem: str) -> str:
    """Puts a picture into a workshop's folder, and gives its name there.

    It is drawn anew, so nothing goes along of what the file says of place, camera or people. Two
    pictures never share a name, and one picture has the same name however often it comes.

    Args:
        folder: The workshop's folder.
        data: A whole PNG, JPEG, GIF or WebP file.
        stem: What its name begins with, such as a record kind.

    Raises:
        PictureRefusedError: It is no such picture, or larger than `PICTURE_BYTES`.
        NotSavedError: It cannot be written.
    """
    if len(data) > PICTURE_BYTES:
        message = N_("This picture is too large: a file may have {limit} MB. Choose a smaller one.")
        raise PictureRefusedError(message, limit=PICTURE_BYTES // 1_000_000)
    made = reduced(data, _SIDE)
    if made is None:
        raise PictureRefusedError(
            N_("This is no picture that can be shown. Choose a JPEG, PNG, GIF or WebP file.")
        )
    name = f"{_FOLDER}/{stem}-{hashlib.sha256(made).hexdigest()[:_DIGITS]}.jpg"
    _write(folder, name, made)
    return name


def _write(folder: Path, name: str, data: bytes) -> None:
    try:
        inside(folder, _FOLDER).mkdir(exist_ok=True)
        write_whole(inside(folder, name), data)
    except OSError as error:
        raise NotSavedError(
            N_("“{file}” cannot be written ({reason}). Choose a folder of your own."),
            file=name,
            reason=error.strerror or str(error),
        ) from error
