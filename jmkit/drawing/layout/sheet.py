"""One sheet of a stage map: a head, a band for each lane, a foot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from math import ceil
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.components.labels import IconLabels
from jmkit.drawing.content.footnotes import notes
from jmkit.drawing.geometry import shapes
from jmkit.drawing.layout.band_painter import BandPainter
from jmkit.drawing.layout.map_head import map_head, running_head
from jmkit.drawing.layout.sheet_grid import SheetGrid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.lanes import Lane
    from jmkit.i18n import Translator
    from jmkit.model import Journey

PAPER = 2**0.5  # width to height of a landscape sheet
_PAD = 9.0
_UNDER_HEAD = 14.0
_AIR = 0.2  # of its height a band may get of what is left over
_MOST = 1.5  # how many times its height a stretching lane may grow


@dataclass(frozen=True)
class Strip:
    """A part of a sheet from edge to edge: its head, one band, its foot.

    Args:
        height: In points.
        content: What it shows: while two strips' contents are equal, so are their looks.
        draw: Draws it at the top of a canvas.
    """

    height: float
    content: object
    draw: Callable[[Canvas], None]


class Sheet:
    """Measures lanes on a canvas, shares out the room that is left, draws them.

    Args:
        canvas: An empty one; its scale decides how much fits.
        journey: For the head and the notes at the foot.
        lanes: In order, all with the same stages.
        tr: The language.
        title: The name of the workshop.
        remarks: Sentences at the foot, after those about what is left out.
        goes_on: Whether a map goes on here that began on another sheet.
        head: What stands above the lanes; that of a map when left out.
    """

    def __init__(  # noqa: PLR0913, PLR0917 -- what stands on a sheet
        self,
        canvas: Canvas,
        journey: Journey,
        lanes: Sequence[Lane],
        tr: Translator,
        title: str,
        remarks: Sequence[str] = (),
        *,
        goes_on: bool = False,
        head: Box | None = None,
    ) -> None:
        self.canvas = canvas
        self.journey = journey
        self.lanes = lanes
        self.tr = tr
        self.title = title
        self.remarks = remarks
        self.goes_on = goes_on
        self.grid = SheetGrid(canvas, max((len(lane.stages) for lane in lanes), default=1))
        self._painter = BandPainter(self.grid, tr)
        usual = running_head if goes_on else map_head
        self.head: Box = head or usual(journey, tr, canvas.theme, title)
        footnotes = [
            Paragraph(n, canvas.theme.muted, "caption", own=True)
            for n in (*notes(journey, tr), *remarks)
        ]
        labels = list(dict.fromkeys(label for lane in lanes for label in lane.legend(canvas)))
        self.foot: Box = Stack([IconLabels(labels, between=22), *footnotes], gap=5)

    def with_lanes(self, lanes: Sequence[Lane]) -> Sheet:
        """The same sheet with other lanes; what both have is measured once."""
        told = self.canvas, self.journey, lanes, self.tr, self.title, self.remarks
        return Sheet(*told, goes_on=self.goes_on, head=self.head)

    @property
    def paper(self) -> float:
        """The height of a landscape sheet of this width, in units."""
        return self.canvas.width / PAPER

    @property
    def fits(self) -> bool:
        """Whether everything has room on a landscape sheet, and can be read there."""
        return self.reads_well and self.needed <= self.paper

    @property
    def reads_well(self) -> bool:
        """Whether its columns are wide enough to be read, and break no common word."""
        columns = partial(self._painter.columns, band=self.grid.page)
        whole = all(lane.reads_well(self.canvas, columns(lane)) for lane in self.lanes)
        return whole and self.canvas.width >= self.least_width

    @property
    def heights(self) -> list[tuple[Lane, float]]:
        """Each lane with its height, in units."""
        return list(zip(self.lanes, self._bands, strict=True))

    @property
    def room(self) -> float:
        """What the lanes may take of the height of paper, in units."""
        return self.paper - self.head_height - self._foot_height

    @property
    def least_width(self) -> float:
        """The width below which its columns would be too narrow to be read, in units."""
        return self.grid.least_width

    @cached_property
    def needed(self) -> float:
        """The height the sheet has to have, in units."""
        return self.head_height + sum(self._bands) + self._foot_height

    def lay_out(self, *, paper: bool = True) -> DisplayList:
        """The finished sheet.

        Args:
            paper: In the proportion of paper, and higher only when it has to be; otherwise as
                high as its content.
        """
        height = max(self.needed, self.paper) if paper else self.needed
        self._draw_head(self.canvas)
        top = self.head_height
        for lane, room in zip(self.lanes, self._shared(height - self.needed), strict=True):
            band, again = self.grid.page.at(top, room), top > self.head_height
            self._painter.draw(self.canvas, lane, band, again=again)
            top += room
        self._draw_foot(self.canvas, top)
        return self.canvas.display_list(height)

    def strips(self) -> Iterator[Strip]:
        """The sheet in parts, each as high as its content, from the top."""
        yield Strip(self.head_height, self.head, self._draw_head)
        for lane, room in zip(self.lanes, self._bands, strict=True):
            content = len(lane.stages), lane.is_empty, lane.content(self.canvas)
            band, again = self.grid.page.at(0, room), lane is not self.lanes[0]
            draw = partial(self._painter.draw, lane=lane, band=band, again=again)
            yield Strip(room, content, draw)
        yield Strip(self._foot_height, self.foot, self._draw_foot)

    def _draw_head(self, canvas: Canvas) -> None:
        self.head.draw(canvas, self.grid.page)

    def _draw_foot(self, canvas: Canvas, top: float = 0.0) -> None:
        page = self.grid.page
        rule = shapes.line([(page.start, top + 1), (page.end, top + 1)])
        canvas.stroke(rule, canvas.theme.ink, 1.2)
        self.foot.draw(canvas, page.at(top + canvas.pt(_PAD + 1)))

    @cached_property
    def head_height(self) -> float:
        """The height above the lanes, in units."""
        head = self.head.height(self.canvas, self.grid.page.width)
        return float(ceil(self.grid.margin + head + self.canvas.pt(_UNDER_HEAD)))

    @cached_property
    def _foot_height(self) -> float:
        foot = self.foot.height(self.canvas, self.grid.page.width)
        return float(ceil(self.grid.margin * 0.7 + foot + self.canvas.pt(_PAD + 1)))

    @cached_property
    def _bands(self) -> list[float]:
        first = self.lanes[0] if self.lanes else None
        return [self._painter.height(lane, again=lane is not first) for lane in self.lanes]

    def _shared(self, spare: float) -> list[float]:
        # First the lanes that gain from room, then every band, both up to a point.
        bands = list(self._bands)
        eager = [n for n, lane in enumerate(self.lanes) if lane.stretch and not lane.is_empty]
        for n in eager:
            more = min(spare / len(eager), bands[n] * (_MOST - 1))
            bands[n] += more
        spare -= sum(bands) - sum(self._bands)
        calm = [n for n, lane in enumerate(self.lanes) if lane.ruled] or list(range(len(bands)))
        each = spare / len(calm) if calm else 0.0
        return [b + (min(each, _AIR * b) if n in calm else 0.0) for n, b in enumerate(bands)]
