"""Reading a folder of journals again and again, each time only what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.i18n import N_
from jmkit.journal import files, names
from jmkit.journal.parser import A_FILE, Room
from jmkit.journal.problem import FOREIGN, Problem
from jmkit.limits import WORK_BYTES, WORK_FILES, WORK_VALUES

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.journal.entry import Entry
    from jmkit.journal.files import Chunk

_LOOKS = 5  # at a folder whose drafts are being moved

Mark = tuple[int, int, int]


class Reader:
    """What has been read of each journal in a folder, and how far.

    Args:
        folder: Where the journals lie; it need not exist yet.
        person: Whose files are always read, however much others have put there; None: nobody's.
    """

    def __init__(self, folder: Path, person: str | None) -> None:
        self._folder = folder
        self._person = person
        self._files: dict[str, Chunk] = {}
        self._marks: dict[str, Mark] = {}
        self._left = Room(WORK_BYTES, WORK_VALUES)
        self._foreign = Foreign()
        self._more: list[Problem] = []
        self.has_lost = False  # whether a file of the person is gone, or another in its place

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, file by file."""
        found = [p for name in sorted(self._files) for p in self._files[name].problems]
        return [*found, *self._foreign.problems, *self._more]

    def poll(self) -> list[Entry]:
        """What was added to any journal since the last time."""
        new: list[Entry] = []
        for _ in range(_LOOKS):
            paths = self._paths()
            new += [entry for path in paths for entry in self.read(path)]
            self._forget_all_but({path.name for path in paths})
            if all(path.exists() for path in paths if names.is_draft(path)):
                break
        return new

    def read(self, path: Path) -> list[Entry]:
        """What was added to one journal since it was last read."""
        name, mark = path.name, _mark(path)
        known = self._files.get(name, files.NOTHING)
        if mark == self._marks.get(name) and all(p.line for p in known.problems):
            return []
        found = files.read(path, known, self._room(name, known))
        self._files[name], self._marks[name] = found, mark
        self._count(name, known, found)
        self.has_lost |= found.is_new and self._is_own(name)
        self._foreign.add(name, found.entries)
        return found.entries

    def is_full(self, path: Path) -> bool:
        """Whether no more of a journal is read than was."""
        return path.name in self._files and self._files[path.name].is_full

    def forget(self, path: Path) -> None:
        """A file is not there any more, by the person's own doing."""
        if known := self._files.pop(path.name, None):
            self._count(path.name, known, files.NOTHING)
            self._marks.pop(path.name)

    def _paths(self) -> list[Path]:
        paths, others = names.listed(self._folder)
        self._more = [Problem(name, 0, names.NO_FILE) for name in others]
        try:
            names.check_folder(self._folder)
        except OSError as error:
            self._more = [Problem(self._folder.name, 0, str(error))]
        if len(paths) > WORK_FILES:
            reason = N_("there are too many journals in this folder")
            self._more.append(Problem(paths.pop().name, 0, reason))
            paths += [p for p in names.own_files(self._folder, self._person) if p not in paths]
            paths.sort(key=lambda path: not names.is_draft(path))
        # Small ones first: the journals of people, where somebody has put huge ones beside them.
        return sorted(paths, key=lambda path: (not names.is_draft(path), _mark(path)[0]))

    def _is_own(self, name: str) -> bool:
        return names.person_of(name) == self._person

    def _room(self, name: str, known: Chunk) -> Room:
        if self._is_own(name):
            return A_FILE
        return Room(
            min(A_FILE.bytes, known.end + self._left.bytes),
            min(A_FILE.values, known.values + self._left.values),
        )

    def _count(self, name: str, before: Chunk, now: Chunk) -> None:
        if not self._is_own(name):
            size, values = now.end - before.end, now.values - before.values
            self._left = Room(self._left.bytes - size, self._left.values - values)

    def _forget_all_but(self, there: set[str]) -> None:
        for name in self._files.keys() - there:
            self.has_lost |= self._is_own(name)
            self.forget(self._folder / name)


class Foreign:
    """Which journals of one person speak for another.

    A copy of a journal, whatever it is called, speaks for one person only.
    """

    def __init__(self) -> None:
        self._owned: set[str] = set()
        self._lines: dict[str, Problem] = {}

    @property
    def problems(self) -> list[Problem]:
        """The first such line of each."""
        return [self._lines[name] for name in sorted(self._lines) if name in self._owned]

    def add(self, name: str, entries: list[Entry]) -> None:
        """Takes note of new lines of a file."""
        owner = names.person_of(name)
        for entry in entries:
            if entry.at.by == owner:
                self._owned.add(name)
            elif name not in self._lines and entry.line:
                self._lines[name] = Problem(name, entry.line.number, entry.at.by, FOREIGN)


def _mark(path: Path) -> Mark:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0, 0)
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)
