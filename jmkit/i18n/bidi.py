"""Which way a text reads, and how to keep it from disturbing its neighbours."""

from __future__ import annotations

import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
_POP = "\u2069"


def has_rtl(text: str) -> bool:
    """Whether the text holds any right-to-left letter.

    >>> has_rtl("NPS ירד"), has_rtl("NPS fell")
    (True, False)
    """
    return not text.isascii() and any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)


def direction_of(text: str, otherwise: Direction = "ltr") -> Direction:
    """The base direction of a text: right to left as soon as it has one such letter.

    Args:
        text: Any text.
        otherwise: The direction of a text without letters (a number, an empty text).

    >>> direction_of("NPS ירד ב-12%"), direction_of("Good coffee."), direction_of("12", "rtl")
    ('rtl', 'ltr', 'rtl')
    """
    if has_rtl(text):
        return "rtl"
    if any(unicodedata.bidirectional(c) == "L" for c in text):
        return "ltr"
    return otherwise


def isolate(line: str, direction: Direction) -> str:
    r"""One line inside isolates, so that its base direction does not depend on its first letter.

    >>> isolate("NPS ירד", "rtl")
    '\u2067NPS ירד\u2069'
    """
    return f"{_ISOLATES[direction]}{line}{_POP}"
