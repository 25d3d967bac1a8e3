"""The first letter of a name in a disc, where a photo would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.icons import RoundIcon
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.wrapping import wrap

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas

_LETTER = 0.45  # of the disc


@dataclass(frozen=True)
class Initial(RoundIcon):
    """An icon: a letter in a disc of the brand's colour.

    Args:
        letter: One.
        size: The diameter.
    """

    letter: str
    size: float = 44.0

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the disc and the letter."""
        side, theme = self.width(canvas), canvas.theme
        box = Rect(cell.start, cell.top, side, side)
        disc = shapes.circle(box.centre, box.middle, side / 2 - canvas.pt(1))
        canvas.fill(disc, theme.brand_fill)
        if theme.brand_edge:
            canvas.stroke(disc, theme.brand_edge, 1.2)
        letter = wrap(self.letter, side, _LETTER * side, "bold", canvas.direction)
        canvas.write_middle(letter, box, theme.on_brand_fill)
