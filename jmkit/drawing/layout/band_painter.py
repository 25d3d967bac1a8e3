"""One lane on a sheet: its ground, its rules, its name, and what it shows or asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.geometry import shapes

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.drawing.lanes import Lane
    from jmkit.drawing.layout.sheet_grid import SheetGrid
    from jmkit.i18n import Translator

_PAD = 9.0
_GUTTER = 11.0
_AGAIN = 26.0


@dataclass(frozen=True)
class BandPainter:
    """Measures and draws lanes in the columns of a sheet.

    Args:
        grid: The columns.
        tr: The language.
    """

    grid: SheetGrid
    tr: Translator

    def height(self, lane: Lane, *, again: bool) -> float:
        """How high a lane's band has to be, in whole units: strips meet without a seam.

        Args:
            lane: Which.
            again: Whether other lanes stand above.
        """
        above = self._above(lane, again=again)
        return float(ceil(self._content(lane) + 2 * self._pad(lane) + above))

    def _content(self, lane: Lane) -> float:
        page, canvas = self.grid.page, self.grid.canvas
        name = lane.heading(canvas).height(canvas, self.grid.names.width)
        name += canvas.pt(_PAD) - self._pad(lane)  # it begins that far down in every lane
        if lane.is_empty:
            return max(name, self._hint(lane).height(canvas, self._beside(page).width))
        return max(name, lane.measure(canvas, self.columns(lane, page)))

    def draw(self, canvas: Canvas, lane: Lane, band: Rect, *, again: bool) -> None:
        """Draws ground, rules, name and content of a lane.

        Args:
            canvas: Where to.
            lane: Which.
            band: From edge to edge.
            again: Whether other lanes stand above.
        """
        above = self._above(lane, again=again)
        band = band.at(band.top + above, band.height - above)
        inner = band.inset(0, self._pad(lane))
        columns = self.columns(lane, inner)
        end = columns[-1].end if columns else self.grid.page.end
        if lane.shaded:
            ground = replace(band, width=end - band.start)
            canvas.box(ground, canvas.theme.band, radius=0, layer=0)
        if lane.ruled:
            parted = columns[:1] if lane.is_empty else columns  # a hint runs across
            self._rule(canvas, band, parted, end)
        name = lane.heading(canvas)
        level = band.top + canvas.pt(_PAD)
        height = name.height(canvas, self.grid.names.width)
        name.draw(canvas, self.grid.names.at(level, height))
        if lane.is_empty:
            self._hint(lane).draw(canvas, self._beside(inner))
        else:
            lane.draw(canvas, columns)

    def _rule(self, canvas: Canvas, band: Rect, columns: list[Rect], end: float) -> None:
        colour = canvas.theme.line
        across = shapes.line([(band.start, band.top), (end, band.top)])
        canvas.stroke(across, colour, 1.0, layer=0.5)
        for column in columns:
            down = shapes.line([(column.start, band.top), (column.start, band.bottom)])
            canvas.stroke(down, colour, 1.0, layer=0.5)

    def columns(self, lane: Lane, band: Rect) -> list[Rect]:
        """The cells of a lane's stages; the last of several bands may have fewer."""
        return self.grid.columns(band)[: len(lane.stages)]

    def _beside(self, band: Rect) -> Rect:
        return self.grid.body(band).without_start(self.grid.canvas.pt(_GUTTER))

    def _hint(self, lane: Lane) -> Box:
        return Paragraph(self.tr(lane.hint), self.grid.canvas.theme.muted, "detail", own=True)

    def _pad(self, lane: Lane) -> float:
        is_padded = lane.ruled and (lane.is_empty or not lane.shaded)
        return self.grid.canvas.pt(_PAD) if is_padded else 0.0

    def _above(self, lane: Lane, *, again: bool) -> float:
        # Where the stages continue below, they begin anew at some distance.
        return self.grid.canvas.pt(_AGAIN) if again and lane.repeated and lane.stages else 0.0
