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
_ENDINGS = {"", "s", "d", "ll", "ve", "re"}
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


class _Reading(NamedTuple):
    whose: frozenset[int]
    before: int = 0  # signs of a prefix
    after: int = 0
    is_sure: bool = False
    anywhere: bool = True  # or only in the addresses of the net


class Names:
    """Finds the names of participants.

    Args:
        names: Their names, as they wrote them; the first is participant 1.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._whose: dict[str, set[int]] = defaultdict(set)
        self._joined: dict[str, set[int]] = defaultdict(set)
        self._short: dict[str, set[int]] = defaultdict(set)
        self._known: dict[str, _Reading | None] = {}
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
        run: _Word | None = None
        for word in self._words(text):
            if run and (more := _joined(text, run, word)):
                run = more
                continue
            yield from _named(run)
            run = word
        yield from _named(run)

    def _words(self, text: str) -> Iterator[_Word]:
        if self._whose:
            for found in _WORD.finditer(text):
                read = self._read(found[0])
                if read and (read.anywhere or _IN_THE_NET.search(_beside(text, found))):
                    start, end = found.start() + read.before, found.end() - read.after
                    yield _Word(start, end, read.whose, read.is_sure)

    def _read(self, written: str) -> _Reading | None:
        if written not in self._known:
            self._known[written] = self._new(written)
        return self._known[written]

    def _new(self, written: str) -> _Reading | None:
        key = _key(written)
        if whose := self._joined.get(key):
            return _Reading(frozenset(whose), is_sure=True)
        for part, before, after in _readings(written):
            if whose := self._whose.get(part):
                sure = _is_sure(part, written, before)
                return _Reading(frozenset(whose), before, after, is_sure=sure)
        if whose := self._short.get(key):
            return _Reading(frozenset(whose), is_sure=True, anywhere=False)
        return None


def _beside(text: str, word: re.Match[str]) -> str:
    return text[max(word.start() - 1, 0) : word.start()] + text[word.end() : word.end() + 1]


def _parts(name: str) -> list[str]:
    words = (_key(found[0]) for found in _WORD.finditer(normal(name).text))
    return [word for word in dict.fromkeys(words) if len(word) > 1 and word not in _TITLES]


def _key(word: str) -> str:
    return word.replace("'", "").replace('"', "").casefold()


_TITLES = frozenset(map(_key, TITLES))


def _readings(written: str) -> Iterator[tuple[str, int, int]]:
    # The word itself, without “'s” and the like, without Hebrew prefixes: what is left, and how
    # much was before and after it.
    yield _key(written), 0, 0
    name, _, ending = written.rpartition("'")
    if ending.casefold() in _ENDINGS and name:
        yield _key(name), 0, len(ending) + 1
    if "א" <= written[0] <= "ת" and written not in NO_NAMES:
        for length in range(1, min(_LONGEST_PREFIX, len(written) - 1)):
            if _PREFIX.fullmatch(written[:length]):
                yield _key(written[length:]), length, 0


def _is_sure(part: str, written: str, before: int) -> bool:
    usual = not before or written[:before] in _SHORT_PREFIXES
    if part in FUNCTION:
        return False
    if part in COMMON:
        return written[0].isupper() if part.isascii() else usual
    return len(part) > _SHORT or usual


def _joined(text: str, run: _Word, word: _Word) -> _Word | None:
    # What goes on is the same person's, with little between the parts.
    whose = run.whose & word.whose
    if whose and _BETWEEN.fullmatch(text, run.end, word.start):
        return _Word(run.start, word.end, whose, is_sure=True)
    return None


def _named(run: _Word | None) -> Iterator[Name]:
    if run and run.is_sure:
        yield Name(run.start, run.end, min(run.whose))
