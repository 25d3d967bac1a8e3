"""What cards are made of: paragraphs, icons beside them, and cards that grow with both."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Align, Box, Canvas
    from jmkit.drawing.components.icons import Icon
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.typography import Size, Weight

_TAIL = 5.0


@dataclass(frozen=True)
class Paragraph:
    """A text that wraps; jmkit's own sentences read as the page does, people's as they wrote."""

    text: str
    colour: str
    size: Size = "detail"
    weight: Weight = "normal"
    align: Align = "start"
    own: bool = False

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all its lines."""
        return self._block(canvas, width).height

    def reach(self, canvas: Canvas, width: float) -> float:
        """How far its longest line reaches."""
        return self._block(canvas, width).width

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes its lines."""
        canvas.write(self._block(canvas, cell.width), cell, self.colour, self.align)

    def _block(self, canvas: Canvas, width: float) -> TextBlock:
        return canvas.block(self.text, width, self.size, self.weight, own=self.own)


class Placed(ABC):
    """Boxes in places that follow from the room there is."""

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the lowest one."""
        return max((c.bottom for _, c in self._places(canvas, Rect(0, 0, width))), default=0.0)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws every box in its place."""
        for box, place in self._places(canvas, cell):
            box.draw(canvas, place)

    @abstractmethod
    def _places(self, canvas: Canvas, cell: Rect) -> Iterator[tuple[Box, Rect]]:
        """Each box with its place in a cell."""


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
