"""Which texts say the same in other words, in Hebrew and English.

Texts are compared by the runs of three letters in their words (cosine, rare runs counting more):
so inflections are alike. Before that vowel points, quotation marks and punctuation go, final
letters become plain ones, words that stand in every sentence are passed over, and a Hebrew prefix
is taken off where what is left is a word of some other text (`docs/decisions/0028`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from math import log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Vector = dict[str, float]

ALIKE = 0.26  # cosine from which on two texts say the same
_RUN = 3
_MOST = 200  # texts of which one run can remind
_WORD = re.compile(r"[^\W\d_]+|\d+")
_WITHIN = re.compile(r"(?<=\w)['\"׳״’”](?=\w)")
_FINAL = str.maketrans("ךםןףץ", "כמנפצ")
_PREFIX = re.compile(r"ו?(?:מש|לכש|כש|ש)?[הבכלמ]{0,2}")
_LONGEST_PREFIX, _SHORTEST_WORD = 4, 2
_UNSEEN = {"Mn", "Me", "Cf"}
_USUAL_WORDS = """
a an the and or of on in to for by with without no every each all our we how might let people
it is be את על של בלי עמ כל או גמ איכ כמה מה נוכל נאפשר יותר לא זה הזה אפשר
"""
_USUAL = frozenset(_USUAL_WORDS.split())


def groups_of(texts: Sequence[str]) -> list[list[int]]:
    """The texts by their places, those that say the same together; the largest group first.

    Args:
        texts: A line each; what has no words is in no group. A few thousand take a second.

    >>> groups_of(["A name on every cup", "Free parking", "Write names on the cups"])
    [[0, 2], [1]]
    """
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        same[tuple(words_of(text))].append(place)
    found = _Groups()
    # What many write word by word stands in a few texts only: it is weighed as what it is.
    vectors = _weighed([_runs(words) for words in _stems([*same])])
    for places, vector in sorted(zip(same.values(), vectors, strict=True), key=_commonest):
        if vector:
            found.add(places, vector)
    return sorted(map(sorted, found.members), key=lambda some: (-len(some), some[0]))


def words_of(text: str) -> list[str]:
    """The words of a text in one spelling: without case, points, marks and final letters.

    >>> words_of("שָׁם על כל כוס, צה״ל!")
    ['שמ', 'על', 'כל', 'כוס', 'צהל']
    """
    spelt = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in spelt if unicodedata.category(sign) not in _UNSEEN)
    return [word.translate(_FINAL) for word in _WORD.findall(_WITHIN.sub("", plain))]


def _commonest(text: tuple[list[int], Vector]) -> tuple[int, int]:
    places, _ = text
    return -len(places), places[0]


def _stems(texts: Sequence[Sequence[str]]) -> list[list[str]]:
    known = {word for words in texts for word in words}

    @cache
    def stem(word: str) -> str:
        for length in range(min(_LONGEST_PREFIX, len(word) - _SHORTEST_WORD), 0, -1):
            if _PREFIX.fullmatch(word[:length]) and word[length:] in known:
                return word[length:]
        return word

    return [
        [s for w in words if (s := stem(w)) not in _USUAL and w not in _USUAL] for words in texts
    ]


def _runs(words: Iterable[str]) -> Vector:
    found: Vector = defaultdict(float)
    for word in words:
        whole = f"<{word}>"
        runs = [whole[n : n + _RUN] for n in range(max(len(whole) - _RUN + 1, 1))]
        for run in runs:
            found[run] += 1 / sqrt(len(runs))  # a long word counts as much as a short one
    return found


def _weighed(texts: Sequence[Vector]) -> list[Vector]:
    in_how_many = Counter(run for text in texts for run in text)
    return [
        _of_length_one({r: n * log(1 + len(texts) / in_how_many[r]) for r, n in text.items()})
        for text in texts
    ]


def _of_length_one(vector: Vector) -> Vector:
    length = sqrt(sum(value * value for value in vector.values()))
    return {run: value / length for run, value in vector.items()}


class _Groups:
    """Groups that grow: a text joins the one whose middle it is most like, or begins another."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self._sums: list[Vector] = []
        self._squares: list[float] = []  # the length of each sum, squared
        self._with_run: dict[str, list[int]] = defaultdict(list)

    def add(self, places: list[int], vector: Vector) -> None:
        near = self._near(vector)
        best = max(near, key=lambda group: (self._cosine(near, group), -group), default=-1)
        if best < 0 or self._cosine(near, best) < ALIKE:
            best = len(self.members)
            self.members.append([])
            self._sums.append({})
            self._squares.append(0.0)
        self.members[best] += places
        self._squares[best] += 2 * near.get(best, 0.0) + 1
        self._take(best, vector)

    def _near(self, vector: Vector) -> dict[int, float]:
        shared: dict[int, float] = defaultdict(float)
        for run, value in vector.items():
            for group in self._with_run[run]:
                shared[group] += value * self._sums[group][run]
        return shared

    def _cosine(self, shared: Mapping[int, float], group: int) -> float:
        return shared[group] / sqrt(self._squares[group])

    def _take(self, group: int, vector: Vector) -> None:
        sums = self._sums[group]
        for run, value in vector.items():
            if run in sums:
                sums[run] += value
            elif len(self._with_run[run]) < _MOST:
                sums[run] = value
                self._with_run[run].append(group)
