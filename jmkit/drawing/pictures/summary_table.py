"""The table of the page for the boss: each of the worst pain points, read across."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.across import Across, Pair
from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.components.evidence_icons import evidence_icon
from jmkit.drawing.components.score_icons import Badge, Squares
from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.wording import one_line
from jmkit.drawing.geometry import shapes

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.content.summary import Row, Summary
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Translator
    from jmkit.theme.theme import Theme

_SHARES = (0.44, 0.27, 0.29)
_BADGE = 34.0
_PAD = 9.0


@dataclass(frozen=True)
class Lines:
    """How many lines the texts of the page may take; fewer where there is much to show."""

    proof: int = 3
    quote: int = 4
    title: int = 3
    measure: int = 2
    what: int = 4


@dataclass(frozen=True)
class Ruled:
    """A box between two lines: above it, or below."""

    body: Box
    below: bool = False

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the box and the room around it."""
        pad = canvas.pt(_PAD) * (1 if self.below else 2)
        return canvas.height(self.body, width) + pad

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the box and its line."""
        height = self.height(canvas, cell.width)
        top = cell.top if self.below else cell.top + canvas.pt(_PAD)
        self.body.draw(canvas, cell.at(top, height))
        level = cell.top + height if self.below else cell.top
        theme = canvas.theme
        path = shapes.line([(cell.start, level), (cell.end, level)])
        colour, width = (theme.ink, 1.2) if self.below else (theme.line, 1.0)
        canvas.stroke(path, colour, width)


def pain_table(summary: Summary, tr: Translator, theme: Theme, lines: Lines) -> Stack:
    """The rows of the worst pain points, of which there is one at least, under one head."""
    titles = (words.worst_title(len(summary.rows), tr), tr(words.FIX), tr(words.WHO))
    head = [Paragraph(text, theme.brand_ink, "thought", "bold", own=True) for text in titles]
    rows = [_row(row, tr, theme, lines) for row in summary.rows]
    return Stack([Ruled(Across(head, _SHARES), below=True), rows[0], *map(Ruled, rows[1:])], gap=9)


def _row(row: Row, tr: Translator, theme: Theme, lines: Lines) -> Across:
    pain = IconRow(Badge(row.pain.severity, _BADGE, "lead"), _pain(row, tr, theme, lines), gap=12)
    return Across([pain, _answer(row, tr, theme, lines), _action(row, tr, theme, lines)], _SHARES)


def _pain(row: Row, tr: Translator, theme: Theme, lines: Lines) -> Stack:
    facts = [words.known(row, tr), row.stage.title_text if row.stage else ""]
    known = Clamped(" · ".join(filter(None, facts)), theme.muted, "caption", lines=2)
    quote = row.quote.title_text if row.quote else ""
    return Stack(
        [
            Clamped(row.pain.title_text, theme.ink, "evidence", "bold", lines=lines.title),
            Clamped(quote, theme.ink, "detail", lines=lines.quote),
            IconRow(evidence_icon(row.level, theme.muted), known),
        ],
        gap=3,
    )


def _answer(row: Row, tr: Translator, theme: Theme, lines: Lines) -> Stack:
    if row.answer is None:
        return Stack([Paragraph(words.no_answer(row, tr), theme.muted, "touchpoint")])
    title = Clamped(row.answer.title_text, theme.ink, "evidence", "bold", lines=lines.title)
    # What an improvement is worth has its place below these two, once somebody has filled that in.
    impact = Score(tr("Impact"), row.answer.impact or 0, theme.brand_ink)
    effort = Score(tr("Effort"), row.answer.effort or 0, theme.muted)
    return Stack([title, *(one for one in (impact, effort) if one.score)], gap=3)


def _action(row: Row, tr: Translator, theme: Theme, lines: Lines) -> Stack:
    if row.action is None:
        return Stack(
            [Paragraph(words.no_answer(row, tr) if row.answer else "–", theme.muted, "touchpoint")]
        )
    owner = Clamped(words.owner_of(row.action, tr), theme.ink, "touchpoint", "bold", lines=2)
    day = Paragraph(words.due(row.action, tr), theme.muted, "touchpoint")
    return Stack(
        [
            Pair(owner, day),
            Clamped(one_line(row.action.target), theme.brand_ink, "evidence", "bold", lines=2),
            Clamped(one_line(row.action.measure), theme.muted, "caption", lines=lines.measure),
        ],
        gap=3,
    )


@dataclass(frozen=True)
class Score:
    """A score out of five, with its name in front."""

    name: str
    score: int
    colour: str

    def height(self, canvas: Canvas, width: float) -> float:
        """One line."""
        return canvas.block(self.name, width, "caption").height

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Writes the name and draws the squares, those of all names below each other."""
        canvas.write(canvas.block(self.name, cell.width, "caption"), cell, canvas.theme.muted)
        beside = cell.without_start(canvas.pt(_NAMES))
        Squares("caption", self.score, self.colour).draw(canvas, beside)


_NAMES = 52.0  # for the words in front of the squares
