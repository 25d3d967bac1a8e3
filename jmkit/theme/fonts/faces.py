"""Typefaces as style sheets carry them: the letters a page needs, as data."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jmkit.theme.fonts.chain import EMOJI, SIGNS, TEXT, files, font_of
from jmkit.theme.fonts.drawn_letters import woff_of
from jmkit.theme.fonts.subsets import subset_file, subset_for
from jmkit.theme.typography import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from jmkit.theme.typography import Weight

FAMILIES = f"{TEXT}, '{EMOJI}', '{SIGNS}', sans-serif"
_SHAPED = 0x590  # from here on letters are shaped by tables that only a whole font has
_SIGNS = "SPN"  # categories of Unicode: symbols, punctuation, numbers


def face_css(texts: Iterable[str], weights: Iterable[Weight] = tuple(WEIGHTS)) -> str:
    """The ``@font-face`` rules of a page or picture that opens right on any machine.

    Assistant comes in the smallest of its subsets that has all letters; signs and emoji that it
    lacks come one by one. Letters of other alphabets that are shaped, such as Arabic, are left to
    the reader's own fonts. The same letters give the same text.

    Args:
        texts: What stands on it.
        weights: In which weights.
    """
    letters = frozenset[str]().union(*texts)
    return _rules(letters, tuple(weight for weight in WEIGHTS if weight in set(weights)))


@lru_cache(maxsize=512)
def _rules(letters: frozenset[str], weights: Sequence[Weight]) -> str:
    found: dict[tuple[str, Path, frozenset[str]], list[int]] = {}
    for weight in weights:
        for family, some in _by_family(letters, weight).items():
            key = family, files(weight)[family], some
            found.setdefault(key, []).append(WEIGHTS[weight])
    return "".join(_rule(*key, numbers) for key, numbers in found.items())


def _rule(family: str, path: Path, letters: frozenset[str], weights: Sequence[int]) -> str:
    span = " ".join(map(str, dict.fromkeys((weights[0], weights[-1]))))
    is_text = family == TEXT
    kind = "woff2" if is_text else "woff"
    data = _subset(subset_for(letters), weights[0]) if is_text else woff_of(path, letters)
    address = f"data:font/{kind};base64,{b64encode(data).decode('ascii')}"
    return (
        f"@font-face{{font-family:'{family}';font-weight:{span};"
        f"src:url({address}) format('{kind}')}}"
    )


def _by_family(letters: Iterable[str], weight: Weight) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for letter in sorted(letters):
        font = font_of(letter, weight)
        if font and (font.family == TEXT or _stands_alone(letter)):
            found.setdefault(font.family, set()).add(letter)
    return {family: frozenset(some) for family, some in found.items()}


def _stands_alone(letter: str) -> bool:
    kind = unicodedata.category(letter)[0]
    return kind in _SIGNS or (kind == "L" and ord(letter) < _SHAPED)


@cache
def _subset(name: str, weight: int) -> bytes:
    return subset_file(name, weight).read_bytes()
