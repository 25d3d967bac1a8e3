"""The impact–effort matrix: which opportunity to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jmkit.drawing.alt_text.matrix import describe_matrix_short
from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.headline import picture_head
from jmkit.drawing.components.masonry import Masonry
from jmkit.drawing.content.findings import matrix_finding
from jmkit.drawing.content.quadrants import quadrant_names, quadrant_of, scored, unscored
from jmkit.drawing.discs.number import Number
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.paper import SCREEN
from jmkit.drawing.layout.sheet import PAPER
from jmkit.drawing.layout.single import is_narrow, page_canvas, page_of
from jmkit.drawing.matrix.axes import ABOVE, AXIS, BELOW
from jmkit.drawing.matrix.field import DISC, MatrixField
from jmkit.model.derived.excerpt import describe_omissions, excerpt
from jmkit.model.derived.size import DRAWN
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.i18n import Translator
    from jmkit.model import Journey, Opportunity

_GAP = 14.0
_SHARE, _LEAST, _HIGHEST = 0.37, 250.0, 520.0  # of the page's width, the field's height
_NARROW = 340.0  # its height on a phone
_KEY = 0.36  # of the page's width is the list beside a field with numbers


def lay_out_matrix(
    journey: Journey,
    tr: Translator,
    theme: Theme | None = None,
    paper: str = "wall",
    width: float = 0.0,
) -> DisplayList:
    """The opportunities by impact and effort: up to eight with their titles, more with numbers.

    Args:
        journey: What people filled in.
        tr: The language; its direction is the picture's: effort grows as one reads.
        theme: The look.
        paper: ``"A4"``, ``"A3"``, ``"wall"`` or ``"screen"``.
        width: Of a screen, in CSS pixels; 0 for the usual one.

    Raises:
        UnknownNameError: There is no such paper.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey
    >>> lay_out_matrix(Journey(), Translator("en")).label
    'Impact–effort matrix, still empty.'
    """
    canvas, shown = page_canvas(tr, theme or Theme(), paper, width), excerpt(journey, DRAWN)
    least = 0.0 if paper.casefold() == SCREEN else canvas.width / PAPER
    height = _Matrix(canvas, shown, tr, least).draw()
    return canvas.display_list(height, describe_matrix_short(shown, tr))


@dataclass(frozen=True)
class _Matrix:
    canvas: Canvas
    journey: Journey
    tr: Translator
    least: float  # the height it grows to

    def draw(self) -> float:
        # Gives how high it got.
        canvas, page = self.canvas, page_of(self.canvas)
        head = self._head
        head.draw(canvas, page)
        top = page.top + canvas.height(head, page.width) + canvas.pt(_GAP)
        field = self._field(page, top)
        field.draw()
        bottom = field.cell.bottom + canvas.pt(BELOW)
        for box, cell in self._beside(field, page, bottom):
            box.draw(canvas, cell)
            bottom = max(bottom, cell.top + canvas.height(box, cell.width))
        return max(bottom + page.start, self.least)

    @cached_property
    def _head(self) -> Box:
        tr, theme = self.tr, self.canvas.theme
        return picture_head("", tr("Impact and effort"), matrix_finding(self.journey, tr), theme)

    def _field(self, page: Rect, top: float) -> MatrixField:
        # With titles in its whole width, or with numbers beside a list that explains them.
        whole = MatrixField(self.canvas, self.tr, self._cell(page, top), self._ideas)
        if whole.labels is not None or is_narrow(self.canvas):
            return whole
        beside = Rect(page.start, page.top, page.width * (1 - _KEY))
        return MatrixField(self.canvas, self.tr, self._cell(beside, top), self._ideas)

    def _cell(self, page: Rect, top: float) -> Rect:
        canvas = self.canvas
        start, upper = canvas.pt(AXIS), top + canvas.pt(ABOVE)
        notes = canvas.height(self._notes, page.width)
        below = canvas.pt(BELOW) + notes + page.start
        least = canvas.pt(_NARROW if is_narrow(canvas) else _LEAST)
        usual = min(max(canvas.width * _SHARE, least), canvas.pt(_HIGHEST))
        return page.without_start(start).at(upper, max(usual, self.least - upper - below))

    def _beside(self, field: MatrixField, page: Rect, bottom: float) -> Iterator[tuple[Box, Rect]]:
        # The list of what is numbered, then what the field does not show.
        if field.labels is None and not is_narrow(self.canvas):
            side = page.without_start(page.width * (1 - _KEY) + self.canvas.pt(28))
            both = Stack([*self._key(field), self._notes], gap=8)
            yield both, side.at(field.cell.top)
            return
        listed = [] if field.labels is not None else self._key(field)
        yield Stack([*listed, self._notes], gap=8), page.at(bottom)

    @cached_property
    def _ideas(self) -> list[Opportunity]:
        # Those of one place follow one another.
        ideas = sorted(scored(self.journey), key=lambda o: (-(o.impact or 0), o.effort or 0))
        return [o for key in quadrant_names(self.tr) for o in ideas if quadrant_of(o) == key]

    def _key(self, field: MatrixField) -> list[Box]:
        # A quadrant after the other: its name, then what stands in it.
        theme = self.canvas.theme
        boxes: list[Box] = []
        numbered = list(enumerate(self._ideas, 1))
        for key, name in quadrant_names(self.tr).items():
            here = [(n, idea) for n, idea in numbered if quadrant_of(idea) == key]
            rows = [
                IconRow(
                    Number(str(n), field.colour(idea), DISC),
                    Paragraph(idea.title_text or "…", theme.ink, "detail"),
                    gap=7,
                )
                for n, idea in here
            ]
            if rows:
                boxes.append(Paragraph(name, theme.brand_ink, "pain", "bold"))
                boxes.append(Stack(rows, gap=5))
        return boxes

    @cached_property
    def _notes(self) -> Stack:
        theme, tr = self.canvas.theme, self.tr
        boxes: list[Box] = []
        if loose := unscored(self.journey):
            titles = [Paragraph(o.title_text or "…", theme.muted, "detail") for o in loose]
            boxes.append(Paragraph(tr("Not yet scored"), theme.ink, "pain", "bold"))
            columns = 1 if is_narrow(self.canvas) or len(titles) == 1 else 2
            boxes.append(Masonry(titles, columns, gap=4))
        if not self._ideas:
            hint = tr("Score the impact and the effort of an opportunity to see it here.")
            boxes.append(Paragraph(hint, theme.muted, "touchpoint"))
        notes = describe_omissions(self.journey, tr, ["opportunity"])
        boxes.extend(Paragraph(note, theme.muted, "caption") for note in notes)
        return Stack(boxes, gap=5)
