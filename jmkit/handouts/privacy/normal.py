"""A text as rules want to read it: one spelling of each sign, and where each stood before.

People write digits of many scripts, dashes of many lengths, and signs that nobody sees. A rule
reads the plain text; what it finds is masked in the text as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN = re.compile(r"[\t\n -~א-ת₪€£•]*")
_SPECIAL = re.compile(r"[^\t\n -~א-ת₪€£•]")
_SAME = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05be\ufe58\ufe63\uff0d", "-")
    | dict.fromkeys("\u2018\u2019\u201b\u05f3\u02bc\u00b4`", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u05f4", '"')
    | dict.fromkeys("\u2044\u2215", "/")
    | dict.fromkeys("\u3002\u2024\u00b7\u2027", ".")
    | dict.fromkeys("\r\u2028\u2029\x85\x0b\x0c", "\n")
    | {"\u2217": "*", "\u066b": ".", "\u066c": ","}
)
_UNSEEN = {"Mn", "Me", "Cf", "Cc"}


class Normal(NamedTuple):
    """A text in its plain spelling.

    Args:
        text: The plain text.
        places: For each of its signs, and for its end, where that stands in the original.
    """

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the plain text stands in the original."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def normal(text: str) -> Normal:
    r"""A text in its plain spelling.

    >>> normal("０５０\u200f–７").text
    '050-7'
    """
    if _PLAIN.fullmatch(text):
        return Normal(text, range(len(text) + 1))
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for found in _SPECIAL.finditer(text):
        start = found.start()
        new = plain_sign(found[0])
        parts += (text[done:start], new)
        places += (*range(done, start), *[start] * len(new))
        done = start + 1
    places += range(done, len(text) + 1)
    return Normal("".join((*parts, text[done:])), places)


@lru_cache(maxsize=4096)
def plain_sign(sign: str) -> str:
    """The plain spelling of one sign; empty for one that is not seen by itself."""
    same = sign.translate(_SAME)
    if same != sign:
        return same
    return "".join(map(_plain_part, unicodedata.normalize("NFKD", sign)))


def _plain_part(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    kind = unicodedata.category(sign)
    if kind in _UNSEEN and sign not in "\t\n":
        return ""
    return " " if kind == "Zs" else sign.translate(_SAME)
