"""The typeface: which letters it has, and how wide they are. Both are looked up once."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

Weight = Literal["normal", "bold"]
MISSING = "▯"

# Controls that would reach out of their line, and what only changes the look of an emoji.
_CONTROLS = re.compile("[\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u061c\u200b]")
_EMOJI_DRESS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e007f\u20e3]")
_JOINED = re.compile("(.)(?:\u200d.)+", re.DOTALL)
# Points without a letter of their own script to stand on.
_POINTS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_LONELY = re.compile(f"(?<![א-ײ{_POINTS}])[{_POINTS}]|(?<!\\S)[\u0300-\u036f]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LIKENESS = str.maketrans({"🙂": "☺", "🙁": "☹", "💔": "♡", "⭐": "★", "✅": "✓", "❌": "✗"})


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text with a placeholder for every sign the typeface does not have.

    Line breaks stay; controls that would turn the neighbourhood around are left out.

    >>> printable("cart 🛒 " + chr(0x202E) + "ok")
    'cart ▯ ok'
    """
    plain = _BREAKS.sub("\n", text).replace("\t", " ").translate(_LIKENESS)
    plain = _JOINED.sub(r"\1", _EMOJI_DRESS.sub("", _CONTROLS.sub("", plain)))
    known = "".join(c if c == "\n" or _known(c) else MISSING for c in plain.replace("\u200d", ""))
    return _LONELY.sub(MISSING, known)


def advance(text: str, weight: Weight) -> float:
    """How far a text without line breaks reaches, in units of its size.

    The sum of its letters' advances: kerning only makes it narrower.
    """
    table = _advances(weight)
    return sum(map(table.__getitem__, text))


class _Advances(dict[str, float]):
    # Of the letters that were asked for; the file itself has some six thousand.
    def __init__(self, weight: Weight) -> None:
        from fontTools.ttLib import TTFont

        super().__init__()
        with TTFont(_file(weight), lazy=True) as font:
            self.names = font.getBestCmap()
            self.widths = font["hmtx"].metrics
            self.unit = font["head"].unitsPerEm

    def __missing__(self, letter: str) -> float:
        if unicodedata.combining(letter):
            return self.setdefault(letter, 0.0)
        width, _ = self.widths[self.names.get(ord(letter), ".notdef")]
        return self.setdefault(letter, width / self.unit)


@cache
def _advances(weight: Weight) -> _Advances:
    return _Advances(weight)


def _file(weight: Weight) -> Path:
    # Without matplotlib itself, which takes longer to load than a map to draw.
    spec = find_spec("matplotlib")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    name = "DejaVuSans-Bold.ttf" if weight == "bold" else "DejaVuSans.ttf"
    return folder / "mpl-data" / "fonts" / "ttf" / name


@cache
def _charmap() -> frozenset[int]:
    return frozenset(_advances("normal").names) & frozenset(_advances("bold").names)


def _known(letter: str) -> bool:
    return ord(letter) in _charmap()
