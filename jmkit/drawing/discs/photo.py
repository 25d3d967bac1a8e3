"""A photo in a disc, never mirrored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.icons import RoundIcon
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from PIL import Image

    from jmkit.drawing.canvas.canvas import Canvas

_PIXELS = 420  # a side of the picture that is kept in the file


@dataclass(frozen=True)
class PhotoDisc(RoundIcon):
    """An icon: a picture cut to a disc of a diameter."""

    picture: Image.Image
    size: float = 92.0

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the picture and a rim."""
        from PIL import ImageOps

        side = self.width(canvas)
        box = Rect(cell.start, cell.top, side, side)
        disc = shapes.circle(box.centre, box.middle, side / 2)
        small = ImageOps.fit(self.picture, (_PIXELS, _PIXELS))
        canvas.photo(small, box, disc)
        canvas.stroke(disc, canvas.theme.brand_ink, 1.6, layer=2)
