"""The lane of the funnel: a column a stage, as high as many customers came so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.content.measured import share_that_leaves, worst_drop
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_
from jmkit.theme.colour import contrast, mix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.theme import Theme
    from jmkit.theme.typography import Weight

_HEIGHT = 230.0
_SHARE = 0.5  # of a column's width is the bar
_GAP = 6.0
_SEEN = 3.0  # WCAG 2.2, success criterion 1.4.11
_PALE, _WARM = 0.86, 0.62  # of paper in the bands between bars


@dataclass(frozen=True)
class Funnel(Lane):
    """Bars that shrink from stage to stage, with a band from each to the next."""

    title: ClassVar[str] = N_("How many go on")
    hint: ClassVar[str] = N_("No figures yet. An event log shows how many go on, stage by stage.")
    stretch: ClassVar[bool] = True

    @property
    def is_empty(self) -> bool:
        """Whether nobody was counted."""
        return not any(self.reached)

    @property
    def reached(self) -> list[int]:
        """How many came to each stage."""
        known = self.data.figures
        return [known[s.id].reached or 0 if s.id in known else 0 for s in self.stages]

    def content(self, canvas: Canvas) -> object:
        """The counts, and what leaves."""
        return self.reached, list(self.leaving())

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """Always the same: bars need room, not words."""
        return canvas.pt(_HEIGHT)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws bands and bars, the counts above them, and below them the share that leaves."""
        below = self._below(canvas, columns)
        room = [column.at(column.top, column.height - below) for column in columns]
        bars = self._bars(canvas, room)
        leaving = dict(self.leaving())
        for n, (one, other) in enumerate(pairwise(bars)):
            self._band(canvas, one, other, is_worst=n in leaving and leaving[n][1])
        for bar, count, column in zip(bars, self.reached, columns, strict=True):
            canvas.box(bar, canvas.theme.brand_fill, bar_edge(canvas.theme), radius=3, layer=2)
            words = canvas.block(f"{count:,}", column.width, "stage", "bold")
            above = bar.top - words.height - canvas.pt(_GAP / 2)
            canvas.write(words, column.at(above, words.height), canvas.theme.ink, "centre")
        for n, (told, is_worst) in leaving.items():
            self._label(canvas, columns, n, self._words(canvas, columns, told, is_worst))

    def leaving(self) -> Iterator[tuple[int, tuple[str, bool]]]:
        """After which columns how many leave, in words, and whether that is the largest share."""
        worst = worst_drop(self.data)
        for n, stage in enumerate(self.stages[:-1]):
            known = self.data.figures.get(stage.id)
            if known and known.drop_off is not None:
                yield n, (share_that_leaves(known.drop_off, self.tr), stage.id == worst)

    @staticmethod
    def _words(canvas: Canvas, columns: Sequence[Rect], told: str, is_worst: bool) -> TextBlock:
        weight: Weight = "bold" if is_worst else "semibold"
        room = columns[0].width - canvas.pt(2 * _GAP)
        return canvas.block(told, room, "caption", weight, own=True)

    def _below(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        blocks = [self._words(canvas, columns, *told) for _, told in self.leaving()]
        return max((block.height for block in blocks), default=0.0) + canvas.pt(3 * _GAP)

    def _label(self, canvas: Canvas, columns: Sequence[Rect], n: int, words: TextBlock) -> None:
        # Halfway to the next stage.
        middle, pad = columns[n].end, canvas.pt(_GAP)
        top = columns[n].bottom - words.height - pad / 2
        place = Rect(middle - words.width / 2 - pad, top, words.width + 2 * pad, words.height)
        is_worst = words.weight == "bold"
        ground = warm(canvas.theme) if is_worst else canvas.theme.paper
        edge = canvas.theme.ink if is_worst and not canvas.theme.solid else None
        canvas.box(place.inset(0, -pad / 3), ground, edge, radius=4)  # no rule strikes it through
        canvas.write_middle(words, place, canvas.theme.ink)

    def _band(self, canvas: Canvas, one: Rect, other: Rect, *, is_worst: bool) -> None:
        points = [(one.end, one.top), (other.start, other.top)]
        points += [(other.start, other.bottom), (one.end, one.bottom)]
        theme = canvas.theme
        colour = warm(theme) if is_worst else mix(theme.brand_ink, theme.paper, _PALE)
        if theme.solid:
            canvas.fill(shapes.polygon(points), colour)
        else:
            canvas.stroke(shapes.polygon(points), theme.ink if is_worst else theme.line, 0.8)

    def _bars(self, canvas: Canvas, columns: Sequence[Rect]) -> list[Rect]:
        most = max(self.reached)
        room = columns[0].height - canvas.size("stage") * 1.36 - canvas.pt(2 * _GAP)
        bars = []
        for count, column in zip(self.reached, columns, strict=True):
            height = max(room * count / most, canvas.pt(1.5))
            start = column.start + column.width * (1 - _SHARE) / 2
            bar = column.at(column.bottom - height, height)
            bars.append(replace(bar, start=start, width=column.width * _SHARE))
        return bars


def warm(theme: Theme) -> str:
    """The ground of what stands out: where the largest share leaves."""
    return mix(theme.emotion(-2), theme.paper, _WARM) if theme.solid else theme.card


def bar_edge(theme: Theme) -> str | None:
    """A rim for bars in a brand's colour that is hardly seen on paper; nothing for the others."""
    return theme.brand_ink if contrast(theme.brand_fill, theme.paper) < _SEEN else None
