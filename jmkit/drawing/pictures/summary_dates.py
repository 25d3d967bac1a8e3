"""The dates of the page for the boss: along a line, the next one first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.across import Across, Pair
from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.summary import DATES
from jmkit.drawing.geometry import shapes

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.content.summary import Dates, Milestone
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Translator
    from jmkit.theme.theme import Theme

_LINE = 20.0  # from the line to the words below it
_MARK = 5.5


def date_line(dates: Dates, tr: Translator, theme: Theme, lines: int) -> Stack | None:
    """Up to four dates along a line; None without any.

    Args:
        dates: Which.
        tr: The language.
        theme: The look.
        lines: How many lines a text may take.
    """
    beside = words.beside(dates, tr)
    if not dates.shown and not beside:
        return None
    title = Paragraph(tr(words.NEXT), theme.brand_ink, "thought", "bold", own=True)
    head = Pair(title, Paragraph(beside, theme.muted, "caption", "normal", "end", own=True))
    return Stack([head, DateLine(dates.shown, tr, lines)], gap=9)


@dataclass(frozen=True)
class DateLine:
    """Dates at equal distances: what matters is their order."""

    shown: tuple[Milestone, ...]
    tr: Translator
    lines: int

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the line and of the longest words below it."""
        return canvas.pt(_LINE) + self._words(canvas).height(canvas, width) if self.shown else 0.0

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the line, a mark a date, and the words."""
        level = cell.top + canvas.pt(_MARK)
        path = shapes.line([(cell.start, level), (cell.end, level)])
        canvas.stroke(path, canvas.theme.ink, 1.2)
        below = cell.at(cell.top + canvas.pt(_LINE))
        across = self._words(canvas)
        for one, place in zip(self.shown, across.places(canvas, below), strict=False):
            self._mark(canvas, one, place.start + canvas.pt(_MARK), level)
        across.draw(canvas, below)

    def _words(self, canvas: Canvas) -> Across:
        stacks = [self._date(one, canvas.theme) for one in self.shown]
        return Across(stacks, [1 / DATES] * DATES, gap=20)

    def _date(self, one: Milestone, theme: Theme) -> Stack:
        when = Paragraph(self.tr.date(one.day), theme.brand_ink, "thought", "bold", own=True)
        colour = theme.alarm if one.late else theme.muted
        state = Paragraph(words.state_of(one, self.tr), colour, "caption", own=True)
        owner = words.owner_of(one.action, self.tr)
        return Stack(
            [
                Pair(when, state),
                Clamped(owner, theme.ink, "detail", "bold", lines=1),
                Clamped(one.action.title_text, theme.ink, "detail", lines=self.lines),
            ],
            gap=0,
        )

    def _mark(self, canvas: Canvas, one: Milestone, along: float, level: float) -> None:
        theme, ring = canvas.theme, shapes.circle(along, level, canvas.pt(_MARK))
        begun = one.action.status == "begun"
        canvas.fill(ring, theme.ink if begun else theme.paper, layer=2)
        canvas.stroke(ring, theme.alarm if one.late else theme.ink, 2.2, layer=2)
