"""Pictures of strangers: how large they are before they are unpacked, and small ones of them.

Broken ones raise whatever the decoder trips over, so any exception means: no picture.
"""

from __future__ import annotations

import warnings
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from jmkit.limits import PICTURE_PIXELS, PIXELS_AT_ONCE

if TYPE_CHECKING:
    from PIL import Image, ImageCms

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_SIDE = 2000  # pixels that are kept of each side: more than any picture of ours shows
_ORIENTATION = 0x0112
_QUALITY = 90


def is_showable(data: bytes) -> bool:
    """Whether a PNG, JPEG, GIF or WebP file says that it is of a size one can unpack.

    Args:
        data: The whole file; only its head is read.
    """
    with suppress(Exception):
        _head(data)
        return True
    return False


@lru_cache(maxsize=1)  # a card is drawn again and again
def unpacked(data: bytes) -> Image.Image | None:
    """A picture upright, in sRGB, of at most 2,000 pixels a side; None where that fails.

    Args:
        data: The whole file.
    """
    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as in `upright`
        return _turned(_head(data)).convert("RGB")
    return None


def reduced(data: bytes, side: int) -> bytes | None:
    """A picture upright, in sRGB and on white, as a JPEG that tells nothing else; None if it fails.

    Args:
        data: The whole file.
        side: How many pixels it may have each way.
    """
    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as in `upright`
        picture = _on_white(_turned(_head(data)))
        picture.thumbnail((side, side))
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=_QUALITY)
        return buffer.getvalue()
    return None


def upright(data: bytes) -> bytes:
    """A picture file turned as its camera says; the very same bytes where that says nothing.

    Args:
        data: The whole file.
    """
    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of EXIF that promises more than it has
        return _upright(data)
    return data  # as it is, it is shown as far as it can be


def _upright(data: bytes) -> bytes:
    picture = _head(data)
    # Not `getexif`, which unpacks a PNG that has none.
    if "exif" not in picture.info or picture.getexif().get(_ORIENTATION, 1) == 1:
        return data
    turned, form = _turned(picture), picture.format
    buffer = BytesIO()
    (turned.convert("RGB") if form == "JPEG" else turned).save(buffer, form, quality=_QUALITY)
    return buffer.getvalue()


def _turned(picture: Image.Image) -> Image.Image:
    from PIL import ImageOps

    if picture.format != "JPEG" and _pixels(picture) > PIXELS_AT_ONCE:
        raise ValueError(picture.size)
    if max(picture.size) > _SIDE:
        picture.thumbnail((_SIDE, _SIDE))
    made = _in_srgb(ImageOps.exif_transpose(picture))
    made.info.clear()  # what it says of itself would go along into what is saved from it
    return made


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")


def _in_srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture
    from PIL import ImageCms

    plain = picture.convert("RGBA" if "A" in picture.mode else "RGB")
    source = picture if picture.mode in {"L", "CMYK"} else plain
    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(source, given, _srgb(), outputMode=plain.mode)
    except (ImageCms.PyCMSError, OSError, ValueError):  # a broken profile, or one of other colours
        return picture
    return made or picture


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _head(data: bytes) -> Image.Image:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture = Image.open(BytesIO(data), formats=_FORMATS)
    if _pixels(picture) > PICTURE_PIXELS:
        raise ValueError(picture.size)
    return picture


def _pixels(picture: Image.Image) -> int:
    width, height = picture.size
    return width * height
