"""The name of a touchpoint, with a star at its end where it decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.components.icons import Star
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.font import advance

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.text.wrapping import TextBlock

_NEAR = 5.0


@dataclass(frozen=True)
class Starred(Paragraph):
    """A paragraph with a star behind its last word, on the next line where there is no room."""

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of all lines."""
        block = self._block(canvas, width)
        more = 0.0 if self._fits(canvas, block, width) else self._line(block)
        return block.height + more

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes the lines and draws the star."""
        super().draw(canvas, cell)
        block, star = self._block(canvas, cell.width), self._star
        below = not self._fits(canvas, block, cell.width)
        reach = 0.0 if below else self._reach(canvas, block)
        top = cell.top + block.height - (0 if below else self._line(block))
        level = (self._line(block) - star.height(canvas)) / 2
        star.draw(canvas, Rect(cell.start + reach, top + level, star.width(canvas)))

    @property
    def _star(self) -> Star:
        return Star(colour=self.colour)

    def _reach(self, canvas: Canvas, block: TextBlock) -> float:
        return advance(block.lines[-1], block.weight) * block.size + canvas.pt(_NEAR)

    def _fits(self, canvas: Canvas, block: TextBlock, width: float) -> bool:
        return self._reach(canvas, block) + self._star.width(canvas) <= width

    @staticmethod
    def _line(block: TextBlock) -> float:
        return block.size * block.leading
