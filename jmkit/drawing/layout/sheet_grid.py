"""Where things stand on a sheet: the names of the lanes at the start, then a column a stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas

_MARGIN = 0.022  # of the width
_RIM = 12.0  # but no less
_NAMES = 112.0  # the column of the lanes' names
_PAD = 12.0  # behind a name
LEAST = 132.0  # the narrowest column of a stage


@dataclass(frozen=True)
class SheetGrid:
    """The columns of a sheet.

    Args:
        canvas: Its width and scale.
        count: How many stages it shows.
    """

    canvas: Canvas
    count: int

    @property
    def margin(self) -> float:
        """The rim of the sheet, in units."""
        return max(self.canvas.width * _MARGIN, self.canvas.pt(_RIM))

    @property
    def page(self) -> Rect:
        """The sheet without its rim; its height is not known here."""
        return Rect(0, 0, self.canvas.width).inset(self.margin)

    @property
    def least_width(self) -> float:
        """The width below which the columns would be too narrow to be read, in units."""
        inner = self.canvas.pt(_NAMES + LEAST * self.count)
        return max(inner / (1 - 2 * _MARGIN), inner + 2 * self.canvas.pt(_RIM))

    @property
    def most(self) -> int:
        """How many columns that can be read stand side by side; at least one."""
        return max(int(self.body(self.page).width / self.canvas.pt(LEAST)), 1)

    @property
    def names(self) -> Rect:
        """The column of the lanes' names."""
        pad = self.canvas.pt(_PAD)
        return Rect(self.page.start, 0, self.canvas.pt(_NAMES) - pad)

    def body(self, band: Rect) -> Rect:
        """What is left of a band beside the name."""
        return band.without_start(self.canvas.pt(_NAMES))

    def columns(self, band: Rect) -> list[Rect]:
        """The columns of the stages in a band; one with fewer stages has columns of that width."""
        return self.body(band).columns(max(self.count, 1))
