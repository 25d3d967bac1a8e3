"""Writing one person's changes: what is being typed into a draft, all else into the journal.

A journal is only ever appended to, by all notebooks of its person at once; a draft belongs to one
session. Each save of what is being typed is a line of the draft, on the disk before it counts as
saved, and read by everyone. When ten seconds are over, or something else is done, the
lines worth keeping go into the journal and the draft is removed. A crash in between leaves both,
and the merge takes both. What a killed session left is taken in by a later one.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from jmkit.errors import NotSavedError
from jmkit.journal import files, names
from jmkit.journal.thinning import SLOT_MS, slot_of, thinned

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.journal.disk import Disk
    from jmkit.journal.entry import Entry

ABANDONED = 600  # seconds after which a draft is taken for that of a session that was killed


class Writer:
    """Appends to one person's journal.

    Args:
        path: The journal.
        disk: What writes.
        seconds: A clock that only goes forward.
    """

    def __init__(
        self, path: Path, disk: Disk, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._path = path
        self._disk = disk
        self._seconds = seconds
        self._draft = names.new_draft(path)
        self._typed: list[Entry] = []  # what the draft holds and the journal does not
        self._since = 0.0
        self._looked_round = False

    def write(self, entry: Entry, *, typing: bool) -> Path:
        """Writes an entry and waits until the disk has it; the file that holds it.

        Args:
            entry: The change.
            typing: Whether it continues what this session wrote just before.

        Raises:
            NotSavedError: It cannot be written.
        """
        if not typing:
            self._to_journal(entry)
            return self._path
        if self._typed and (self._is_over() or slot_of(self._typed[0]) != slot_of(entry)):
            self._to_journal()
        files.append(self._draft, [entry], self._disk)
        self._since = self._since if self._typed else self._seconds()
        self._typed.append(entry)
        return self._draft

    def go_on_in(self, path: Path) -> None:
        """Writes into another journal from now on."""
        self.settle()
        self._path, self._draft = path, names.new_draft(path)

    def settle(self, *, only_if_over: bool = False) -> None:
        """Moves what was typed into the journal; where that fails, it stays in the draft."""
        if self._typed and (self._is_over() or not only_if_over):
            with suppress(NotSavedError):
                self._to_journal()

    def _is_over(self) -> bool:
        return (self._seconds() - self._since) * 1000 >= SLOT_MS

    def _to_journal(self, *more: Entry) -> None:
        files.append(self._path, [*thinned(self._typed), *more], self._disk)
        if self._typed:
            self._typed = []
            self._remove(self._draft)
        if not self._looked_round:
            self._looked_round = True
            with suppress(OSError, NotSavedError):
                self._take_in_abandoned()

    def _take_in_abandoned(self) -> None:
        # Both times are the file system's, so that no wrong clock of this machine matters.
        now = self._path.stat().st_mtime
        for draft in names.drafts_of(self._path):
            if draft != self._draft and now - draft.stat().st_mtime > ABANDONED:
                self._take_in(draft)

    def _take_in(self, draft: Path) -> None:
        # Renamed before it is read: should its session live, the session misses the file when it
        # reads its next line back, and writes that line again.
        mine = names.new_draft(self._path)
        self._disk.rename(draft, mine)
        found = files.read(mine)
        # The last line may have been cut off by the crash; it was never acknowledged.
        if all(problem.line > found.lines for problem in found.problems):
            files.append(self._path, thinned(found.entries), self._disk)
            self._remove(mine)

    def _remove(self, path: Path) -> None:
        # Windows refuses while somebody reads it; then it is removed the next time.
        with suppress(OSError):
            self._disk.remove(path)
