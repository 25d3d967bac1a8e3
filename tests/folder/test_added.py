"""Pictures that people add: small, bare, and never over one another."""

from io import BytesIO

import pytest
from PIL import Image

from jmkit.folder.names import NameRefusedError
from jmkit.folder.pictures.added import PictureRefusedError, add_picture
from jmkit.limits import PICTURE_BYTES


def photo(size=(60, 40), form="JPEG", mode="RGB", **more) -> bytes:
    buffer = BytesIO()
    Image.new(mode, size, 0 if mode == "RGBA" else "red").save(buffer, form, **more)
    return buffer.getvalue()


def added(folder, data):
    return Image.open(BytesIO((folder / add_picture(folder, data, "persona")).read_bytes()))


def test_a_large_one_is_made_smaller(tmp_path):
    assert added(tmp_path, photo((4000, 3000))).size == (1200, 900)


def test_nothing_goes_along_of_what_it_says_of_itself(tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "Herzl 12"  # the camera's maker
    made = tmp_path / add_picture(tmp_path, photo(exif=exif, comment=b"Herzl 12"), "persona")
    assert b"Herzl" not in made.read_bytes()


def test_it_is_turned_as_its_camera_says(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    assert added(tmp_path, photo(exif=exif)).size == (40, 60)


def test_what_is_transparent_becomes_white(tmp_path):
    assert added(tmp_path, photo(form="PNG", mode="RGBA")).getpixel((0, 0)) == (255, 255, 255)


def test_one_picture_has_one_name(tmp_path):
    assert len({add_picture(tmp_path, photo(), "persona") for _ in range(2)}) == 1
    assert len([*(tmp_path / "pictures").iterdir()]) == 1


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", photo(form="BMP"), photo()[:200]])
def test_what_is_no_picture_is_refused(tmp_path, data):
    with pytest.raises(PictureRefusedError, match="no picture"):
        add_picture(tmp_path, data, "persona")
    assert [*tmp_path.iterdir()] == []


def test_a_file_that_is_too_large_is_refused_before_it_is_looked_at(tmp_path):
    with pytest.raises(PictureRefusedError, match="12 MB"):
        add_picture(tmp_path, photo() + bytes(PICTURE_BYTES), "persona")


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path):
    (tmp_path / "workshop").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "workshop" / "pictures").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NameRefusedError):
        add_picture(tmp_path / "workshop", photo(), "persona")
