"""Of which record kinds somebody wants to see all fields: remembered on this machine."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.private import make_private
from jmkit.folder.reading import read_bytes
from jmkit.folder.writing import PRIVATE, write_whole
from jmkit.limits import PEOPLE_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "open-folds.json"


class OpenFolds:
    """The folds that one person has left open, by the kind of their record.

    Args:
        person: The name of their journal, which is another in each workshop.
        folder: Where jmkit keeps its state; without one, it is forgotten with the kernel.
    """

    def __init__(self, person: str = "", folder: Path | None = None) -> None:
        self._person, self._folder = person, folder
        self._kinds = {kind for mark in self._read() for kind in [self._kind_in(mark)] if kind}

    def is_open(self, kind: str) -> bool:
        """Whether all fields of the records of a kind are to be seen."""
        return kind in self._kinds

    def remember(self, kind: str, *, is_open: bool) -> None:
        """Takes in that somebody opened or closed a fold. Never raises."""
        (self._kinds.add if is_open else self._kinds.discard)(kind)
        if self._folder is None:
            return
        others = [mark for mark in self._read() if not self._kind_in(mark)]
        marks = [*others, *(f"{self._person}/{kind}" for kind in sorted(self._kinds))]
        with suppress(OSError):
            make_private(self._folder)
            write_whole(self._folder / _FILE, json.dumps(marks[-_MOST:]), PRIVATE)

    def _kind_in(self, mark: str) -> str:
        person, _, kind = mark.partition("/")
        return kind if person == self._person else ""

    def _read(self) -> list[str]:
        if self._folder is None:
            return []
        try:
            marks = json.loads(read_bytes(self._folder / _FILE, PEOPLE_BYTES))
        except (OSError, JmkitError, ValueError, RecursionError):
            return []
        return [m for m in marks if isinstance(m, str)] if isinstance(marks, list) else []


_MOST = PEOPLE_BYTES // 100  # a mark has at most 64 letters
