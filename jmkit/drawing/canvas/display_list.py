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
    from jmkit.drawing.geometry.rect import Cell
    from jmkit.drawing.text.wrapping import Block

Side = Literal["left", "center", "right"]


class Stroke(NamedTuple):
    """A shape with a fill, an edge, or both.

    Args:
        outline: The shape.
        layer: What is drawn over what.
        fill: A colour, or nothing.
        edge: A colour, or nothing.
        width: Of the edge, in points.
        dashed: Whether the edge is broken.
        cover: How much of the fill covers what is below, 0 to 1.
    """

    outline: Outline
    layer: float
    fill: str | None = None
    edge: str | None = None
    width: float = 0.0
    dashed: bool = False
    cover: float = 1.0


class Words(NamedTuple):
    """A text.

    Args:
        block: What is written.
        anchor: Where the block's upper edge begins, has its centre or ends.
        side: Which end of the lines is at the anchor, on the finished page.
        colour: As a hexadecimal text.
        room: The cell it has to stay in.
        layer: What is drawn over what.
    """

    block: Block
    anchor: tuple[float, float]
    side: Side
    colour: str
    room: Cell
    layer: float = 3


class Photo(NamedTuple):
    """A photo that fills a cell, cut to a shape; never mirrored."""

    picture: Image.Image
    cell: Cell
    within: Outline
    layer: float = 1.5


class Picture(NamedTuple):
    """A sheet, finished.

    Args:
        width: In points.
        height: In points.
        mirrored: Whether reading goes from right to left.
        ground: The colour of the paper.
        marks: What stands on it, in the order it was drawn.
        live: Draw text as outlines into every kind of file.
        label: The picture in one sentence.
    """

    width: float
    height: float
    mirrored: bool
    ground: str
    marks: Sequence[Stroke | Words | Photo]
    live: bool = False
    label: str = ""
