"""What has become of the texts that a form received, for the page, which keeps them until it hears.

The page's side is `jmkit/lab/extensions/jmkit-drafts`; both know a text by its checksum. What was
saved a moment ago is told unasked; of all else the page asks (see `asked`).
"""

from __future__ import annotations

import time
import zlib
from typing import Any

from jmkit.limits import REMEMBERED_TEXTS
from jmkit.model.text import clean

RECENT = 24  # fields told unasked
SLACK = 1.0  # seconds by which a question may be quicker than the text that it is about


def checksum(text: str) -> str:
    """A text's CRC-32 as the page reckons it: of its UTF-8, as a journal would hold it."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n")
    return f"{zlib.crc32(clean(lines).encode()):x}"


class Kept:
    """The texts of one block's fields: the latest saved ones, and all that stood there.

    A field's *place* is the mark of its record, its name and, of several ticks, which.
    """

    def __init__(self) -> None:
        self._told: dict[str, str] = {}
        self._stands: dict[str, str] = {}
        self._since: dict[tuple[str, str], float] = {}
        self._waiting: set[str] = set()
        self._let_go: set[str] = set()

    def __str__(self) -> str:
        return " ".join(f"{place}/{text}" for place, text in self._told.items())

    def add(self, place: str, text: str) -> None:
        """Notes that this text is saved, or will never be: nobody need keep it any longer.

        Args:
            place: The field.
            text: What stands in it.
        """
        self._told.pop(place, None)
        self._told[place] = checksum(text)
        _shorten(self._told, RECENT)

    def discard(self, place: str) -> None:
        """Notes that something else stands there now."""
        self._told.pop(place, None)

    def stands(self, place: str, text: str, *, waiting: bool) -> None:
        """Notes what stands in a field, and whether it is still to be saved."""
        now = checksum(text)
        self._let_go.discard(_mark(place))
        (self._waiting.add if waiting else self._waiting.discard)(place)
        if self._stands.get(place) != now:
            self._stands[place] = now
            self._since[place, now] = time.monotonic()
            _shorten(self._stands, REMEMBERED_TEXTS)
            _shorten(self._since, REMEMBERED_TEXTS)

    def let_go(self, mark: str) -> None:
        """Notes that a person has removed a record, with all that was typed into its form."""
        self._let_go.add(mark)

    def is_done(self, place: str, text: str, age: float) -> bool:
        """Whether a text that the page keeps was received here and needs no keeping.

        Args:
            place: The field in which it was typed.
            text: Its checksum.
            age: How many seconds ago it was typed; what stood there before was another text.
        """
        if _mark(place) in self._let_go:
            return True
        if self._stands.get(place) == text:  # also where nothing changed, and so nothing was heard
            return place not in self._waiting
        since = self._since.get((place, text))
        return since is not None and time.monotonic() - since <= age + SLACK


def _mark(place: str) -> str:
    return place.split("/", 1)[0]


def _shorten(memory: dict[Any, Any], to: int) -> None:
    while len(memory) > to:
        del memory[next(iter(memory))]
