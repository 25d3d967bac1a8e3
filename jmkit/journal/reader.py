"""Reading a folder of journals again and again, each time only what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.journal import files, names

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.journal.entry import Entry
    from jmkit.journal.files import Chunk, Problem

_LOOKS = 5  # at a folder whose drafts are being moved

Mark = tuple[int, int, int]


class Reader:
    """What has been read of each journal in a folder, and how far.

    Args:
        folder: Where the journals lie; it need not exist yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, Chunk] = {}
        self._marks: dict[str, Mark] = {}

    @property
    def problems(self) -> list[Problem]:
        """The lines that could not be read, file by file."""
        return [p for name in sorted(self._files) for p in self._files[name].problems]

    def look(self) -> list[Entry]:
        """What was added to any journal since the last look."""
        new: list[Entry] = []
        for _ in range(_LOOKS):
            paths = names.listing(self._folder)
            new += [entry for path in paths for entry in self.read(path)]
            self._forget_all_but({path.name for path in paths})
            if all(path.exists() for path in paths if names.is_draft(path)):
                break
        return new

    def read(self, path: Path) -> list[Entry]:
        """What was added to one journal since it was last read."""
        name, mark = path.name, _mark(path)
        known = self._files.get(name, files.NOTHING)
        if mark == self._marks.get(name) and not known.problems:
            return []
        self._files[name], self._marks[name] = files.read(path, known), mark
        return self._files[name].entries

    def _forget_all_but(self, there: set[str]) -> None:
        for name in self._files.keys() - there:
            del self._files[name], self._marks[name]


def _mark(path: Path) -> Mark:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0, 0)
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)
