"""Stages that do not stand side by side: as many alike bands as it takes."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

S = TypeVar("S")


def bands(stages: Sequence[S], most: int) -> Iterator[Sequence[S]]:
    """The stages in bands of no more than a number, each as full as the others.

    >>> list(bands("abcdefg", 3))
    ['abc', 'de', 'fg']
    """
    return even(stages, ceil(len(stages) / most))


def even(stages: Sequence[S], count: int) -> Iterator[Sequence[S]]:
    """The stages in a number of parts that differ by one at most."""
    ends = [ceil(n * len(stages) / count) for n in range(count + 1)] if count else []
    for a, b in pairwise(ends):
        yield stages[a:b]
