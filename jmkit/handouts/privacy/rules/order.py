"""All rules, in the order in which they are asked: what one has found, the next do not see."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from jmkit.handouts.privacy.rules.finder import beside_digits
from jmkit.handouts.privacy.rules.towns import with_towns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.handouts.privacy.rules.finder import Finder

_SHORT = 4  # nothing personal has fewer signs
_TAKEN = "\ue000"  # neither a letter nor a digit nor a space


class Find(NamedTuple):
    """Something personal in a plain text: where, and of what kind."""

    start: int
    end: int
    kind: str


def personal(text: str) -> list[Find]:
    """What is personal in a plain text, from first to last.

    >>> personal("Call 054-1234567")
    [Find(start=5, end=16, kind='Phone number')]
    """
    return sorted(_found(text)) if len(text) > _SHORT else []


def _found(text: str) -> Iterator[Find]:
    near = beside_digits(text)
    for finder in _finders():
        if finder is None:
            text = with_towns(text)
            continue
        spans = list(finder.spans(text, near))
        yield from (Find(start, end, finder.kind) for start, end in spans)
        text = _without(text, spans)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += (text[done:start], _TAKEN * (end - start))
        done = end
    return "".join((*parts, text[done:])) if spans else text


@cache
def _finders() -> tuple[Finder | None, ...]:
    from jmkit.handouts.privacy.rules import (
        addresses_en,
        addresses_he,
        banks,
        births,
        handles,
        mail,
        numbers,
        phones,
        spoken,
    )

    by_shape = (births, banks, numbers, spoken, phones)
    found = (finder for kind in by_shape for finder in kind.FINDERS)
    return (
        *mail.FINDERS,
        *handles.FINDERS,
        *found,
        None,
        *addresses_he.FINDERS,
        *addresses_en.FINDERS,
    )
