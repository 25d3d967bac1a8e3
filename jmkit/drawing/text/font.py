"""Texts as they can be drawn: which letters there are, and how wide. Both are looked up once."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jmkit.theme.fonts.chain import font_of, is_drawn

if TYPE_CHECKING:
    from jmkit.theme.typography import Weight

MISSING = "▯"

# Controls that would reach out of their line, and what only changes the look of an emoji.
_CONTROLS = re.compile("[\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u061c\u200b]")
_EMOJI_DRESS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e007f\u20e3]")
_JOINED = re.compile("(.)(?:\u200d.)+", re.DOTALL)
# A flag is two of these: the letters of a country.
_FLAGS = {0x1F1E6 + n: chr(ord("A") + n) for n in range(26)}
# Points without a letter of their own script to stand on.
_POINTS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_LONELY = re.compile(f"(?<![א-ײ{_POINTS}])[{_POINTS}]|(?<!\\S)[\u0300-\u036f]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text with a placeholder for every sign that no typeface of jmkit has.

    Line breaks stay; controls that would turn the neighbourhood around are left out. Of an emoji
    put together from several the first is left, of a flag the letters.

    >>> printable("cart 🛒 " + chr(0x202E) + "ok"), printable("👩🏽‍💻 🇮🇱"), printable("𒀀")
    ('cart 🛒 ok', '👩 IL', '▯')
    """
    plain = _BREAKS.sub("\n", text).replace("\t", " ").translate(_FLAGS)
    plain = _JOINED.sub(r"\1", _EMOJI_DRESS.sub("", _CONTROLS.sub("", plain)))
    known = "".join(c if c == "\n" or _known(c) else MISSING for c in plain.replace("\u200d", ""))
    return _LONELY.sub(MISSING, known)


def advance(text: str, weight: Weight) -> float:
    """How far a text without line breaks reaches, in units of its size.

    The sum of its letters' advances, each in the font that draws it; kerning makes it narrower.
    """
    table = _advances(weight)
    return sum(map(table.__getitem__, text))


class _Advances(dict[str, float]):
    # Of the letters that were asked for; the files have some nine thousand.
    def __init__(self, weight: Weight) -> None:
        super().__init__()
        self._weight: Weight = weight

    def __missing__(self, letter: str) -> float:
        font = font_of(letter, self._weight) or font_of(MISSING, self._weight)
        return self.setdefault(letter, font.advance(letter) if font else 1.0)


@cache
def _advances(weight: Weight) -> _Advances:
    return _Advances(weight)


_known = lru_cache(maxsize=4096)(is_drawn)
