"""The sheet that is drawn on: the only place that knows left from right.

Everything is told in points from the start of the line and from the top; one transformation
turns that into the page, and mirrors it where reading goes from right to left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from matplotlib.figure import Figure
from matplotlib.image import BboxImage
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox

from jmkit.drawing import shapes
from jmkit.drawing.lettering import Lettering
from jmkit.drawing.shape import Shape
from jmkit.drawing.text import wrap
from jmkit.drawing.theme import Theme

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType
    from numpy.typing import NDArray

    from jmkit.drawing.cell import Cell
    from jmkit.drawing.glyphs import Weight
    from jmkit.drawing.lettering import Side
    from jmkit.drawing.text import Block
    from jmkit.drawing.theme import Size
    from jmkit.i18n import Direction

Align = Literal["start", "centre", "end"]
POINTS = 72.0

# Settings of the session that would reach into a picture.
PLAIN: dict[RcKeyType, Any] = {"path.sketch": None, "path.effects": [], "text.usetex": False}


class Canvas:
    """A sheet of a given width whose height is known when everything has been placed.

    Args:
        width: Of the sheet, in points.
        direction: Which way the page reads.
        theme: The look.
        scale: By how much type and spacing are larger than the theme says.
        live: Draw text as outlines into every kind of file.
    """

    def __init__(
        self,
        width: float,
        direction: Direction = "ltr",
        theme: Theme | None = None,
        *,
        scale: float = 1.0,
        live: bool = False,
    ) -> None:
        self.width = width
        self.direction: Direction = direction
        self.theme = theme or Theme()
        self.scale = scale
        self.live = live
        self.figure = Figure(figsize=(width / POINTS, 1), dpi=100, facecolor=self.theme.paper)
        self._page = Affine2D()
        self._to_pixels = self._page + self.figure.dpi_scale_trans

    def block(
        self,
        text: str,
        width: float,
        size: Size = "body",
        weight: Weight = "normal",
        *,
        own: bool = False,
    ) -> Block:
        """The text wrapped into a width: what tells how high it will be.

        Args:
            text: What people wrote, or a sentence of jmkit's own.
            width: The room, in points.
            size: The type size, by its name in the theme.
            weight: ``"normal"`` or ``"bold"``.
            own: Whether it is jmkit's own, and so reads as the page does.
        """
        return wrap(text, width, self.size(size), weight, self.direction, own)

    def size(self, size: Size) -> float:
        """A type size of the theme at this canvas's scale, in points."""
        return self.theme.sizes[size] * self.scale

    def pt(self, length: float) -> float:
        """A length of the design at this canvas's scale, in points."""
        return length * self.scale

    def write(self, block: Block, cell: Cell, colour: str, align: Align = "start") -> None:
        """Writes a block at the top of a cell."""
        if not block.lines:
            return
        along = {"start": cell.start, "centre": cell.centre, "end": cell.end}[align]
        room = Bbox.from_extents(cell.start, cell.top, cell.end, cell.bottom)
        art = Lettering(
            block, (along, cell.top), self._side(align), colour=colour, room=room, live=self.live
        )
        art.set_transform(self._to_pixels)
        self.figure.add_artist(art)

    def write_middle(self, block: Block, cell: Cell, colour: str, align: Align = "centre") -> None:
        """Writes a block halfway down a cell."""
        self.write(block, cell.at(cell.middle - block.height / 2, block.height), colour, align)

    def fill(self, path: Path, colour: str, alpha: float = 1.0, layer: float = 1) -> None:
        """Fills a shape."""
        self._add(Shape(path, fill=colour, alpha=alpha), layer)

    def stroke(
        self, path: Path, colour: str, width: float = 1.0, *, dashed: bool = False, layer: float = 1
    ) -> None:
        """Draws along a line or around a shape; `width` in points at scale 1."""
        self._add(Shape(path, edge=colour, width=self.pt(width), dashed=dashed), layer)

    def box(  # noqa: PLR0913 -- what a card can look like
        self,
        cell: Cell,
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
        self._add(Shape(path, fill=fill, edge=edge, width=self.pt(width), dashed=dashed), layer)

    def sign(self, path: Path, colour: str, layer: float = 2) -> str:
        """A shape with something written on it, filled or outlined; gives the ink to write with."""
        if self.theme.solid:
            self.fill(path, colour, layer=layer)
        else:
            ink = self.theme.ink_on(colour)
            self._add(Shape(path, fill=self.theme.card, edge=ink, width=self.pt(1.1)), layer)
        return self.theme.ink_on(colour)

    def shadow(self, cell: Cell) -> None:
        """A soft shadow below a card, where the theme spends ink on one."""
        if not self.theme.solid:
            return
        below = cell.at(cell.top + self.pt(1.3))
        self.fill(shapes.rounded(below, self.pt(6)), self.theme.ink, alpha=0.07)

    def stripe(self, cell: Cell, colour: str) -> None:
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
        self.fill(Path.make_compound_path(*eyes), ink, layer=2.5)
        line = shapes.mouth(centre, middle, radius, score)
        self.stroke(line, ink, 0.15 * radius / self.scale, layer=2.5)

    def picture(self, pixels: NDArray[np.uint8], cell: Cell, within: Path) -> None:
        """A photo that fills a cell, cut to a shape; never mirrored.

        Args:
            pixels: Rows × columns × 3.
            cell: Where to.
            within: The shape.
        """
        corners = [(cell.start, cell.top), (cell.end, cell.bottom)]

        def box(_: object) -> Bbox:
            (a, b), (c, d) = self._to_pixels.transform(corners)
            return Bbox.from_extents(min(a, c), min(b, d), max(a, c), max(b, d))

        art = BboxImage(box, origin="upper", interpolation="antialiased", zorder=1.5)
        art.set_data(pixels)
        art.set_clip_path(within, self._to_pixels)
        self.figure.add_artist(art)

    def upright(self, path: Path, cell: Cell) -> Path:
        """The shape as it was drawn, for signs that are never mirrored, such as a tick."""
        if self.direction == "ltr":
            return path
        return shapes.moved(path, (-1, 1), (2 * cell.centre, 0))

    def finish(self, height: float) -> Figure:
        """Gives the sheet its height and hands it over."""
        self.figure.set_size_inches(self.width / POINTS, height / POINTS)
        mirrored = self.direction == "rtl"
        across = (-1.0, 0.0, self.width) if mirrored else (1.0, 0.0, 0.0)
        matrix = np.array([across, (0.0, -1.0, height), (0.0, 0.0, POINTS)]) / POINTS
        self._page.set_matrix(matrix)
        return self.figure

    def _side(self, align: Align) -> Side:
        if align == "centre":
            return "center"
        return "left" if (align == "start") != (self.direction == "rtl") else "right"

    def _add(self, shape: Shape, layer: float) -> None:
        shape.set_transform(self._to_pixels)
        shape.set_zorder(layer)
        self.figure.add_artist(shape)
