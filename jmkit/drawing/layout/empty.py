"""The picture of a journey that has not been begun: an invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.content.footnotes import notes
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.map_head import map_head

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.i18n import Translator
    from jmkit.model import Journey

_HEIGHT = 500.0  # of a sheet of paper
_MOODS = (0, 1, -1, 1, 2)


def lay_out_empty(canvas: Canvas, journey: Journey, tr: Translator, title: str) -> DisplayList:
    """Five pale stages, a pale curve, and where to begin."""
    page = Rect(0, 0, canvas.width).inset(min(44, canvas.width / 20))
    head = map_head(journey, tr, canvas.theme, title)
    top = page.top + head.height(canvas, page.width) + 30
    head.draw(canvas, page)
    columns = page.at(top, 54).columns(len(_MOODS), 6)
    for n, cell in enumerate(columns):
        canvas.fill(shapes.chevron(cell, 14, first=n == 0), canvas.theme.band)
    middle = top + 150
    points = [(c.centre, middle - 28 * m) for c, m in zip(columns, _MOODS, strict=True)]
    canvas.stroke(shapes.smooth_line(points), canvas.theme.line, 2.4)
    for (x, y), mood in zip(points, _MOODS, strict=True):
        canvas.face(x, y, 14, mood)
    text = _invitation(canvas, journey, tr)
    text.draw(canvas, page.at(middle + 90))
    bottom = middle + 90 + text.height(canvas, page.width) + 44
    return canvas.display_list(max(bottom, _HEIGHT))


def _invitation(canvas: Canvas, journey: Journey, tr: Translator) -> Stack:
    theme = canvas.theme
    first = tr("Begin with the stages")
    then = tr("Which stages does the customer go through? Four to seven, in the customer's words.")
    footnotes = [Paragraph(n, theme.muted, "caption", align="centre") for n in notes(journey, tr)]
    return Stack(
        [
            Paragraph(first, theme.brand_ink, "finding", "bold", "centre"),
            Paragraph(then, theme.muted, "lead", "normal", "centre"),
            *footnotes,
        ],
        gap=8,
    )
