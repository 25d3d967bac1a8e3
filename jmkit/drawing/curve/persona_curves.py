"""The curves of several personas, told apart by colour, by width and by the shape of their dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.icons import InlineIcon
from jmkit.drawing.curve.drawing import y_of
from jmkit.drawing.curve.points import runs
from jmkit.drawing.geometry import shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.curve.points import Node
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.drawing.geometry.rect import Rect

_WIDTHS = (4.6, 2.8, 1.4)  # so that curves in one place are all seen
_DOT = 5.6


@dataclass(frozen=True)
class PersonaSample(InlineIcon):
    """An icon: a stretch of the n-th persona's curve, with a dot."""

    n: int = 0

    def width(self, canvas: Canvas) -> float:
        """Long enough for the line to be seen on both sides of the dot."""
        return canvas.pt(26)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the line and the dot."""
        y, end = cell.top + self.height(canvas) / 2, cell.start + self.width(canvas)
        canvas.stroke(shapes.line([(cell.start, y), (end, y)]), *_line(canvas, self.n), layer=2)
        _dot(canvas, self.n, (cell.start + end) / 2, y)


def draw_persona_curves(
    canvas: Canvas, columns: Sequence[Rect], scores: Sequence[list[list[Node]]]
) -> None:
    """Draws a curve a persona, the first one lowest and widest.

    Args:
        canvas: Where to.
        columns: A cell a stage.
        scores: For each persona the nodes of each stage.
    """
    for n, stages in enumerate(scores):
        placed = [
            [(c.start + node.place * c.width, y_of(canvas, c, node.score)) for node in nodes]
            for c, nodes in zip(columns, stages, strict=True)
        ]
        for run in runs(placed):
            if len(run) > 1:
                canvas.stroke(shapes.smooth_line(run), *_line(canvas, n), layer=2 + n / 10)
        for points in placed:
            for x, y in points:
                _dot(canvas, n, x, y)


def _line(canvas: Canvas, n: int) -> tuple[str, float]:
    return canvas.theme.curves[n], _WIDTHS[n]


def _dot(canvas: Canvas, n: int, x: float, y: float) -> None:
    colour, size = canvas.theme.curves[n], canvas.pt(_DOT) * (1.0, 0.9, 0.7)[n]
    path: Outline = (
        shapes.circle(x, y, size),
        shapes.regular(4, x, y, size * 1.15, 45),
        shapes.regular(3, x, y, size * 1.3),
    )[n]
    canvas.fill(path, canvas.theme.card, layer=2.3 + n / 10)
    canvas.stroke(path, colour, 1.8, layer=2.3 + n / 10)
