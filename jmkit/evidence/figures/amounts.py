"""Amounts of money in a column: how much it is in all, and what is below zero or no number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGNS = re.compile("[₪$€£\\s\u200e\u200f\u00a0']|ILS|NIS|USD|EUR|ש[\"״]ח")
_PLAIN = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_COMMA = re.compile(r"-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}")


class Amounts(NamedTuple):
    """What a column of amounts holds.

    Args:
        total: All of them together, in the file's own currency.
        n: How many there are.
        negative: How many are below zero.
        unusable: How many cells are no number.
    """

    total: float
    n: int
    negative: int
    unusable: int


def amount_of(text: str) -> float | None:
    """The number in a text, its currency aside; a comma before one or two last digits is a point.

    >>> amount_of("₪1,250.50"), amount_of("1.250,5 €"), amount_of("(30)"), amount_of("free")
    (1250.5, 1250.5, -30.0, None)
    """
    plain = _SIGNS.sub("", text).replace("\u2212", "-")
    if plain.startswith("(") and plain.endswith(")"):  # as accountants write it
        plain = f"-{plain[1:-1]}"
    if plain.endswith("-"):
        plain = f"-{plain[:-1]}"
    if _COMMA.fullmatch(plain):
        return float(plain.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(plain) or _THOUSANDS.fullmatch(plain):
        return float(plain.replace(",", ""))
    return None


def amounts(counted: Iterable[tuple[str, int]]) -> Amounts:
    """What a column of amounts holds.

    Args:
        counted: Its texts, and how often each is there.

    >>> amounts([("10", 3), ("-5", 1), ("free", 2)])
    Amounts(total=25.0, n=4, negative=1, unusable=2)
    """
    found = [(amount_of(text), n) for text, n in counted]
    good = [(value, n) for value, n in found if value is not None]
    return Amounts(
        sum(value * n for value, n in good),
        sum(n for _, n in good),
        sum(n for value, n in good if value < 0),
        sum(n for value, n in found if value is None),
    )
