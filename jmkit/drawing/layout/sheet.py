"""One sheet of a stage map: a head, a band for each lane, a foot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import IconLabels, Paragraph, Stack
from jmkit.drawing.components.header import header, running_head
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.footnotes import notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.components.boxes import Box
    from jmkit.drawing.lanes import Lane
    from jmkit.i18n import Translator
    from jmkit.model import Journey

PAPER = 2**0.5  # width to height of a landscape sheet
_MARGIN = 0.03  # of the width
_TITLES = 106.0  # the column of the lanes' names
_LEAST = 88.0  # the narrowest column: a badge, five dots and a letter
_GUTTER = 9.0  # between the columns of two stages
_PAD = 9.0
_GAP = 6.0  # between two bands
_MOST = 1.8  # how many times its height a stretching lane may grow


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
    ) -> None:
        self.canvas = canvas
        self.lanes = lanes
        self.tr = tr
        self.goes_on = goes_on
        self.margin = canvas.width * _MARGIN
        self.page = Rect(0, 0, canvas.width).inset(self.margin)
        head = running_head if goes_on else header
        self.head: Box = head(journey, tr, canvas.theme, title)
        said = [Paragraph(n, canvas.theme.muted, "small") for n in (*notes(journey, tr), *remarks)]
        labels = list(dict.fromkeys(label for lane in lanes for label in lane.legend(canvas)))
        self.foot: Box = Stack([IconLabels(labels, between=20), *said], gap=5)

    @property
    def paper(self) -> float:
        """The height of a landscape sheet of this width, in points."""
        return self.canvas.width / PAPER

    @property
    def fits(self) -> bool:
        """Whether everything has room on a landscape sheet, and can be read there."""
        return self.reads_well and self.needed <= self.paper

    @property
    def reads_well(self) -> bool:
        """Whether its columns are wide enough to be read, and break no common word."""
        columns = self._columns(self.page)
        whole = all(lane.reads_well(self.canvas, columns) for lane in self.lanes)
        return whole and self.canvas.width >= self.least_width

    @property
    def heights(self) -> list[tuple[Lane, float]]:
        """Each lane with its height and the gap below it, in points."""
        gap = self.canvas.pt(_GAP)
        return [(lane, band + gap) for lane, band in zip(self.lanes, self._bands, strict=True)]

    @property
    def room(self) -> float:
        """What the lanes and the gaps below them may take of the height of paper, in points."""
        return self.paper - self.over - self._under + self.canvas.pt(_GAP)

    @property
    def least_width(self) -> float:
        """The width below which its columns would be too narrow to be read, in points."""
        count = len(self.lanes[0].stages) if self.lanes else 1
        return self.canvas.pt(_TITLES + _LEAST * count) / (1 - 2 * _MARGIN)

    @cached_property
    def needed(self) -> float:
        """The height the sheet has to have, in points."""
        gaps = self.canvas.pt(_GAP) * max(len(self.lanes) - 1, 0)
        return self.over + sum(self._bands) + gaps + self._under

    def draw(self) -> Figure:
        """The finished sheet as a figure of matplotlib."""
        from jmkit.drawing.backends.figure import figure_of  # noqa: PLC0415 -- heavy

        return figure_of(self.picture())

    def picture(self, *, paper: bool = True) -> DisplayList:
        """The finished sheet.

        Args:
            paper: In the proportion of paper, and higher only when it has to be; otherwise as
                high as its content.
        """
        height = max(self.needed, self.paper) if paper else self.needed
        self._draw_head(self.canvas)
        top = self.over
        for lane, room in zip(self.lanes, self._shared(height - self.needed), strict=True):
            self._draw_band(self.canvas, lane, self.page.at(top, room))
            top += room + self.canvas.pt(_GAP)
        self._draw_foot(self.canvas, height - self._under)
        return self.canvas.finished(height)

    def strips(self) -> Iterator[Strip]:
        """The sheet in parts, each as high as its content, from the top."""
        yield Strip(self.over, self.head, self._draw_head)
        for lane, room in zip(self.lanes, self._bands, strict=True):
            content = len(lane.stages), lane.is_empty, lane.content(self.canvas)
            draw = partial(self._draw_band, lane=lane, band=self.page.at(0, room))
            yield Strip(room + self.canvas.pt(_GAP), content, draw)
        yield Strip(self._under, self.foot, self._draw_foot)

    def _draw_head(self, canvas: Canvas) -> None:
        self.head.draw(canvas, self.page)

    def _draw_foot(self, canvas: Canvas, top: float = 0.0) -> None:
        self.foot.draw(canvas, self.page.at(top + canvas.pt(_PAD)))

    @cached_property
    def over(self) -> float:
        """The height above the lanes, in points."""
        return self.margin + self.head.height(self.canvas, self.page.width) + self.canvas.pt(16)

    @cached_property
    def _under(self) -> float:
        foot = self.foot.height(self.canvas, self.page.width)
        return self.margin * 0.7 + (foot + self.canvas.pt(_PAD) if foot else 0.0)

    @cached_property
    def _bands(self) -> list[float]:
        columns = self._columns(self.page)
        return [self._height(lane, columns) + 2 * self._pad(lane) for lane in self.lanes]

    def _height(self, lane: Lane, columns: list[Rect]) -> float:
        name = self._name(lane).height(self.canvas, self._titles.width)
        if lane.is_empty:
            return max(name, self._hint(lane).height(self.canvas, self._wide(self.page).width))
        return max(name, lane.measure(self.canvas, columns))

    def _shared(self, spare: float) -> list[float]:
        # First the lanes that gain from room, up to a point; then every band alike.
        bands = list(self._bands)
        eager = [n for n, lane in enumerate(self.lanes) if lane.stretch and not lane.is_empty]
        for n in eager:
            more = min(spare / len(eager), bands[n] * (_MOST - 1))
            bands[n] += more
        spare -= sum(bands) - sum(self._bands)
        calm = [n for n, lane in enumerate(self.lanes) if lane.banded] or list(range(len(bands)))
        return [b + (spare / len(calm) if n in calm else 0.0) for n, b in enumerate(bands)]

    def _draw_band(self, canvas: Canvas, lane: Lane, band: Rect) -> None:
        if lane.banded:
            rim = None if canvas.theme.solid else canvas.theme.line
            canvas.box(band, canvas.theme.band, rim, radius=9, layer=0)
        inner = band.inset(0, self._pad(lane))
        name = self._name(lane)
        level = inner.top if lane.banded else inner.top + canvas.pt(_PAD)
        start = self._titles.at(level, name.height(canvas, self._titles.width))
        name.draw(canvas, start)
        if lane.is_empty:
            self._hint(lane).draw(canvas, self._wide(inner))
            return
        columns = self._columns(inner)
        if lane.banded:
            self._divide(canvas, band, columns)
        lane.draw(canvas, columns)

    def _divide(self, canvas: Canvas, band: Rect, columns: list[Rect]) -> None:
        for one, other in pairwise(columns):
            x = (one.end + other.start) / 2
            path = shapes.line([(x, band.top), (x, band.bottom)])
            theme, wide = canvas.theme, 1.4 if canvas.theme.solid else 0.5
            canvas.stroke(path, theme.paper if theme.solid else theme.line, wide, layer=0.5)

    def _name(self, lane: Lane) -> Box:
        return lane.heading(self.canvas)

    def _hint(self, lane: Lane) -> Box:
        return Paragraph(self.tr(lane.hint), self.canvas.theme.muted, "heading")

    def _pad(self, lane: Lane) -> float:
        return self.canvas.pt(_PAD) if lane.banded else 0.0

    @property
    def _titles(self) -> Rect:
        pad = self.canvas.pt(12)
        return Rect(self.page.start + pad, 0, self.canvas.pt(_TITLES) - 1.5 * pad)

    def _wide(self, band: Rect) -> Rect:
        pad = self.canvas.pt(_GUTTER)
        rest = band.without_start(self.canvas.pt(_TITLES))
        return Rect(rest.start, rest.top, rest.width - pad, rest.height)

    def _columns(self, band: Rect) -> list[Rect]:
        count = max(len(self.lanes[0].stages), 1) if self.lanes else 1
        return self._wide(band).columns(count, self.canvas.pt(_GUTTER))
