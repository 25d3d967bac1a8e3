"""How far the teams agree on the curve: a disc for each score, as large as many teams gave it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.content.wording import with_sign
from jmkit.drawing.curve.drawing import AXIS, draw_scale, y_of
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.theme.colour import mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.classroom.class_work import Column
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.i18n import Translator
    from jmkit.theme.theme import Theme

_CURVE, _BELOW = 164.0, 22.0  # pixels
_WITHOUT = 26.0  # of the rim of a curve that has names beside its points
_BAR, _NAME = 2.0, 6.0
_LARGEST, _SMALLEST = 19.0, 9.0  # the radius of a disc
_DIGITS = 4.5  # of the radius, that each further digit in it takes
_LINE, _RIM = 2.4, 1.5


@dataclass(frozen=True)
class Agreement:
    """The scores of all teams, stage by stage.

    Args:
        columns: The stages, one at least.
        tr: The language.
    """

    columns: Sequence[Column]
    tr: Translator

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of names, curve and what stands below it."""
        return self._head(canvas, width) + canvas.pt(_CURVE + _BELOW)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws names, scale, the line through the middle, discs, and how far they are apart."""
        head, curve = self._head(canvas, cell.width), canvas.pt(_CURVE)
        cells = self._cells(canvas, cell.width)
        spare = canvas.pt(_WITHOUT)
        places = [one.at(cell.top + head - spare, curve + 2 * spare) for one in cells]
        draw_scale(canvas, places, self.tr)
        self._line(canvas, places)
        for column, one, place in zip(self.columns, cells, places, strict=True):
            self._name(canvas, column, one.at(cell.top, head))
            self._discs(canvas, column, place)
            self._range(canvas, column, one.at(cell.top + head + curve, canvas.pt(_BELOW)))

    def _cells(self, canvas: Canvas, width: float) -> list[Rect]:
        return Rect(0, 0, width).without_start(canvas.pt(AXIS)).columns(len(self.columns))

    def _head(self, canvas: Canvas, width: float) -> float:
        room = self._cells(canvas, width)[0].width - canvas.pt(_NAME)
        names = (self._words(column, canvas).height(canvas, room) for column in self.columns)
        return max(names) + canvas.pt(2 * _NAME)

    def _words(self, column: Column, canvas: Canvas) -> Clamped:
        title = column.title or self.tr("Untitled")
        return Clamped(title, canvas.theme.ink, "pain", "bold", "centre")

    def _name(self, canvas: Canvas, column: Column, cell: Rect) -> None:
        bar = Rect(cell.start, cell.top, cell.width - canvas.pt(_BAR), canvas.pt(_BAR))
        canvas.box(bar, canvas.theme.brand_ink, radius=0)
        words = self._words(column, canvas)
        words.draw(canvas, cell.inset(canvas.pt(_NAME / 2), canvas.pt(_NAME)))

    def _line(self, canvas: Canvas, places: Sequence[Rect]) -> None:
        run: list[tuple[float, float]] = []
        faint = mix(canvas.theme.ink, canvas.theme.paper, 0.45)
        for column, place in zip(self.columns, places, strict=True):
            if column.middle is not None:
                run.append((place.centre, y_of(canvas, place, column.middle)))
        for piece in shapes.smooth_segments(run) if run[1:] else ():
            canvas.stroke(piece, faint, _LINE, layer=1.5)

    def _discs(self, canvas: Canvas, column: Column, place: Rect) -> None:
        counts = Counter(column.scores)
        for score, count in counts.items():
            y = y_of(canvas, place, score)
            radius = self._radius(canvas, count, place.width)
            canvas.fill(shapes.circle(place.centre, y, radius + canvas.pt(_RIM)), canvas.theme.card)
            disc = shapes.circle(place.centre, y, radius)
            ink = canvas.sign(disc, canvas.theme.emotion(score), layer=2.4)
            number = canvas.block(str(count), 4 * radius, "caption", "bold")
            room = Rect(place.centre - 2 * radius, y - radius, 4 * radius, 2 * radius)
            canvas.write_middle(number, room, ink)

    def _radius(self, canvas: Canvas, count: int, width: float) -> float:
        most = max(n for column in self.columns for n in Counter(column.scores).values())
        least = _SMALLEST + _DIGITS * max(len(str(count)) - 2, 0)
        wanted = max(_LARGEST * sqrt(count / most), least)
        return min(canvas.pt(wanted), width / 2 - canvas.pt(3))

    def _range(self, canvas: Canvas, column: Column, cell: Rect) -> None:
        words = spread_words(column, self.tr)
        block = canvas.block(words, cell.width - canvas.pt(4), "caption", own=True)
        canvas.write_middle(block, cell, canvas.theme.muted)


def spread_words(column: Column, tr: Translator) -> str:
    """From which score to which the teams are apart, in a few words."""
    if not column.scores:
        return tr("not scored yet")
    low, high = column.scores[0], column.scores[-1]
    if low == high:
        return with_sign(low)
    return tr("{low} to {high}", low=with_sign(low), high=with_sign(high))


def lay_out_agreement(agreement: Agreement, theme: Theme, width: float) -> DisplayList:
    """The picture by itself; `width` in pixels."""
    canvas = Canvas(width, agreement.tr.direction, theme)
    height = agreement.height(canvas, width)
    agreement.draw(canvas, Rect(0, 0, width, height))
    return canvas.display_list(height)
