"""Where things stand on a sheet: the names of the lanes at the start, then a column a stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas

_MARGIN = 0.03  # of the width
_NAMES = 106.0  # the column of the lanes' names
_PAD = 12.0  # around a name
_LEAST = 88.0  # the narrowest column: a badge, five dots and a letter
_GUTTER = 9.0  # between the columns of two stages


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
        """The rim of the sheet, in points."""
        return self.canvas.width * _MARGIN

    @property
    def page(self) -> Rect:
        """The sheet without its rim; its height is not known here."""
        return Rect(0, 0, self.canvas.width).inset(self.margin)

    @property
    def least_width(self) -> float:
        """The width below which the columns would be too narrow to be read, in points."""
        return self.canvas.pt(_NAMES + _LEAST * self.count) / (1 - 2 * _MARGIN)

    @property
    def names(self) -> Rect:
        """The column of the lanes' names."""
        pad = self.canvas.pt(_PAD)
        return Rect(self.page.start + pad, 0, self.canvas.pt(_NAMES) - 1.5 * pad)

    def body(self, band: Rect) -> Rect:
        """What is left of a band beside the name."""
        rest = band.without_start(self.canvas.pt(_NAMES))
        return Rect(rest.start, rest.top, rest.width - self.canvas.pt(_GUTTER), rest.height)

    def columns(self, band: Rect) -> list[Rect]:
        """The columns of the stages in a band."""
        return self.body(band).columns(max(self.count, 1), self.canvas.pt(_GUTTER))
