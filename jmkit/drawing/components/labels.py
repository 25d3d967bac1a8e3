"""Signs with a few words, one after the other: facts of a card, the legend of a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import IconRow, Paragraph, Placed
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.wrapping import SPARE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.components.icons import Icon

_NEAR = 4.0  # from an icon to its words


@dataclass(frozen=True)
class IconLabel:
    """A sign and a few words about it."""

    icon: Icon
    words: str
    words_first: bool = False

    def width(self, canvas: Canvas, most: float) -> float:
        """The width of the sign and the words in one line, or the most there is."""
        text = canvas.block(self.words, most, "caption").width * SPARE
        return min(self.icon.width(canvas) + canvas.pt(_NEAR) + text + 0.1, most)

    def box(self, colour: str) -> Box:
        """The sign with its words, in a colour."""
        words = Paragraph(self.words, colour, "caption", own=True)
        return WordsRow(words, self.icon) if self.words_first else IconRow(self.icon, words, _NEAR)


@dataclass(frozen=True)
class WordsRow:
    """A few words, and a sign right behind them."""

    words: Paragraph
    icon: Icon

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the higher one."""
        return max(self.icon.height(canvas), self.words.height(canvas, self._room(canvas, width)))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes the words and draws the sign at their end."""
        room = self._room(canvas, cell.width)
        self.words.draw(canvas, replace(cell, width=room))
        reach = self.words.reach(canvas, room) + canvas.pt(_NEAR)
        self.icon.draw(canvas, cell.without_start(reach))

    def _room(self, canvas: Canvas, width: float) -> float:
        return max(width - self.icon.width(canvas) - canvas.pt(_NEAR), width / 4)


@dataclass(frozen=True)
class IconLabels(Placed):
    """Items one after the other, in as many rows as it takes; muted, or in a colour."""

    labels: Sequence[IconLabel]
    colour: str = ""
    between: float = 9.0

    def _places(self, canvas: Canvas, cell: Rect) -> Iterator[tuple[Box, Rect]]:
        start, top, bottom = cell.start, cell.top, cell.top
        for label in self.labels:
            box = label.box(self.colour or canvas.theme.muted)
            width = label.width(canvas, cell.width)
            if start > cell.start and start + width > cell.end:
                start, top = cell.start, bottom + canvas.pt(2)
            height = box.height(canvas, width)
            bottom = max(bottom, top + height)
            yield box, Rect(start, top, width, height)
            start += width + canvas.pt(self.between)
