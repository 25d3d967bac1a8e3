"""A photo in a disc, never mirrored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from PIL import Image

    from jmkit.drawing.canvas.canvas import Canvas

_SIDE = 92.0
_PIXELS = 420  # a side of the picture that is kept in the file


@dataclass(frozen=True)
class PhotoDisc:
    """An icon: a picture cut to a disc."""

    picture: Image.Image

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(_SIDE)

    def height(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(_SIDE)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the picture and a rim."""
        from PIL import ImageOps  # noqa: PLC0415 -- few pictures have a photo

        side = self.width(canvas)
        box = Rect(cell.start, cell.top, side, side)
        disc = shapes.circle(box.centre, box.middle, side / 2)
        small = ImageOps.fit(self.picture, (_PIXELS, _PIXELS))
        canvas.picture(small, box, disc)
        canvas.stroke(disc, canvas.theme.primary, 1.6, layer=2)
