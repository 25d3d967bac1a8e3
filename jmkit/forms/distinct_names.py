"""Names of which no two look alike, so that people know which of them they choose."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def distinct_names(names: Sequence[tuple[str, str]]) -> list[str]:
    """The names; those that look alike with what they belong to, or else with a number.

    Args:
        names: Each name, and what it belongs to: a stage, or nothing.

    >>> distinct_names([("Queue", "Search"), ("Queue", "Buy"), ("Bill", "Buy"), ("Bill", "Buy")])
    ['Queue (Search)', 'Queue (Buy)', 'Bill (Buy) (1)', 'Bill (Buy) (2)']
    """
    plain = Counter(_looks(name) for name, _ in names)
    whole = [f"{name} ({of})" if of and plain[_looks(name)] > 1 else name for name, of in names]
    alike = Counter(map(_looks, whole))
    taken = {look for look, times in alike.items() if times == 1}
    numbers: dict[str, Iterator[int]] = {}
    return [one if alike[_looks(one)] == 1 else _numbered(one, taken, numbers) for one in whole]


def _numbered(name: str, taken: set[str], numbers: dict[str, Iterator[int]]) -> str:
    tries = (f"{name} ({n})" for n in numbers.setdefault(_looks(name), count(1)))
    found = next(one for one in tries if _looks(one) not in taken)
    taken.add(_looks(found))
    return found


@lru_cache(maxsize=8192)
def _looks(name: str) -> str:
    # What is drawn: one form of letters that have several, and no signs that nobody sees.
    letters = unicodedata.normalize("NFKC", name)
    return "".join(c for c in letters if unicodedata.category(c) != "Cf")
