"""Fitting text into a width: wrapping by measured letters, one direction for the whole text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jmkit.drawing.text.font import advance, printable
from jmkit.i18n import Direction, direction_of, isolate, with_figures_kept
from jmkit.theme.typography import LEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.theme.typography import Weight

_BASELINE = 0.33  # below the middle of a line's room, in units of the size
_MARKS: dict[Direction, str] = {"rtl": "\u200f", "ltr": "\u200e"}
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_APART = " · "  # what stands between the parts of a line that jmkit puts together
SPARE = 1.02  # files that hold real text may set it a hair wider
_SLACK = 1.004  # letters may reach a hair out of their advance
_PARTS = re.compile(r"\S*?[-־–—/](?=\w)|\S+")


@dataclass(frozen=True)
class TextBlock:
    """A text that has been wrapped: its lines in logical order, and the room they take.

    Args:
        lines: What stands on each line, without isolates.
        direction: The base direction of every line.
        size: In points.
        weight: ``"normal"``, ``"semibold"`` or ``"bold"``.
        width: Of the longest line, in points.
        leading: From base line to base line, in units of the size.
    """

    lines: tuple[str, ...]
    direction: Direction
    size: float
    weight: Weight
    width: float
    leading: float = LEADING

    @property
    def height(self) -> float:
        """The room for all lines, in points; nothing for an empty text."""
        return len(self.lines) * self.size * self.leading

    @property
    def ascent(self) -> float:
        """From the top of a line's room to its base line, in units of the size."""
        return self.leading / 2 + _BASELINE

    @property
    def isolated(self) -> tuple[str, ...]:
        """The lines for where a line's surroundings have a direction: each in isolates."""
        return tuple(isolate(line, self.direction) for line in self._ordered)

    @property
    def marked(self) -> tuple[str, ...]:
        """The lines for where each stands alone: a mark in front of those that begin otherwise."""
        return tuple(
            line if _begins(line) == self.direction else _MARKS[self.direction] + line
            for line in self._ordered
        )

    @property
    def _ordered(self) -> tuple[str, ...]:
        lines = (_with_parts_apart(line, self.direction) for line in self.lines)
        return tuple(lines if self.direction == "ltr" else map(with_figures_kept, lines))


@lru_cache(maxsize=4096)
def wrap(  # noqa: PLR0913, PLR0917 -- what a text needs; by place, since calls are remembered
    text: str,
    width: float,
    size: float,
    weight: Weight,
    page: Direction,
    own: bool = False,
    leading: float = LEADING,
) -> TextBlock:
    """The text in lines no wider than `width`.

    People's own line breaks stay. A word longer than a line is broken, never cut.

    Args:
        text: Any text; what the typeface lacks becomes a placeholder.
        width: The room, in points.
        size: The type size, in points.
        weight: ``"normal"``, ``"semibold"`` or ``"bold"``.
        page: The direction of a text that has no letters of its own.
        own: Whether it is jmkit's own sentence, which reads as the page does, whosever name is in
            it.
        leading: From base line to base line, in units of the size.

    >>> wrap("a long way home", 40, 10, "normal", "ltr").lines
    ('a long', 'way', 'home')
    """
    room = width / size / _SLACK
    lines = [line for words in _words(text, weight) for line in _lines(words, room, weight)]
    if not any(line for line, _ in lines):
        return TextBlock((), page, size, weight, 0.0, leading)
    longest = max(reach for _, reach in lines) * size * _SLACK
    direction = page if own else _direction(text, page)
    return TextBlock(tuple(line for line, _ in lines), direction, size, weight, longest, leading)


_direction = lru_cache(maxsize=4096)(direction_of)
# A piece of a line: what joins it to the one before (a space between words, nothing inside one),
# how far that reaches, the piece, and how far that does.
_Part = tuple[str, float, str, float]


@lru_cache(maxsize=4096)  # many widths are tried before a text stands
def _words(text: str, weight: Weight) -> tuple[tuple[_Part, ...], ...]:
    # The words of every paragraph.
    space = advance(" ", weight)
    return tuple(
        tuple(
            (" " if n else "", space if n else 0.0, word, advance(word, weight))
            for n, word in enumerate(paragraph.split())
        )
        for paragraph in printable(text).strip().split("\n")
    )


def _with_parts_apart(line: str, direction: Direction) -> str:
    # A figure would join the name in front of it that reads the other way: "Yossi כהן · 5 Jan".
    if _APART not in line or not any(_strong(c) not in {None, direction} for c in line):
        return line
    return line.replace(_APART, _APART + _MARKS[direction])


def _strong(letter: str) -> Direction | None:
    return _STRONG.get(unicodedata.bidirectional(letter))


def _begins(line: str) -> Direction | None:
    return next(filter(None, map(_strong, line)), None)


def _lines(words: Sequence[_Part], room: float, weight: Weight) -> Iterator[tuple[str, float]]:
    # Each line, and how far it reaches.
    line, used = "", 0.0
    broken = any(reach > room for _, _, _, reach in words)
    for glue, gap, part, reach in _parts(words, room, weight) if broken else words:
        wide = used + gap + reach
        if line and wide > room:
            yield line, used
            line, used = part, reach
        else:
            line, used = (line + glue + part, wide) if line else (part, reach)
    yield line, used


def _parts(words: Sequence[_Part], room: float, weight: Weight) -> Iterator[_Part]:
    # The words, those too wide for a line in pieces.
    for glue, gap, word, reach in words:
        if reach <= room:
            yield glue, gap, word, reach
            continue
        first, *others = _pieces(word, room, weight)
        yield glue, gap, first, advance(first, weight)
        yield from (("", 0.0, piece, advance(piece, weight)) for piece in others)


def _pieces(word: str, room: float, weight: Weight) -> Iterator[str]:
    for part in _PARTS.findall(word):
        yield from _broken(part, room, weight)


def _broken(word: str, room: float, weight: Weight) -> Iterator[str]:
    piece, used = "", 0.0
    for letter in word:
        reach = advance(letter, weight)
        if piece and used + reach > room and not unicodedata.combining(letter):
            yield piece
            piece, used = "", 0.0
        piece, used = piece + letter, used + reach
    yield piece
