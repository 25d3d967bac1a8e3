"""What a name may be, by its letters and by where it leads."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.folder.names import NameRefusedError, contained, inside, is_contained, lexical

OUTWARD = (
    "/etc/passwd", "//host/share/a.csv", "\\\\host\\share\\a.csv", "\\\\?\\C:\\a", "\\\\.\\pipe\\a",
    "C:\\a.csv", "C:a.csv", "c:/a",
    "..", "../a", "data/../../a", "data\\..\\a", "a/../b", "/", "\\a",
)  # fmt: skip
NO_NAMES = (
    "a.csv:hidden", "nul", "NUL.csv", "con",
    "Com1.txt", "data/LPT9", "com¹", "aux.tar.gz", "conin$",
    "a?", "a*", 'a"b', "a<b", "a|b", "a\0b", "a\nb", "a\u2028b", "a\x7f", "a.", "a ", "data /x",
    "x.. /y", "a\ud83d", "a" * 256, "/".join("a" * 17), "a//b", "nul .txt", "\x85a",
)  # fmt: skip
FINE = ("reviews.csv", "data/ביקורות.csv", "./a.csv", ".hidden", "a b/c-d_e.png", "דו״ח 1.csv",
        "console.csv", "com10.csv", "a..b", "nullable/x", "x\u200f.csv")  # fmt: skip


@pytest.mark.parametrize("name", [*OUTWARD, *NO_NAMES, "", " ", ".", "./"])
def test_such_a_name_is_refused(name):
    with pytest.raises(NameRefusedError):
        lexical(name)


@pytest.mark.parametrize("name", FINE)
def test_such_a_name_is_taken(name):
    assert lexical(name) == PurePosixPath(name)


@given(st.text())
def test_what_is_taken_stays_below_the_folder(name):
    try:
        path = lexical(name)
    except NameRefusedError:
        return
    assert not path.is_absolute()
    assert ".." not in path.parts


@pytest.mark.parametrize("name", OUTWARD)
def test_the_disk_is_not_asked_about_a_name_that_is_refused(name, monkeypatch):
    monkeypatch.setattr(Path, "resolve", lambda *_: pytest.fail("the disk was asked"))
    with pytest.raises(NameRefusedError):
        inside(Path("folder"), name)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "secret").write_text("s")
    inner = tmp_path / "workshop"
    (inner / "data").mkdir(parents=True)
    (inner / "data" / "a.csv").write_text("a")
    return inner


def test_a_file_inside_is_found(folder):
    assert inside(folder, "data/a.csv") == folder / "data" / "a.csv"


def test_a_file_that_is_not_there_yet_may_be_named(folder):
    assert inside(folder, "handouts/map.png") == folder / "handouts" / "map.png"


def test_a_link_to_the_outside_is_refused(folder):
    (folder / "a.png").symlink_to(folder.parent / "out" / "secret")
    with pytest.raises(NameRefusedError):
        inside(folder, "a.png")


def test_a_folder_that_is_a_link_to_the_outside_is_refused(folder):
    (folder / "more").symlink_to(folder.parent / "out")
    with pytest.raises(NameRefusedError):
        inside(folder, "more/secret")


def test_a_link_within_the_folder_is_followed(folder):
    (folder / "b.csv").symlink_to(folder / "data" / "a.csv")
    assert inside(folder, "b.csv") == folder / "b.csv"


def test_a_workshop_that_is_reached_through_a_link_is_itself(folder):
    door = folder.parent / "door"
    door.symlink_to(folder)
    assert is_contained(door, door / "data" / "a.csv")


def test_a_circle_of_links_is_refused(folder):
    (folder / "x").symlink_to(folder / "y")
    (folder / "y").symlink_to(folder / "x")
    with pytest.raises(NameRefusedError):
        contained(folder, folder / "x" / "z")
