"""What cards are made of: paragraphs, icons beside them, and cards that grow with both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Align, Canvas
    from jmkit.drawing.canvas.theme import Size
    from jmkit.drawing.components.icons import Icon
    from jmkit.drawing.text.glyphs import Weight
    from jmkit.drawing.text.wrapping import TextBlock

_TAIL = 5.0
_NEAR = 4.0  # from an icon to its words
_SPARE = 1.02  # files that hold real text may set it a hair wider


class Box(Protocol):
    """Something that takes a width and says how high it gets."""

    def height(self, canvas: Canvas, width: float) -> float:
        """The height it needs in a width, in points."""
        ...

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws it at the top of a cell."""
        ...


@dataclass(frozen=True)
class Paragraph:
    """A text that wraps; jmkit's own sentences read as the page does, people's as they wrote."""

    text: str
    colour: str
    size: Size = "body"
    weight: Weight = "normal"
    align: Align = "start"
    own: bool = False

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all its lines."""
        return self._block(canvas, width).height

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes its lines."""
        canvas.write(self._block(canvas, cell.width), cell, self.colour, self.align)

    def _block(self, canvas: Canvas, width: float) -> TextBlock:
        return canvas.block(self.text, width, self.size, self.weight, own=self.own)


@dataclass(frozen=True)
class IconRow:
    """An icon at the start, and a box beside it."""

    icon: Icon
    body: Box
    gap: float = 4.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the higher one."""
        strip = self._strip(canvas)
        return max(self.icon.height(canvas), canvas.height(self.body, width - strip))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the icon level with the body's first line, and the body."""
        self.icon.draw(canvas, cell)
        beside = cell.without_start(self._strip(canvas))
        height = canvas.height(self.body, beside.width)
        level = max(self.icon.height(canvas) - height, 0) / 2
        self.body.draw(canvas, beside.at(cell.top + level, height))

    def _strip(self, canvas: Canvas) -> float:
        return self.icon.width(canvas) + canvas.pt(self.gap)


@dataclass(frozen=True)
class Stack:
    """Boxes one below the other; those without content take no room."""

    boxes: Sequence[Box]
    gap: float = 2.5

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all boxes and the gaps between them."""
        heights = [h for box in self.boxes if (h := canvas.height(box, width))]
        return sum(heights) + canvas.pt(self.gap) * max(len(heights) - 1, 0)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the boxes from the top."""
        top = cell.top
        for box in self.boxes:
            if height := canvas.height(box, cell.width):
                box.draw(canvas, cell.at(top, height))
                top += height + canvas.pt(self.gap)


@dataclass(frozen=True)
class Columns:
    """Two boxes side by side; the second one takes a share of the width."""

    first: Box
    second: Box
    share: float = 0.5
    gap: float = 24.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the higher one."""
        return max(canvas.height(p, c.width) for p, c in self._places(canvas, Rect(0, 0, width)))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws both from the top."""
        for box, place in self._places(canvas, cell):
            box.draw(canvas, place)

    def _places(self, canvas: Canvas, cell: Rect) -> list[tuple[Box, Rect]]:
        width = cell.width * self.share
        rest = cell.without_start(cell.width - width)
        before = replace(cell, width=cell.width - width - canvas.pt(self.gap))
        return [(self.first, before), (self.second, rest)]


@dataclass(frozen=True)
class IconLabel:
    """A sign and a few words about it."""

    icon: Icon
    words: str

    def width(self, canvas: Canvas, most: float) -> float:
        """The width of the sign and the words in one line, or the most there is."""
        text = canvas.block(self.words, most, "small").width * _SPARE
        return min(self.icon.width(canvas) + canvas.pt(_NEAR) + text + 0.1, most)

    def box(self, colour: str) -> IconRow:
        """The sign with its words, in a colour."""
        return IconRow(self.icon, Paragraph(self.words, colour, "small"), _NEAR)


@dataclass(frozen=True)
class IconLabels:
    """Items one after the other, in as many rows as it takes; muted, or in a colour."""

    labels: Sequence[IconLabel]
    colour: str = ""
    between: float = 9.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all rows."""
        return max((c.bottom for _, c in self._places(canvas, Rect(0, 0, width))), default=0.0)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the rows, the labels of each on one level."""
        for box, place in self._places(canvas, cell):
            box.draw(canvas, place)

    def _places(self, canvas: Canvas, cell: Rect) -> Iterator[tuple[IconRow, Rect]]:
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


@dataclass(frozen=True)
class Card:
    """A box on a card with round corners and a soft shadow."""

    body: Box
    fill: str
    edge: str
    dashed: bool = False
    strong: bool = False
    stripe: str = ""
    pad: float = 6.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the content and its margins."""
        pad = canvas.pt(self.pad)
        return canvas.height(self.body, width - 2 * pad) + 2 * pad

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws card and content; the card fills the whole cell."""
        canvas.shadow(cell)
        width = 1.6 if self.strong else 0.8
        canvas.box(cell, self.fill, self.edge, dashed=self.dashed, width=width)
        if self.stripe:
            canvas.stripe(cell, self.stripe)
        self.body.draw(canvas, cell.inset(canvas.pt(self.pad)))


@dataclass(frozen=True)
class Bubble(Card):
    """A card with the tail of a speech bubble."""

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the card and its tail."""
        return super().height(canvas, width) + canvas.pt(_TAIL)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws tail, card and content."""
        tail, pad = canvas.pt(_TAIL), canvas.pt(12)
        card = cell.at(cell.top, cell.height - tail)
        x, y = cell.start + pad, card.bottom
        tip = [(x, y), (x + 1.8 * tail, y), (x, y + tail)]
        super().draw(canvas, card)
        canvas.fill(shapes.polygon([(tip[0][0], y - 1), (tip[1][0], y - 1), tip[2]]), self.fill)
        canvas.stroke(shapes.line([tip[0], tip[2], tip[1]]), self.edge, 0.8)
