"""A number in a disc: what stands for something that is named in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas


@dataclass(frozen=True)
class Number:
    """An icon: a number in a disc of a colour, with a rim of card around it."""

    text: str
    colour: str
    radius: float = 11.0

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return 2 * canvas.pt(self.radius)

    def height(self, canvas: Canvas) -> float:
        """Its diameter."""
        return 2 * canvas.pt(self.radius)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the disc and its number."""
        r = canvas.pt(self.radius)
        box = Rect(cell.start, cell.top, 2 * r, 2 * r)
        canvas.fill(shapes.circle(box.centre, box.middle, r), canvas.theme.card, layer=2)
        disc = shapes.circle(box.centre, box.middle, r - canvas.pt(1))
        ink = canvas.sign(disc, self.colour)
        canvas.write_middle(canvas.block(self.text, 4 * r, "caption", "bold"), box, ink)
