"""Files that are read, and those that are not."""

import os
from pathlib import Path

import pytest

from jmkit.folder.reading import NotReadError, open_regular, read_bytes


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert read_bytes(path, 3) == b"abc"


def test_an_empty_file_is_read(tmp_path):
    path = tmp_path / "a"
    path.touch()
    assert read_bytes(path, 3) == b""


def test_a_larger_file_is_refused(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"abcd")
    with pytest.raises(NotReadError, match="larger than"):
        read_bytes(path, 3)


def test_a_missing_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "a", 3)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_nobody_waits_for_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "a")
    with pytest.raises(NotReadError):
        open_regular(tmp_path / "a")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises((NotReadError, OSError)):
        open_regular(tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device on this system")
def test_a_device_is_no_file(tmp_path):
    (tmp_path / "a").symlink_to("/dev/zero")
    with pytest.raises(NotReadError):
        read_bytes(tmp_path / "a", 3)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not tell")
def test_a_link_that_takes_a_files_place_after_the_look_is_not_read(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").write_text("secret")
    (tmp_path / "workshop").mkdir()
    (tmp_path / "workshop" / "data").symlink_to(tmp_path / "outside")
    path = tmp_path / "workshop" / "data" / "secret"
    assert read_bytes(path, 100) == b"secret"
    with pytest.raises(NotReadError, match="leads out"):
        read_bytes(path, 100, within=tmp_path / "workshop")


def test_a_folder_that_is_reached_by_a_link_holds_its_own_files(tmp_path):
    (tmp_path / "workshop").mkdir()
    (tmp_path / "workshop" / "file").write_text("mine")
    (tmp_path / "link").symlink_to("workshop")
    assert read_bytes(tmp_path / "link" / "file", 100, within=tmp_path / "link") == b"mine"
