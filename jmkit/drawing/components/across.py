"""Boxes side by side: in columns of given shares, or two texts in one line where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.wrapping import SPARE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.components.boxes import Paragraph


@dataclass(frozen=True)
class Across:
    """Boxes in columns.

    Args:
        boxes: In reading order.
        shares: Of the width, together 1; equal ones when left out.
        gap: Between two columns.
    """

    boxes: Sequence[Box]
    shares: Sequence[float] = ()
    gap: float = 22.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the highest one."""
        places = zip(self.boxes, self.places(canvas, Rect(0, 0, width)), strict=False)
        return max((canvas.height(box, place.width) for box, place in places), default=0.0)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws all from the top."""
        for box, place in zip(self.boxes, self.places(canvas, cell), strict=False):
            box.draw(canvas, place)

    def places(self, canvas: Canvas, cell: Rect) -> list[Rect]:
        """The columns of a cell."""
        shares = self.shares or [1 / max(len(self.boxes), 1)] * len(self.boxes)
        gap = canvas.pt(self.gap)
        room = cell.width - gap * (len(shares) - 1)
        places, start = [], cell.start
        for share in shares:
            places.append(Rect(start, cell.top, room * share, cell.height))
            start += room * share + gap
        return places


@dataclass(frozen=True)
class Pair:
    """Two texts in one line; one below the other where a line does not hold both.

    Args:
        first: At the start.
        second: Behind it, or at the end of the line if it is aligned there.
        gap: Between them.
    """

    first: Paragraph
    second: Paragraph
    gap: float = 6.0

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the line, or of both."""
        heights = [canvas.height(box, width) for box in (self.first, self.second)]
        return max(heights) if self._beside(canvas, width) else sum(heights)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes the first one, and the second behind or below it."""
        self.first.draw(canvas, cell)
        strip = self._beside(canvas, cell.width)
        first, second = (canvas.height(box, cell.width) for box in (self.first, self.second))
        if strip:
            level = max(first - second, 0.0) * 0.62  # on one base line
            place = cell if self.second.align == "end" else cell.without_start(strip)
            self.second.draw(canvas, place.at(cell.top + level, second))
        else:
            self.second.draw(canvas, cell.at(cell.top + first, second))

    def _beside(self, canvas: Canvas, width: float) -> float:
        # How far from the start the second one begins; 0 where it stands below.
        reach = [
            canvas.block(one.text, 1e5, one.size, one.weight, own=one.own).width * SPARE
            for one in (self.first, self.second)
        ]
        strip = reach[0] + (canvas.pt(self.gap) if reach[0] else 0.0)
        return max(strip, 0.01) if strip + reach[1] <= width else 0.0
