"""Names of those who took part, found however they are written.

Each part of a name counts, in any case, order and spelling of its signs, with Hebrew prefixes, in
addresses and names of files. A text is taken apart into words, and words are looked up: the time
grows with the text, not with the number of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from jmkit.handouts.privacy.normal import normal
from jmkit.handouts.privacy.words import COMMON, FUNCTION, NO_NAMES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['\"][^\W\d_]+)*'?")
_PREFIX = re.compile(r"ו?(?:מש|לכש|כש|ש)?[הבכלמ]{0,2}")
_LONGEST_PREFIX = 5
_SHORT_PREFIXES = {"ו", "ל", "ש", "ול", "וש", "כש"}
_BETWEEN = re.compile(r"[\s,._'\"/-]{0,3}")  # what stands between the parts of one name
_IN_THE_NET = re.compile(r"[@/_\\.\d-]")
_PARTS = 5  # more are not joined with each other
_SHORT, _LONG = 2, 5


class Name(NamedTuple):
    """A name in a plain text: where, and whose."""

    start: int
    end: int
    number: int


class _Word(NamedTuple):
    start: int
    end: int
    whose: frozenset[int]
    is_sure: bool  # even without another part beside it


class Names:
    """Finds the names of participants.

    Args:
        names: Their names, as they wrote them; the first is participant 1.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._whose: dict[str, set[int]] = defaultdict(set)
        self._joined: dict[str, set[int]] = defaultdict(set)
        self._short: dict[str, set[int]] = defaultdict(set)
        for number, name in enumerate(names, 1):
            self._add(number, _parts(name))

    def _add(self, number: int, parts: list[str]) -> None:
        for part in parts:
            self._whose[part].add(number)
        for one, other in permutations(parts[:_PARTS], 2):
            self._joined[one + other].add(number)
            for short in (one[0] + other, one + other[0]):
                if len(short) >= _LONG:
                    self._short[short].add(number)
        if len(parts) > _SHORT:
            self._joined["".join(parts)].add(number)

    def find(self, text: str) -> Iterator[Name]:
        """Where names stand in a plain text, from first to last; one for each run of parts."""
        run: list[_Word] = []
        for word in self._words(text):
            if run and not _goes_on(text, run, word):
                yield from _named(run)
                run = []
            run.append(word)
        yield from _named(run)

    def _words(self, text: str) -> Iterator[_Word]:
        if self._whose:
            for found in _WORD.finditer(text):
                if word := self._word(text, found.start(), found[0]):
                    yield word

    def _word(self, text: str, start: int, written: str) -> _Word | None:
        key = _key(written)
        if whose := self._joined.get(key):
            return _Word(start, start + len(written), frozenset(whose), True)
        for part, before, after in _readings(written):
            if whose := self._whose.get(part):
                sure = _is_sure(part, written, before)
                end = start + len(written) - after
                return _Word(start + before, end, frozenset(whose), sure)
        beside = text[max(start - 1, 0) : start] + text[start + len(written) :][:1]
        if (whose := self._short.get(key)) and _IN_THE_NET.search(beside):
            return _Word(start, start + len(written), frozenset(whose), True)
        return None


def _parts(name: str) -> list[str]:
    words = (_key(found[0]) for found in _WORD.finditer(normal(name).text))
    return [word for word in dict.fromkeys(words) if len(word) > 1 and word not in _TITLES]


def _key(word: str) -> str:
    return word.replace("'", "").replace('"', "").casefold()


_TITLES = frozenset(map(_key, TITLES))


def _readings(written: str) -> Iterator[tuple[str, int, int]]:
    # The word itself, without a possessive s, without Hebrew prefixes: what is left, and how much
    # was before and after it.
    yield _key(written), 0, 0
    if written[-2:].casefold() == "'s":
        yield _key(written[:-2]), 0, 2
    elif written.endswith("'"):
        yield _key(written[:-1]), 0, 1
    if "א" <= written[0] <= "ת" and written not in NO_NAMES:
        for length in range(1, min(_LONGEST_PREFIX, len(written) - 1)):
            if _PREFIX.fullmatch(written[:length]):
                yield _key(written[length:]), length, 0


def _is_sure(part: str, written: str, before: int) -> bool:
    if part in FUNCTION:
        return False
    if part in COMMON:
        return not before and (not part.isascii() or written[0].isupper())
    return len(part) > _SHORT or not before or written[:before] in _SHORT_PREFIXES


def _goes_on(text: str, run: list[_Word], word: _Word) -> bool:
    # A prefix before the second part makes it another word: “דנה ולוי”.
    whose = frozenset.intersection(*(one.whose for one in run)) & word.whose
    return bool(whose) and _BETWEEN.fullmatch(text, run[-1].end, word.start) is not None


def _named(run: list[_Word]) -> Iterator[Name]:
    if any(word.is_sure for word in run) or len(run) > 1:
        number = min(frozenset.intersection(*(word.whose for word in run)))
        yield Name(run[0].start, run[-1].end, number)
