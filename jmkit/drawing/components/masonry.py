"""Boxes in columns: each goes where there is most room left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.geometry.rect import Rect


@dataclass(frozen=True)
class Masonry(Placed):
    """Boxes one below the other in some columns of one width.

    Args:
        boxes: In their order.
        count: How many columns.
        gap: Between columns and between boxes.
    """

    boxes: Sequence[Box]
    count: int = 2
    gap: float = 10.0

    def _places(self, canvas: Canvas, cell: Rect) -> Iterator[tuple[Box, Rect]]:
        gap = canvas.pt(self.gap)
        columns = cell.columns(self.count, gap)
        tops = [cell.top] * self.count
        for box in self.boxes:
            n = tops.index(min(tops))
            height = canvas.height(box, columns[n].width)
            yield box, columns[n].at(tops[n], height)
            tops[n] += height + gap
