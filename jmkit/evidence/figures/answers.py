"""Scores out of a column of text: what counts, what was left blank, what cannot be used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_WHOLE = re.compile(r"([+-]?[0-9]{1,9})(?:[.,]0+)?")
_MARKS = "\u200e\u200f \t\r\n\u00a0"


class Answers(NamedTuple):
    """The usable scores of a column, and how many answers were none."""

    scores: tuple[int, ...]
    blank: int
    unusable: int


def score_of(text: str, low: int, high: int) -> int | None:
    """The whole number that a text gives, if it is one from ``low`` to ``high``.

    >>> score_of(" 4.0 ", 1, 5), score_of("6", 1, 5), score_of("four", 1, 5)
    (4, None, None)
    """
    match = _WHOLE.fullmatch(text.strip(_MARKS))
    score = int(match[1]) if match else None
    return score if score is not None and low <= score <= high else None


def answers(texts: Iterable[str], low: int, high: int) -> Answers:
    """The scores in a column whose scale goes from ``low`` to ``high``.

    >>> answers(["5", "", "9"], 1, 5)
    Answers(scores=(5,), blank=1, unusable=1)
    """
    given = [text.strip(_MARKS) for text in texts]
    filled = [text for text in given if text]
    scores = tuple(s for text in filled if (s := score_of(text, low, high)) is not None)
    return Answers(scores, len(given) - len(filled), len(filled) - len(scores))
