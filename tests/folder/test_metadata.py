"""What a photo says beside the picture does not go along: place, camera, names, thumbnails."""

import base64
import warnings
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from jmkit.folder.pictures.metadata import bare
from jmkit.folder.pictures.raster import unpacked
from jmkit.handouts.html.embedded import address_of_picture, checked_address

TELLTALE = b"Herzl 12"
FORMS = ["JPEG", "PNG", "WEBP", "GIF"]
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# Red and blue in each other's place: whoever drops it shows other colours.
SWAPPED = ICC.replace(b"rXYZ", b"tmp!").replace(b"bXYZ", b"rXYZ").replace(b"tmp!", b"bXYZ")


def sample():
    picture = Image.new("RGB", (64, 48), "white")
    picture.paste("red", (0, 0, 32, 24))
    return picture


def photo(form, orientation=1, **more) -> bytes:
    """With all that a camera and a program write into one."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = orientation, TELLTALE.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 5.0, 1.0), 29: TELLTALE.decode()})
    said = {
        "JPEG": {"comment": TELLTALE, "xmp": TELLTALE, "quality": 95},
        "PNG": {"pnginfo": texts()},
        "WEBP": {"xmp": TELLTALE, "lossless": True},
        "GIF": {"comment": TELLTALE},
    }[form]
    buffer = BytesIO()
    sample().save(buffer, form, exif=exif, **said, **more)
    return buffer.getvalue() + TELLTALE


def texts():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", TELLTALE.decode())
    info.add_text("Place", TELLTALE.decode(), zip=True)
    info.add_itxt("XML:com.adobe.xmp", TELLTALE.decode(), zip=True)
    info.add(b"prVt", TELLTALE)
    return info


def opened(data):
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("form", FORMS)
def test_nothing_but_the_picture_is_left(form, orientation):
    left = bare(photo(form, orientation))
    assert TELLTALE not in left
    assert not any(kind in left for kind in (b"tEXt", b"zTXt", b"iTXt"))
    assert not {"exif", "xmp", "comment", "icc_profile"} & opened(left).info.keys()


@pytest.mark.parametrize("form", FORMS)
def test_an_upright_one_keeps_every_pixel(form):
    before, after = opened(photo(form)), opened(bare(photo(form)))
    assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_one_on_its_side_is_turned(form):
    turned = opened(bare(photo(form, orientation=6)))
    assert turned.size == (48, 64)
    assert turned.convert("RGB").getpixel((40, 8)) == pytest.approx((255, 0, 0), abs=20)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_its_colours_stay_what_they_were(form):
    assert opened(bare(photo(form, icc_profile=SWAPPED))).info["icc_profile"] == SWAPPED


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    "made", [lambda data: opened(bare(data)), unpacked], ids=["in a page", "on a card"]
)
def test_colours_are_told_anew_where_it_is_turned(form, made):
    picture = made(photo(form, orientation=6, icc_profile=SWAPPED))
    assert picture.convert("RGB").getpixel((40, 8)) == pytest.approx((0, 0, 255), abs=30)
    assert not picture.info.get("icc_profile")


def test_a_broken_profile_spoils_nothing():
    assert opened(bare(photo("JPEG", orientation=6, icc_profile=b"none"))).size == (48, 64)


def test_the_thumbnail_in_a_jpeg_goes():
    jfif = b"\xff\xe0\x00\x13JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01\x09\x09\x09"
    plain = photo("JPEG")
    left = bare(plain[:2] + jfif + plain[2:])
    assert b"\x09\x09\x09" not in left
    assert opened(left).size == (64, 48)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_what_moves_still_moves(form):
    frames = [Image.new("RGB", (9, 9), (n * 60, 0, 0)) for n in range(4)]
    buffer = BytesIO()
    frames[0].save(buffer, form, save_all=True, append_images=frames[1:], loop=0, duration=90)
    left = opened(bare(buffer.getvalue()))
    assert (left.n_frames, left.info["loop"], left.info["duration"]) == (4, 0, 90)


def test_every_way_to_a_page_drops_it():
    address = f"data:image/jpeg;base64,{base64.b64encode(photo('JPEG')).decode()}"
    for shown in (address_of_picture(photo("JPEG")), checked_address(address)):
        assert TELLTALE not in base64.b64decode(shown.partition(",")[2])


@pytest.mark.parametrize("form", FORMS)
def test_it_costs_no_bytes(form):
    assert len(bare(photo(form))) < len(photo(form))


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
def test_a_broken_one_is_taken_apart_in_peace(form, data):
    whole = bytearray(photo(form))
    for _ in range(data.draw(st.integers(0, 5))):
        whole[data.draw(st.integers(13, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(14, len(whole)))
    assert len(bare(bytes(whole[:cut]))) <= len(whole) + 40


@pytest.mark.parametrize("form", FORMS)
def test_a_card_takes_nothing_along(form):
    assert unpacked(photo(form)).info == {}


def test_exif_that_promises_more_than_it_has_warns_nobody():
    exif = b"MM\0*\0\0\0\x08\0\x01" + b"\x01\x0e\0\x02\0\0\xff\xff\0\0\xff\xff"
    buffer = BytesIO()
    sample().save(buffer, "JPEG", exif=b"Exif\0\0" + exif)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        opened(bare(buffer.getvalue()))
        assert unpacked(buffer.getvalue()).size == (64, 48)
