"""Which way a text reads, and how to keep it from disturbing its neighbours."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Literal

Direction = Literal["rtl", "ltr"]

_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
_POP = "\u2069"
_FLAGS = {chr(0x1F1E6 + n) for n in range(26)}  # letters by name only: two of them make a flag
# Figures that an arrow to the right leads through, in plain text and in HTML: "12% → 4%".
_FIGURE = r"[+\u2212$€£₪-]{0,2}\d[\d.,:/]*[%$€£₪]?"
_ARROWED = rf"(?<![\w&#;\u2066]){_FIGURE}(?: ?(?:→|->|-&gt;) ?{_FIGURE})+"
# A sign with its figure: "+1", "−100", "+972-54-123 4567"; no dash between words or in a range.
# What follows a Latin word is kept together by that: "NPS −12".
_SIGNED = r"(?<![A-Za-z] )(?<![\w.\u200e\u2066&#;-])[+\u2212-](?:\d[\d.,/-]*)?\d%?(?![\w\u2069])"
FIGURES = re.compile(f"{_ARROWED}|{_SIGNED}")  # what reads from the left in any line


def has_rtl(text: str) -> bool:
    """Whether the text holds any right-to-left letter.

    >>> has_rtl("NPS ירד"), has_rtl("NPS fell")
    (True, False)
    """
    return not text.isascii() and any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)


def direction_of(text: str, otherwise: Direction = "ltr") -> Direction:
    """The base direction of a text.

    On a page that reads from the right one such letter decides, however many Latin names stand in
    the text; on any other page most of its words do, for an English sentence may quote a Hebrew
    name.

    Args:
        text: Any text.
        otherwise: The direction of the page, and so of a text without letters.

    >>> direction_of("NPS ירד ב-12%"), direction_of("Good coffee."), direction_of("12", "rtl")
    ('rtl', 'ltr', 'rtl')
    """
    if has_rtl(text) and otherwise == "rtl":
        return "rtl"
    words = Counter(way for word in text.split() if (way := _word_direction(word)))
    return words.most_common(1)[0][0] if words else otherwise  # of as many, the first


def _word_direction(word: str) -> Direction | None:
    if has_rtl(word):
        return "rtl"
    is_latin = any(unicodedata.bidirectional(c) == "L" and c not in _FLAGS for c in word)
    return "ltr" if is_latin else None


def isolate(line: str, direction: Direction) -> str:
    r"""One line inside isolates, so that its base direction does not depend on its first letter.

    >>> isolate("NPS ירד", "rtl")
    '\u2067NPS ירד\u2069'
    """
    return f"{_ISOLATES[direction]}{line}{_POP}"


def with_figures_kept(line: str) -> str:
    r"""A line to be read from the right: "12 → 4" does not turn into "4 → 12", nor "−2" into "2−".

    >>> with_figures_kept("דנה: 12% → 4%"), with_figures_kept("−2 בסוף")
    ('דנה: \u206612% → 4%\u2069', '\u2066−2\u2069 בסוף')
    """
    return FIGURES.sub(lambda found: isolate(found[0], "ltr"), line)
