"""Files that are there whole or not at all."""

import os
import signal
import stat
import subprocess
import sys

import pytest

from jmkit.folder.writing import PRIVATE, clear_litter, write_whole

DIES_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from jmkit.folder.writing import write_whole
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), "half")
"""


def test_a_file_is_written(tmp_path):
    write_whole(tmp_path / "a", "שלום")
    assert (tmp_path / "a").read_bytes() == "שלום".encode()


def test_nothing_is_left_beside_it(tmp_path):
    write_whole(tmp_path / "a", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_what_was_there_stays_when_the_disk_is_full(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_link_is_replaced_and_not_written_through(tmp_path):
    target = tmp_path / "target"
    target.write_text("mine")
    (tmp_path / "a").symlink_to(target)
    write_whole(tmp_path / "a", "new")
    assert target.read_text() == "mine"
    assert not (tmp_path / "a").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_a_private_file_is_the_users_own(tmp_path):
    write_whole(tmp_path / "a", "x", PRIVATE)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == PRIVATE


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing kills like that here")
def test_what_a_killed_write_leaves_is_cleared(tmp_path):
    path = tmp_path / "a"
    path.write_text("old")
    subprocess.run([sys.executable, "-c", DIES_WHILE_WRITING, str(path)], check=False)
    assert len(list(tmp_path.iterdir())) == 2
    assert clear_litter(tmp_path) == 1
    assert [p.name for p in tmp_path.iterdir()] == ["a"]
    assert path.read_text() == "old"


def test_what_is_being_written_is_no_litter(tmp_path, monkeypatch):
    cleared = []
    monkeypatch.setattr(os, "fsync", lambda _: cleared.append(clear_litter(tmp_path)))
    write_whole(tmp_path / "a", "x")
    assert cleared == [0]


def test_files_of_people_are_no_litter(tmp_path):
    (tmp_path / "a.part").touch()
    assert clear_litter(tmp_path) == 0
