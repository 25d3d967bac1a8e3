"""What of a form is saved, told to the page, which keeps what was typed until it hears that.

The page's side is `jmkit/lab/extensions/jmkit-drafts`; both know a text by its checksum.
"""

from __future__ import annotations

import datetime as dt
import zlib
from typing import Any

import ipywidgets as widgets

RECENT = 24  # fields; a page asks only for what was typed a moment ago


def checksum(text: str) -> str:
    """A text's CRC-32, as the page reckons it: of its UTF-8, halves of characters replaced."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return f"{zlib.crc32(whole.encode()):x}"


def seen(widget: Any) -> str:  # noqa: ANN401 -- ipywidgets is untyped
    """What stands in a widget, as the page knows it."""
    value = widget.label if isinstance(widget, widgets.Dropdown) else widget.value
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, dt.date) else value or ""


class Kept:
    """The latest saved texts of a form's fields, as the page finds them in its status line."""

    def __init__(self) -> None:
        self._sums: dict[str, str] = {}

    def __str__(self) -> str:
        return " ".join(f"{place}/{text}" for place, text in self._sums.items())

    def add(self, place: str, text: str) -> None:
        """Notes that this text is saved, or will never be: nobody need keep it any longer.

        Args:
            place: The field: the mark of its record, its name and, of several ticks, which.
            text: What stands in it.
        """
        self._sums.pop(place, None)
        self._sums[place] = checksum(text)
        while len(self._sums) > RECENT:
            del self._sums[next(iter(self._sums))]

    def discard(self, place: str) -> None:
        """Notes that something else stands there now."""
        self._sums.pop(place, None)
