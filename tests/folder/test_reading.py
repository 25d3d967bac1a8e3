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
