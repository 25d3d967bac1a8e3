"""Writing a person's lines again where another program has taken them from the disk.

A cloud drive that puts an older copy in a journal's place, or somebody who removes or renames it,
takes what was acknowledged; the session still has it in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.journal import files, names
from jmkit.journal.problem import LOSING, RESTORED, Problem
from jmkit.journal.reader import Reader
from jmkit.journal.thinning import thinned

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jmkit.journal.disk import Disk
    from jmkit.journal.entry import Entry

_TIMES = 20  # then whoever takes them away has won, and it is told


class Restorer:
    """Restores what one session has seen in its person's files.

    Args:
        folder: Where the journals lie.
        person: Whose lines.
        disk: What writes.
    """

    def __init__(self, folder: Path, person: str, disk: Disk) -> None:
        self._folder = folder
        self._person = person
        self._disk = disk
        self._times = 0
        self.problems: list[Problem] = []

    def restore(self, journal: Path, known: list[Entry]) -> bool:
        """Writes again what is on the disk no more; whether anything was.

        Args:
            journal: Into which file.
            known: All changes of the person.

        Raises:
            NotSavedError: It cannot be written, now or ever.
        """
        missing = self._missing(known, self._on_disk())
        # What is missing there may be in a copy; but that takes longer to read.
        missing = missing and self._missing(known, Reader(self._folder, self._person).poll())
        if not missing:
            return False
        self._report(journal, missing, LOSING)
        self._times += 1
        if self._times > _TIMES:
            return False
        files.append(journal, missing, self._disk)
        self._report(journal, missing, RESTORED)
        return True

    def _on_disk(self) -> list[Entry]:
        paths = names.own_files(self._folder, self._person)
        return [entry for path in paths for entry in files.read(path).entries]

    def _missing(self, known: list[Entry], there: Iterable[Entry]) -> list[Entry]:
        mine = [entry for entry in there if entry.at.by == self._person]
        kept = {(e.at, e.kind, e.id) for e in mine}
        missing = {(e.at, e.kind, e.id): e for e in known if (e.at, e.kind, e.id) not in kept}
        # Steps on the way to what is there are missing by rights.
        return [e for e in thinned([*mine, *missing.values()]) if (e.at, e.kind, e.id) in missing]

    def _report(self, journal: Path, missing: list[Entry], sentence: str) -> None:
        self.problems = [Problem(journal.name, 0, str(len(missing)), sentence)]
