"""The lane of the funnel: a column a stage, as high as many customers came so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.geometry import shapes
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.geometry.rect import Rect

_HEIGHT = 190.0
_SHARE = 0.56  # of a column's width is the bar
_GAP = 4.0


@dataclass(frozen=True)
class Funnel(Lane):
    """Bars that shrink from stage to stage, with a band from each to the next."""

    title: ClassVar[str] = N_("How many go on")
    hint: ClassVar[str] = N_("No figures yet. An event log shows how many go on, stage by stage.")
    stretch: ClassVar[bool] = True

    @property
    def is_empty(self) -> bool:
        """Whether nobody was counted."""
        return not any(self._reached)

    @property
    def _reached(self) -> list[int]:
        known = self.data.figures
        return [known[s.id].reached or 0 if s.id in known else 0 for s in self.stages]

    def content(self, canvas: Canvas) -> object:
        """The counts."""
        return self._reached

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """Always the same: bars need room, not words."""
        return canvas.pt(_HEIGHT)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the bands between the bars, the bars, and the counts above them."""
        bars = self._bars(canvas, columns)
        for one, other in pairwise(bars):
            points = [(one.end, one.top), (other.start, other.top)]
            points += [(other.start, other.bottom), (one.end, one.bottom)]
            canvas.fill(shapes.polygon(points), canvas.theme.primary, alpha=0.13)
        worst = self._worst
        for n, (bar, count, column) in enumerate(zip(bars, self._reached, columns, strict=True)):
            colour = canvas.theme.accent if n == worst else canvas.theme.primary
            canvas.sign(shapes.rounded(bar, canvas.pt(3)), colour)
            words = canvas.block(f"{count:,}", column.width, "title", "bold")
            above = bar.top - words.height - canvas.pt(_GAP)
            canvas.write(words, column.at(above, words.height), canvas.theme.ink, "centre")

    def _bars(self, canvas: Canvas, columns: Sequence[Rect]) -> list[Rect]:
        most = max(self._reached)
        room = columns[0].height - canvas.size("title") * 1.36 - canvas.pt(2 * _GAP)
        bars = []
        for count, column in zip(self._reached, columns, strict=True):
            height = max(room * count / most, canvas.pt(1.5))
            start = column.start + column.width * (1 - _SHARE) / 2
            bar = column.at(column.bottom - height, height)
            bars.append(replace(bar, start=start, width=column.width * _SHARE))
        return bars

    @property
    def _worst(self) -> int:
        # The stage after which the largest share is gone.
        lost = [1 - b / a if a else 0.0 for a, b in pairwise(self._reached)]
        return lost.index(max(lost)) if lost and max(lost) > 0 else -1
