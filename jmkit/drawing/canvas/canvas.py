"""The sheet that is drawn on: the only place that knows left from right.

Everything is told in points from the start of the line and from the top; one transformation
turns that into the page, and mirrors it where reading goes from right to left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, Protocol

from jmkit.drawing.canvas.display_list import (
    DASHES,
    DOTS,
    DisplayList,
    PhotoItem,
    ShapeItem,
    TextItem,
)
from jmkit.drawing.geometry import shapes
from jmkit.drawing.text.wrapping import wrap
from jmkit.theme.theme import Theme
from jmkit.theme.typography import leading_of

if TYPE_CHECKING:
    from PIL import Image

    from jmkit.drawing.canvas.display_list import DisplayItem, Side, Unit
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.i18n import Direction
    from jmkit.theme.typography import Size, Weight

Align = Literal["start", "centre", "end"]


class Box(Protocol):
    """Something that takes a width and says how high it gets."""

    def height(self, canvas: Canvas, width: float) -> float:
        """The height it needs in a width, in points."""
        ...

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws it at the top of a cell."""
        ...


class Canvas:
    """A sheet of a given width whose height is known when everything has been placed.

    Args:
        width: Of the sheet, in units.
        direction: Which way the page reads.
        theme: The look.
        scale: By how much type and spacing are larger than the theme says.
        unit: Points on paper, CSS pixels on screens.
    """

    def __init__(
        self,
        width: float,
        direction: Direction = "ltr",
        theme: Theme | None = None,
        *,
        scale: float = 1.0,
        unit: Unit = "pt",
    ) -> None:
        self.width = width
        self.direction: Direction = direction
        self.theme = theme or Theme()
        self.scale = scale
        self.unit: Unit = unit
        self._items: list[DisplayItem] = []
        self._heights: dict[tuple[int, float], tuple[Box, float]] = {}
        self._blocks: dict[tuple[str, float, Size, Weight, bool], TextBlock] = {}

    def block(
        self,
        text: str,
        width: float,
        size: Size = "detail",
        weight: Weight = "normal",
        *,
        own: bool = False,
    ) -> TextBlock:
        """The text wrapped into a width: what tells how high it will be.

        Args:
            text: What people wrote, or a sentence of jmkit's own.
            width: The room, in points.
            size: The type size, by its name in the theme.
            weight: ``"normal"``, ``"semibold"`` or ``"bold"``.
            own: Whether it is jmkit's own, and so reads as the page does.
        """
        key = text, width, size, weight, own
        if key not in self._blocks:
            type_size, leading = self.size(size), leading_of(size)
            self._blocks[key] = wrap(text, width, type_size, weight, self.direction, own, leading)
        return self._blocks[key]

    def height(self, box: Box, width: float) -> float:
        """The height of a box in a width, measured once: a sheet asks again for drawing."""
        key = id(box), width
        if key not in self._heights:
            # The box is kept beside it, so that no other one gets its id.
            self._heights[key] = box, box.height(self, width)
        return self._heights[key][1]

    def size(self, size: Size) -> float:
        """A type size of the theme at this canvas's scale, in points."""
        return self.theme.sizes[size] * self.scale

    def pt(self, length: float) -> float:
        """A length of the design at this canvas's scale, in points."""
        return length * self.scale

    def write(
        self, block: TextBlock, cell: Rect, colour: str, align: Align = "start", *, halo: str = ""
    ) -> None:
        """Writes a block at the top of a cell, with a halo where it crosses lines."""
        if not block.lines:
            return
        along = {"start": cell.start, "centre": cell.centre, "end": cell.end}[align]
        anchor = along, cell.top
        self._items.append(TextItem(block, anchor, self._side(align), colour, cell, halo=halo))

    def write_middle(
        self, block: TextBlock, cell: Rect, colour: str, align: Align = "centre"
    ) -> None:
        """Writes a block halfway down a cell."""
        self.write(block, cell.at(cell.middle - block.height / 2, block.height), colour, align)

    def fill(self, path: Outline, colour: str, alpha: float = 1.0, layer: float = 1) -> None:
        """Fills a shape."""
        self._items.append(ShapeItem(path, layer, colour, opacity=alpha))

    def stroke(  # noqa: PLR0913 -- what a line can look like
        self,
        path: Outline,
        colour: str,
        width: float = 1.0,
        *,
        dashed: bool = False,
        dotted: bool = False,
        layer: float = 1,
    ) -> None:
        """Draws along a line or around a shape; `width` in units at scale 1."""
        dashes = DOTS if dotted else DASHES
        broken = dashed or dotted
        line = ShapeItem(path, layer, None, colour, self.pt(width), broken, dashes=dashes)
        self._items.append(line)

    def box(  # noqa: PLR0913 -- what a card can look like
        self,
        cell: Rect,
        fill: str,
        edge: str | None = None,
        *,
        radius: float = 6.0,
        width: float = 0.8,
        dashed: bool = False,
        layer: float = 1,
    ) -> None:
        """A card or band: a rectangle with round corners."""
        path = shapes.rounded(cell, self.pt(radius))
        self._items.append(ShapeItem(path, layer, fill, edge, self.pt(width), dashed))

    def sign(self, path: Outline, colour: str, layer: float = 2) -> str:
        """A shape with something written on it, filled or outlined; gives the ink to write with."""
        if self.theme.solid:
            self.fill(path, colour, layer=layer)
        else:
            ink = self.theme.ink_on(colour)
            self._items.append(ShapeItem(path, layer, self.theme.card, ink, self.pt(1.1)))
        return self.theme.ink_on(colour)

    def shadow(self, cell: Rect) -> None:
        """A soft shadow below a card, where the theme spends ink on one."""
        if not self.theme.solid:
            return
        below = cell.at(cell.top + self.pt(1.3))
        self.fill(shapes.rounded(below, self.pt(6)), self.theme.ink, alpha=0.07)

    def stripe(self, cell: Rect, colour: str) -> None:
        """A strip of colour along the start edge of a card."""
        strip = replace(cell, width=self.pt(2.6)).inset(0, self.pt(5))
        self.box(strip, colour, radius=1.3)

    def face(self, centre: float, middle: float, radius: float, score: float) -> None:
        """A face for an emotion from −2 to 2."""
        self.fill(shapes.circle(centre, middle, radius), self.theme.card, layer=2.4)
        disc = shapes.circle(centre, middle, radius * 0.93)
        ink = self.sign(disc, self.theme.emotion(score), layer=2.4)
        spots = (centre - 0.34 * radius, centre + 0.34 * radius)
        eyes = [shapes.circle(x, middle - 0.2 * radius, 0.12 * radius) for x in spots]
        self.fill(shapes.joined(*eyes), ink, layer=2.5)
        line = shapes.mouth(centre, middle, radius, score)
        self.stroke(line, ink, 0.15 * radius / self.scale, layer=2.5)

    def photo(self, picture: Image.Image, cell: Rect, within: Outline) -> None:
        """A photo that fills a cell, cut to a shape; never mirrored."""
        self._items.append(PhotoItem(picture, cell, within))

    def upright(self, path: Outline, cell: Rect) -> Outline:
        """The shape as it was drawn, for signs that are never mirrored, such as a tick."""
        if self.direction == "ltr":
            return path
        return shapes.moved(path, (-1, 1), (2 * cell.centre, 0))

    def display_list(self, height: float, label: str = "") -> DisplayList:
        """Gives the sheet its height, and a sentence that says what it shows."""
        mirrored, items = self.direction == "rtl", self._items
        paper = self.theme.paper
        return DisplayList(self.width, height, mirrored, paper, items, label, self.unit)

    def _side(self, align: Align) -> Side:
        if align == "centre":
            return "center"
        return "left" if (align == "start") != (self.direction == "rtl") else "right"
