"""What has become of the texts that a form received, for the page, which keeps them until it hears.

The page's side is `jmkit/lab/extensions/jmkit-drafts`; both know a text by its checksum. What was
saved a moment ago is told unasked; of all else the page asks (see `receipt_answers`).
"""

from __future__ import annotations

import time
import zlib
from typing import Any

from jmkit.limits import REMEMBERED_TEXTS
from jmkit.model.text import clean

RECENT = 24  # fields whose receipts are sent unasked
SLACK = 1.0  # seconds by which a question may be quicker than the text that it is about


def checksum(text: str) -> str:
    """A text's CRC-32 as the page reckons it: of its UTF-8, as a journal would hold it."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n")
    return f"{zlib.crc32(clean(lines).encode()):x}"


class SaveReceipts:
    """The texts of one block's fields: the latest saved ones, and all that stood there.

    A field's *place* is the token of its record, its name and, of several ticks, which.
    """

    def __init__(self) -> None:
        self._saved: dict[str, str] = {}
        self._current: dict[str, str] = {}
        self._since: dict[tuple[str, str], float] = {}
        self._waiting: set[str] = set()
        self._released: set[str] = set()

    def __str__(self) -> str:
        return " ".join(f"{place}/{text}" for place, text in self._saved.items())

    def acknowledge(self, place: str, text: str) -> None:
        """Notes that this text is saved, or will never be: nobody need keep it any longer.

        Args:
            place: The field.
            text: What stands in it.
        """
        self._saved.pop(place, None)
        self._saved[place] = checksum(text)
        _shorten(self._saved, RECENT)

    def withdraw(self, place: str) -> None:
        """Notes that something else stands there now."""
        self._saved.pop(place, None)

    def track(self, place: str, text: str, *, waiting: bool) -> None:
        """Notes what stands in a field, and whether it is still to be saved."""
        now = checksum(text)
        self._released.discard(_record_of(place))
        (self._waiting.add if waiting else self._waiting.discard)(place)
        if self._current.get(place) != now:
            self._current[place] = now
            self._since[place, now] = time.monotonic()
            _shorten(self._current, REMEMBERED_TEXTS)
            _shorten(self._since, REMEMBERED_TEXTS)

    def release(self, record_token: str) -> None:
        """Notes that a person has removed a record, with all that was typed into its form."""
        self._released.add(record_token)

    def is_settled(self, place: str, text: str, age: float) -> bool:
        """Whether a text that the page keeps was received here and needs no keeping.

        Args:
            place: The field in which it was typed.
            text: Its checksum.
            age: How many seconds ago it was typed; what stood there before was another text.
        """
        if _record_of(place) in self._released:
            return True
        if self._current.get(place) == text:  # also where nothing changed, and so nothing was heard
            return place not in self._waiting
        since = self._since.get((place, text))
        return since is not None and time.monotonic() - since <= age + SLACK


def _record_of(place: str) -> str:
    return place.split("/", 1)[0]


def _shorten(memory: dict[Any, Any], to: int) -> None:
    while len(memory) > to:
        del memory[next(iter(memory))]
