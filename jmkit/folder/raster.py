"""Pictures of strangers: how large they are before they are unpacked, and small ones of them."""

from __future__ import annotations

import warnings
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
    try:
        _head(data)
    except Exception:  # noqa: BLE001 -- broken pictures raise whatever the decoder trips over
        return False
    return True


@lru_cache(maxsize=1)  # a card is drawn again and again
def unpacked(data: bytes) -> Image.Image | None:
    """A picture upright, in sRGB, of at most 2,000 pixels a side; None where that fails.

    Args:
        data: The whole file.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # as in `upright`
            return _turned(_head(data)).convert("RGB")
    except Exception:  # noqa: BLE001 -- broken pictures raise whatever the decoder trips over
        return None


def upright(data: bytes) -> bytes:
    """A picture file turned as its camera says; the very same bytes where that says nothing.

    Args:
        data: The whole file.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of EXIF that promises more than it has
            return _upright(data)
    except Exception:  # noqa: BLE001 -- as it is, it is shown as far as it can be
        return data


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
