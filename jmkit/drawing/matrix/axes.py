"""The axes of the matrix: two arrows with their names, and the scores from 1 to 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.theme.typography import LEADING

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.i18n import Translator

SCORES = 5
AXIS = 26.0  # beside the field
ABOVE, BELOW = 24.0, 50.0  # the names of the axes, and scores
_AWAY = 7.0


def draw_axes(canvas: Canvas, tr: Translator, cell: Rect, spot: Callable[[int, int], Rect]) -> None:
    """Draws the axes of a field.

    Args:
        canvas: Where to.
        tr: The language.
        cell: The field.
        spot: Where an effort and an impact meet.
    """
    away, tip, colour = canvas.pt(_AWAY), canvas.pt(4), canvas.theme.muted
    x, y = cell.start - away, cell.bottom + away
    arrows = [
        [(x, y), (x, cell.top)],
        [(x - tip, cell.top + 2 * tip), (x, cell.top), (x + tip, cell.top + 2 * tip)],
        [(x, y), (cell.end, y)],
        [(cell.end - 2 * tip, y - tip), (cell.end, y), (cell.end - 2 * tip, y + tip)],
    ]
    for points in arrows:
        canvas.stroke(shapes.line(points), colour, 1.2)
    _draw_scores(canvas, (x, y), spot)
    _draw_names(canvas, tr, cell)


def _draw_scores(
    canvas: Canvas, corner: tuple[float, float], spot: Callable[[int, int], Rect]
) -> None:
    (x, y), gap, colour = corner, canvas.pt(4), canvas.theme.muted
    for score in range(1, SCORES + 1):
        block = canvas.block(str(score), canvas.pt(20), "caption")
        along, beside = spot(score, 1), spot(1, score)
        canvas.write(block, along.at(y + gap, block.height), colour, "centre")
        wide = canvas.pt(12)
        place = Rect(x - gap - wide, beside.middle - block.height / 2, wide, block.height)
        canvas.write(block, place, colour, "end")


def _draw_names(canvas: Canvas, tr: Translator, cell: Rect) -> None:
    gap, colour = canvas.pt(4), canvas.theme.muted
    names = [tr("Impact"), tr("Effort")]
    impact, effort = (canvas.block(n, cell.width, "detail", "bold", own=True) for n in names)
    above = Rect(
        cell.start - canvas.pt(AXIS), cell.top - impact.height - gap, cell.width, impact.height
    )
    canvas.write(impact, above, colour)
    below = cell.bottom + canvas.pt(_AWAY) + gap + canvas.size("caption") * LEADING
    canvas.write(effort, cell.at(below, effort.height), colour, "end")
