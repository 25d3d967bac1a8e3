"""What sets texts apart: a bar along them, a word that leads in, a small number, a soft ground."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import IconRow, Stack
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.font import advance, printable

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.components.icons import Icon
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.typography import Size, Weight

_BAR = 3.0
_NEAR = 8.0
_PAD = 11.0, 9.0
_ROOMY = 150.0
_WIDEST = 0.68  # of the width may be taken by a word that leads in


@dataclass(frozen=True)
class Barred:
    """A box with a bar of colour along its start."""

    body: Box
    colour: str

    def height(self, canvas: Canvas, width: float) -> float:
        """That of the box."""
        return canvas.height(self.body, width - self._strip(canvas))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the bar and the box."""
        height = self.height(canvas, cell.width)
        bar = Rect(cell.start, cell.top, canvas.pt(_BAR), height)
        canvas.box(bar, self.colour, radius=0)
        self.body.draw(canvas, cell.without_start(self._strip(canvas)).at(cell.top, height))

    @staticmethod
    def _strip(canvas: Canvas) -> float:
        return canvas.pt(_BAR + _NEAR)


@dataclass(frozen=True)
class Hanging:
    """An icon with a title beside it; the rest below the title, or below both in little room."""

    icon: Icon
    title: Box
    rest: Box
    gap: float = 8.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all three."""
        return self._boxes(canvas, width).height(canvas, width)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws them from the top."""
        self._boxes(canvas, cell.width).draw(canvas, cell)

    def _boxes(self, canvas: Canvas, width: float) -> Box:
        return self._beside if width >= canvas.pt(_ROOMY) else self._below

    @cached_property
    def _beside(self) -> Box:
        return IconRow(self.icon, Stack([self.title, self.rest], gap=2), self.gap)

    @cached_property
    def _below(self) -> Box:
        return Stack([IconRow(self.icon, self.title, self.gap), self.rest], gap=3)


@dataclass(frozen=True)
class LeadIn:
    """A text that begins with words of another colour and weight, on the same line."""

    word: str
    text: str
    colour: str
    word_colour: str
    size: Size = "detail"
    word_weight: Weight = "semibold"
    weight: Weight = "normal"

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all lines."""
        return sum(block.height for block in self._blocks(canvas, width))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes the word, the line it stands on, and the lines below."""
        word, first, rest = self._blocks(canvas, cell.width, beside=True)
        canvas.write(word, cell, self.word_colour)
        if first.lines:
            canvas.write(first, cell.without_start(self._indent(canvas, word)), self.colour)
        below = cell.top + max(word.height, first.height)
        canvas.write(rest, cell.at(below, rest.height), self.colour)

    def _blocks(self, canvas: Canvas, width: float, *, beside: bool = False) -> list[TextBlock]:
        # The word, what stands beside it, what stands below; for the height only what adds to it.
        word = canvas.block(self.word, width, self.size, self.word_weight)
        text = canvas.block(self.text, width, self.size, self.weight)
        room = width - self._indent(canvas, word)
        if not word.lines or not text.lines or word.lines[1:] or room < (1 - _WIDEST) * width:
            blocks = [word, canvas.block("", width, self.size), text]
            return blocks if beside else [word, text]
        first, rest = self._parted(canvas, room)
        below = canvas.block(rest, width, self.size, self.weight)
        return [word, first, below] if beside else [word, below]

    def _parted(self, canvas: Canvas, room: float) -> tuple[TextBlock, str]:
        paragraph, _, more = printable(self.text).strip().partition("\n")
        words = " ".join(paragraph.split())
        line = canvas.block(words, room, self.size, self.weight).lines[0]
        rest = "\n".join(part for part in (words[len(line) :].strip(), more.strip()) if part)
        return canvas.block(line, 10 * room, self.size, self.weight), rest

    def _indent(self, canvas: Canvas, word: TextBlock) -> float:
        return word.width + advance(" ", "normal") * canvas.size(self.size) * 1.2


@dataclass(frozen=True)
class NumberIcon:
    """An icon: the number of a touchpoint, in front of what belongs to it."""

    number: int
    colour: str
    size: Size = "caption"

    def width(self, canvas: Canvas) -> float:
        """Of two digits, so that texts below each other begin at one edge."""
        return max(advance("00", "bold"), advance(f"{self.number}", "bold")) * canvas.size(
            self.size
        )

    def height(self, canvas: Canvas) -> float:
        """One line."""
        return canvas.block("0", canvas.width, self.size, "bold").height

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes it at the end of its room, beside the text."""
        room = Rect(cell.start, cell.top, self.width(canvas) + 0.5, self.height(canvas))
        number = canvas.block(f"{self.number}", 2 * room.width, self.size, "bold")
        canvas.write(number, room, self.colour, "end")


@dataclass(frozen=True)
class Tinted:
    """A box on a soft ground with round corners."""

    body: Box
    fill: str
    edge: str = ""
    dashed: bool = False

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the content and its margins."""
        across, along = self._pad(canvas, width)
        return canvas.height(self.body, width - 2 * across) + 2 * along

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the ground and the content."""
        card = cell.at(cell.top, self.height(canvas, cell.width))
        canvas.box(card, self.fill, self.edge or None, dashed=self.dashed, width=1.2)
        self.body.draw(canvas, card.inset(*self._pad(canvas, cell.width)))

    @staticmethod
    def _pad(canvas: Canvas, width: float) -> tuple[float, float]:
        along = canvas.pt(_PAD[1])
        return (canvas.pt(_PAD[0]) if width >= canvas.pt(_ROOMY) else along * 0.8), along
