"""Pictures of strangers: what they say of themselves, and small ones of them."""

from io import BytesIO

import pytest
from PIL import Image

from jmkit.folder.pictures import raster
from jmkit.folder.pictures.raster import is_showable, unpacked


def picture(form="PNG", size=(30, 20), mode="RGB", **more) -> bytes:
    buffer = BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else None).save(buffer, form, **more)
    return buffer.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_pictures_are_shown_and_unpacked(form):
    assert is_showable(picture(form))
    assert unpacked(picture(form)).size == (30, 20)


@pytest.mark.parametrize("form", ["BMP", "TIFF", "ICO", "PPM", "TGA"])
def test_other_decoders_are_not_even_asked(form):
    assert not is_showable(picture(form))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", picture()[:40], b"%!PS-Adobe-3.0"])
def test_what_is_no_picture_is_none(data):
    assert not is_showable(data)
    assert unpacked(data) is None


def test_half_a_picture_is_none():
    assert unpacked(picture(size=(900, 900))[:300]) is None


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_large_one_is_made_smaller(mode):
    small = unpacked(picture(size=(2500, 30), mode=mode))
    assert (small.mode, small.size[0]) == ("RGB", 2000)


def test_it_is_turned_as_the_camera_says():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert unpacked(picture("JPEG", exif=exif)).size == (20, 30)


def test_too_many_pixels_are_not_unpacked(monkeypatch):
    monkeypatch.setattr(raster, "PIXELS_AT_ONCE", 500)
    assert unpacked(picture(size=(31, 20))) is None
    assert unpacked(picture("JPEG", size=(31, 20))) is not None
    monkeypatch.setattr(raster, "PICTURE_PIXELS", 500)
    assert not is_showable(picture(size=(32, 20)))


def test_many_frames_are_one_picture():
    frames = [Image.new("P", (30, 20), n % 2) for n in range(500)]
    buffer = BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    assert unpacked(buffer.getvalue()).size == (30, 20)
