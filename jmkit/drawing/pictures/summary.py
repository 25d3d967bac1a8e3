"""The page for the boss as a picture: one sheet of A4, whatever the journey holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.drawing.alt_text.summary import describe_summary
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.measured import MapData
from jmkit.drawing.content.summary import summarize
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.pictures.glance import LEAST, Glance
from jmkit.drawing.pictures.summary_dates import date_line
from jmkit.drawing.pictures.summary_head import finding, persona_strip, top_line
from jmkit.drawing.pictures.summary_table import Lines, Ruled, pain_table
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.content.summary import Summary
    from jmkit.i18n import Translator
    from jmkit.model import Journey

_POINTS = 0.75  # of a pixel
_PAGE = (210 / 25.4 * 96, 297 / 25.4 * 96)  # A4, in pixels
_TOP, _SIDE, _BOTTOM = (mm / 25.4 * 96 for mm in (12, 14, 11))
_MOST = 284.0  # of the curve
_GAP, _ROOMY = 14.0, 34.0  # between two parts, and where there is room to spare
# From the most that is said to the least, and the type: the first one that fits a page is taken.
_SMALLEST = 0.86  # of the type: 8 points
_TIGHTER = (
    (Lines(), 1.0),
    (Lines(quote=3, what=3), 1.0),
    (Lines(proof=2, quote=2, title=2, what=3), 1.0),
    (Lines(proof=2, quote=2, title=2, what=2), 0.93),
    (Lines(proof=2, quote=2, title=2, what=2), _SMALLEST),
    (Lines(proof=2, quote=1, title=2, measure=1, what=1), _SMALLEST),
    (Lines(proof=1, quote=1, title=1, measure=1, what=1), _SMALLEST),
)


@dataclass(frozen=True)
class SummaryPlan:
    """The page for the boss, before it is drawn.

    Args:
        tr: The language; its direction is the picture's.
        theme: The look.
        title: The name of the workshop.
        team: The name of its team, where the workshop itself says it.
        today: The day from which dates are past or to come.
        data: What was measured.
    """

    tr: Translator
    theme: Theme = field(default_factory=Theme)
    title: str = ""
    team: str = ""
    today: dt.date | None = None
    data: MapData = field(default_factory=MapData)

    def lay_out(self, journey: Journey) -> DisplayList:
        """The finished page."""
        page = self.fitted(journey)
        canvas = self._canvas(_POINTS, page.scale)
        cell = Rect(0, _TOP * _POINTS, canvas.width).inset(_SIDE * _POINTS, 0)
        gap, top = page.gap * _POINTS, cell.top
        for part in page.parts:
            part.draw(canvas, cell.at(top))
            top += canvas.height(part, cell.width) + gap
        height = max(_PAGE[1], (top - gap) / _POINTS + _BOTTOM) * _POINTS
        return canvas.display_list(height, self.describe(journey)[0])

    def describe(self, journey: Journey) -> tuple[str, str]:
        """The page in words: its finding, and all of it."""
        return describe_summary(
            summarize(journey, self.today, self.team), journey, self.tr, self.data
        )

    def fitted(self, journey: Journey) -> Fitted:
        """The parts of the page, so that all of them fit on it."""
        summary = summarize(journey, self.today, self.team)
        for lines, scale in _TIGHTER:
            canvas = self._canvas(1.0, scale)
            spare = _spare(self._parts(journey, summary, lines, LEAST), canvas)
            if spare >= 0:
                break
        curve = min(LEAST + max(spare, 0.0) / scale, _MOST / scale) if journey.stages else 0.0
        parts = self._parts(journey, summary, lines, curve)
        gaps = max(len(parts) - 1, 1)
        gap = min(_GAP + max(_spare(parts, canvas), 0.0) / gaps, _ROOMY)
        return Fitted(parts, gap, curve, lines, scale)

    def _canvas(self, unit: float, scale: float) -> Canvas:
        # In units of pixels or points; the type may be smaller, the page is not.
        return Canvas(_PAGE[0] * unit, self.tr.direction, self.theme, scale=unit * scale)

    def _parts(self, journey: Journey, summary: Summary, lines: Lines, curve: float) -> list[Box]:
        tr, theme = self.tr, self.theme
        names = [self.title or tr("Customer-journey workshop"), *summary.teams]
        parts = [
            top_line(names, tr.date(self.today) if self.today else "", theme),
            finding(summary, journey, tr, theme, lines.proof),
            persona_strip(summary, tr, theme),
            self._glance(journey, curve) if journey.stages else None,
            pain_table(summary, tr, theme, lines) if summary.rows else None,
            date_line(summary.dates, tr, theme, lines.what),
            self._unknown(summary),
        ]
        return [part for part in parts if part]

    def _glance(self, journey: Journey, curve: float) -> Box:
        title = Paragraph(self.tr(words.GLANCE), self.theme.brand_ink, "thought", "bold", own=True)
        return Stack([title, Glance(journey, self.tr, self.data, curve)], gap=6)

    def _unknown(self, summary: Summary) -> Box | None:
        told = words.unknown(summary.unknowns, self.tr)
        name = Paragraph(self.tr(words.UNKNOWN), self.theme.ink, "caption", "bold", own=True)
        text = Clamped(" ".join(told), self.theme.muted, "caption", own=True, lines=3)
        return Ruled(Stack([name, text], gap=0)) if told else None


@dataclass(frozen=True)
class Fitted:
    """The parts of a page that fit on it.

    Args:
        parts: From the top.
        gap: Between two of them, in pixels.
        curve: How high the curve is, in pixels.
        lines: How many lines its texts may take.
        scale: Of the type, 1 where there is room enough.
    """

    parts: list[Box]
    gap: float
    curve: float
    lines: Lines
    scale: float


def _spare(parts: Sequence[Box], canvas: Canvas) -> float:
    # What parts, closely set, leave of a page's height, in pixels.
    width = _PAGE[0] - 2 * _SIDE
    used = sum(canvas.height(part, width) for part in parts) + _GAP * (len(parts) - 1)
    return _PAGE[1] - _TOP - _BOTTOM - used
