"""For the tests of the journal: sessions of several people in one folder, and their clock."""

from __future__ import annotations

import errno
import itertools
from typing import TYPE_CHECKING

import pytest

from jmkit.journal import Disk, Journals

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import FileIO
    from pathlib import Path

START = 1_764_000_000_000


@pytest.fixture
def folder(tmp_path) -> Path:
    """The work folder of a workshop; not there before somebody writes."""
    return tmp_path / "work"


@pytest.fixture
def session(folder) -> Callable[..., Journals]:
    """Opens the journals as a person; everyone shares a clock that moves a second a look."""
    seconds = itertools.count(START, 1000)
    return lambda person="dana", **more: Journals(folder, person, now=lambda: next(seconds), **more)


class FailingDisk(Disk):
    """A disk whose calls fail where ``fails`` says so, given the call's name and number."""

    def __init__(self, fails: Callable[[str, int], bool]) -> None:
        self.fails = fails
        self.calls: list[str] = []

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.fails(name, len(self.calls)):
            raise OSError(errno.EIO, "Input/output error")

    def make_folder(self, path: Path) -> None:
        self._call("make_folder")
        super().make_folder(path)

    def open(self, path: Path) -> FileIO:
        self._call("open")
        return super().open(path)

    def write(self, file: FileIO, data: bytes) -> int:
        self.calls.append("write")
        if self.fails("write", len(self.calls)):
            return super().write(file, data[: len(data) // 2])  # the disk is full
        return super().write(file, data)

    def sync(self, file: FileIO) -> None:
        self._call("sync")
        super().sync(file)

    def sync_folder(self, path: Path) -> None:
        self._call("sync_folder")
        super().sync_folder(path)

    def rename(self, old: Path, new: Path) -> None:
        self._call("rename")
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        self._call("remove")
        super().remove(path)


@pytest.fixture
def failing_disk() -> type[FailingDisk]:
    """Makes disks that fail on demand and list the calls they were given."""
    return FailingDisk
