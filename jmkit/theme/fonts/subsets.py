"""What of Assistant a page may carry: the letters of the subsets that were made beforehand.

Made beforehand they cost a page no time, and are the same bytes whatever stands on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.theme.fonts.chain import FOLDER

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_COMMON = " 0123456789!\"%&'()*+,-./:;<=>?[]\xa0–—‘’“”„…•·×°−₪€\u200e\u200f"
_LATIN = "".join(map(chr, range(0x21, 0x7F))) + "£©®½"
_HEBREW = "".join(map(chr, (*range(0x5B0, 0x5C8), *range(0x5D0, 0x5EB), 0x5F3, 0x5F4)))

# The smallest first; the last has every letter of the font.
SUBSETS: dict[str, frozenset[str] | None] = {
    "hebrew": frozenset(_COMMON + _HEBREW),
    "latin": frozenset(_COMMON + _LATIN),
    "both": frozenset(_COMMON + _HEBREW + _LATIN),
    "whole": None,
}


def subset_for(letters: AbstractSet[str]) -> str:
    """The smallest subset that has some letters, all of which Assistant has.

    >>> subset_for(set("תור")), subset_for(set("Wi-Fi בחינם")), subset_for(set("café"))
    ('hebrew', 'both', 'whole')
    """
    return next(name for name, has in SUBSETS.items() if has is None or letters <= has)


def subset_file(name: str, weight: int) -> Path:
    """The file of a subset in a weight, such as 700."""
    return FOLDER / f"assistant-{name}-{weight}.woff2"
