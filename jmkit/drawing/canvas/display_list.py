"""A finished picture as plain data: what stands on it, told from the start and from the top.

Whoever writes a file of it (`figure` for matplotlib, `svg` for a page, both in
`jmkit.drawing.backends`) mirrors it where reading goes from right to left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from jmkit.drawing.geometry.outline import Outline
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.drawing.text.wrapping import TextBlock

Side = Literal["left", "center", "right"]
Unit = Literal["px", "pt"]
_PIXELS: dict[Unit, float] = {"px": 1.0, "pt": 96 / 72}
DASHES = (3.2, 2.4)  # on and off, in widths of the line
DOTS = (1.25, 2.5)
HALO = 0.27  # how far a halo reaches around letters, in units of their size


class ShapeItem(NamedTuple):
    """A shape with a fill, an edge, or both.

    Args:
        outline: The shape.
        layer: What is drawn over what.
        fill: A colour, or nothing.
        edge: A colour, or nothing.
        width: Of the edge, in points.
        dashed: Whether the edge is broken.
        opacity: How much of the fill covers what is below, 0 to 1.
        dashes: On and off where the edge is broken, in widths of the line.
    """

    outline: Outline
    layer: float
    fill: str | None = None
    edge: str | None = None
    width: float = 0.0
    dashed: bool = False
    opacity: float = 1.0
    dashes: tuple[float, float] = DASHES


class TextItem(NamedTuple):
    """A text.

    Args:
        block: What is written.
        anchor: Where the block's upper edge begins, has its centre or ends.
        side: Which end of the lines is at the anchor, on the finished page.
        colour: As a hexadecimal text.
        room: The cell it has to stay in.
        layer: What is drawn over what.
        halo: A colour around the letters, so that a line below does not cross them; or nothing.
    """

    block: TextBlock
    anchor: tuple[float, float]
    side: Side
    colour: str
    room: Rect
    layer: float = 3
    halo: str = ""


class PhotoItem(NamedTuple):
    """A photo that fills a cell, cut to a shape; never mirrored."""

    picture: Image.Image
    cell: Rect
    within: Outline
    layer: float = 1.5


DisplayItem = ShapeItem | TextItem | PhotoItem


class DisplayList(NamedTuple):
    """A sheet, finished.

    Args:
        width: In units.
        height: In units.
        mirrored: Whether reading goes from right to left.
        background: The colour of the paper.
        items: What stands on it, in the order it was drawn.
        label: The picture in one sentence.
        unit: CSS pixels, for screens, or points, for paper.
    """

    width: float
    height: float
    mirrored: bool
    background: str
    items: Sequence[DisplayItem]
    label: str = ""
    unit: Unit = "pt"

    @property
    def pixels(self) -> tuple[int, int]:
        """Its width and height on a page, in CSS pixels."""
        factor = _PIXELS[self.unit]
        return round(self.width * factor), round(self.height * factor)
