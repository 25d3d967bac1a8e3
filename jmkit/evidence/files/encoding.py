"""From bytes to text, as Hebrew Windows machines write it; what is not certain is refused.

UTF-8 and UTF-16 say what they are. The old one-byte code pages don't: their bytes fit several
languages. So such a file is taken only if, read as Hebrew, its words look like Hebrew words.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_HEBREW = (("cp1255", "Windows-1255"), ("iso8859-8", "ISO-8859-8"))
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_WORD = re.compile("[A-Za-z\u0590-\u05f2]+")
# Two letters or more, each perhaps with points; the final forms stand at the end only.
_POINTS = "[\u0591-\u05c7]*"
_HEBREW_WORD = re.compile(f"(?:[אבגדהוזחטיכלמנסעפצקרשת]{_POINTS})+[א-ת]{_POINTS}")
_ENOUGH = 1_000_000  # letters that tell how all are to be read
_GOOD_TO_BAD = 4  # some words mix letters rightly: SMSים


class Decoded(NamedTuple):
    """A text, and the name of the encoding in which its file was written."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | None:
    """The text in these bytes, without a byte order mark; None when it is not certain.

    >>> decode("שירות".encode("cp1255")), decode("שירות".encode("cp862"))
    (Decoded(text='שירות', encoding='Windows-1255'), None)
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _named(_strictly(data, "utf-16"), "UTF-16")
    if b"\0" in data:
        return _named(_utf16_without_mark(data), "UTF-16")
    if (text := _strictly(data, "utf-8-sig")) is not None:
        return Decoded(text, "UTF-8")
    for encoding, name in _HEBREW:
        text = _strictly(data, encoding)
        if text is not None and _reads_as_hebrew(text):
            return Decoded(text, name)
    return None


def is_visual_hebrew(data: bytes) -> bool:
    """Whether bytes hold Hebrew as it was once written for screens: each line from its left end.

    >>> is_visual_hebrew("םולש ,ןאכ התא".encode("iso8859-8"))
    True
    """
    text = _strictly(data, "iso8859-8")
    return text is not None and not _reads_as_hebrew(text) and _reads_as_hebrew(text[::-1])


def _named(text: str | None, encoding: str) -> Decoded | None:
    return None if text is None else Decoded(text, encoding)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    # In UTF-16 the line ends and separators have a zero on one side; a stray zero fits neither.
    for encoding, even, odd in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        zeros = data[even::2].count(0)
        text = _strictly(data, encoding) if zeros and not data[odd::2].count(0) else None
        if text and not _CONTROLS.search(text) and _is_familiar(text):
            return text
    return None


def _is_familiar(text: str) -> bool:
    some = text[:_ENOUGH]
    return sum(c < "\u0250" or "\u0590" <= c <= "\u05ff" for c in some) > len(some) / 2


def _reads_as_hebrew(text: str) -> bool:
    if _CONTROLS.search(text):
        return False
    words = [w for w in _WORD.findall(text[:_ENOUGH]) if not w.isascii()]
    good = sum(_HEBREW_WORD.fullmatch(w) is not None for w in words)
    short = sum(len(w) == 1 for w in words)
    return good > _GOOD_TO_BAD * (len(words) - good - short)
