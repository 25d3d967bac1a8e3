"""Pictures as data addresses, checked to be what they say they are."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from jmkit.drawing.backends.svg import data_address
from jmkit.folder.pictures.metadata import bare
from jmkit.rendering.picture_files import SVG, LoadedPicture, picture_file, picture_of

if TYPE_CHECKING:
    from pathlib import Path

_DATA = re.compile(r"data:image/[a-z0-9.+-]+;base64,(?P<body>[A-Za-z0-9+/=\s]+)\Z", re.IGNORECASE)
# A grey frame with a hill and a sun: a picture that cannot be shown.
NO_PICTURE = data_address(
    b'<svg xmlns="http://www.w3.org/2000/svg" width="96" height="64" fill="none" stroke="#767676">'
    b'<rect x="1" y="1" width="94" height="62" rx="6"/><circle cx="28" cy="22" r="7"/>'
    b'<path d="M10 54l24-20 14 12 18-16 20 24"/></svg>'
)


def address_of_picture(data: bytes) -> str | None:
    """A picture as a ``data:`` address; None for no known picture, or one of too many pixels.

    What a photo says beside the picture, such as where it was taken, does not go along.
    """
    return _address(picture_of(data))


def address_of_base64(text: str) -> str | None:
    """The ``data:`` address of a picture given in base 64; None when it is none."""
    try:
        return address_of_picture(base64.b64decode("".join(text.split()), validate=True))
    except (binascii.Error, ValueError):
        return None


def checked_address(address: str) -> str | None:
    """A ``data:`` address again, if what it holds is a picture."""
    found = _DATA.match(address.strip())
    return address_of_base64(found["body"]) if found else None


def picture_in(folder: Path, name: str) -> str | None:
    """The ``data:`` address of a picture file inside a folder.

    Args:
        folder: The workshop folder; nothing outside it is read.
        name: The file's name or path in the folder, as people write it.

    Returns:
        None when there is no such file inside, or it is no picture, or too big to carry along.
    """
    return _address(picture_file(folder, name))


def _address(picture: LoadedPicture | None) -> str | None:
    if picture is None:
        return None
    data = picture.data if picture.kind == SVG else bare(picture.data)
    return data_address(data, picture.kind)
