"""Pieces in columns: each goes where there is most room left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.rect import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Piece


@dataclass(frozen=True)
class Columns:
    """Pieces one below the other in some columns of one width.

    Args:
        pieces: In their order.
        count: How many columns.
        gap: Between columns and between pieces.
    """

    pieces: Sequence[Piece]
    count: int = 2
    gap: float = 10.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the longest column."""
        return max((c.bottom for _, c in self._places(canvas, Cell(0, 0, width))), default=0.0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draws every piece in its place."""
        for piece, place in self._places(canvas, cell):
            piece.draw(canvas, place)

    def _places(self, canvas: Canvas, cell: Cell) -> Iterator[tuple[Piece, Cell]]:
        gap = canvas.pt(self.gap)
        columns = cell.columns(self.count, gap)
        tops = [cell.top] * self.count
        for piece in self.pieces:
            n = tops.index(min(tops))
            height = canvas.height(piece, columns[n].width)
            yield piece, columns[n].at(tops[n], height)
            tops[n] += height + gap
