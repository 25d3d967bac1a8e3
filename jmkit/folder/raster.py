"""Pictures of strangers: how large they are before they are unpacked, and small ones of them."""

from __future__ import annotations

import warnings
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from jmkit.limits import PICTURE_PIXELS, PIXELS_AT_ONCE

if TYPE_CHECKING:
    from PIL import Image

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_SIDE = 2000  # pixels that are kept of each side: more than any picture of ours shows


def is_showable(data: bytes) -> bool:
    """Whether a PNG, JPEG, GIF or WebP file says that it is of a size one can unpack.

    Args:
        data: The whole file; only its head is read.
    """
    try:
        _head(data)
    except Exception:  # noqa: BLE001 -- broken pictures raise whatever the decoder trips over
        return False
    return True


@lru_cache(maxsize=1)  # a card is drawn again and again
def unpacked(data: bytes) -> Image.Image | None:
    """A picture upright, in colours, of at most 2,000 pixels a side; None where that fails.

    Args:
        data: The whole file.
    """
    from PIL import ImageOps  # noqa: PLC0415 -- few have a photo

    try:
        picture = _head(data)
        if picture.format != "JPEG" and _pixels(picture) > PIXELS_AT_ONCE:
            return None
        if max(picture.size) > _SIDE:
            picture.thumbnail((_SIDE, _SIDE))
        return ImageOps.exif_transpose(picture).convert("RGB")
    except Exception:  # noqa: BLE001 -- broken pictures raise whatever the decoder trips over
        return None


def _head(data: bytes) -> Image.Image:
    from PIL import Image  # noqa: PLC0415 -- few have a picture

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture = Image.open(BytesIO(data), formats=_FORMATS)
    if _pixels(picture) > PICTURE_PIXELS:
        raise ValueError(picture.size)
    return picture


def _pixels(picture: Image.Image) -> int:
    width, height = picture.size
    return width * height
