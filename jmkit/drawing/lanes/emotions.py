"""The lane of the emotions: the curve as it is and as it should be, and the gap between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from jmkit.drawing import shapes
from jmkit.drawing.lanes.curve import Node, future, nodes, runs
from jmkit.drawing.lanes.lane import Lane
from jmkit.drawing.marks import Sample
from jmkit.drawing.pieces import Item
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas import Canvas
    from jmkit.drawing.cell import Cell

    Runs = list[shapes.Points]

_HEIGHT = 124.0
_RIM = 15.0
_FACE = 8.5


@dataclass(frozen=True)
class Emotions(Lane):
    """A smooth curve through the scores, with a face at each."""

    title: ClassVar[str] = N_("Emotions")
    hint: ClassVar[str] = N_("Score how each stage feels, from −2 to 2.")
    stretch: ClassVar[bool] = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been scored."""
        return not any(nodes(s) or s.future_emotion is not None for s in self.stages)

    def measure(self, canvas: Canvas, columns: Sequence[Cell]) -> float:  # noqa: ARG002
        """Always the same: the curve needs room, not words."""
        return canvas.pt(_HEIGHT)

    def draw(self, canvas: Canvas, columns: Sequence[Cell]) -> None:
        """Draws the grid, the gap, both curves, the faces and the hints."""
        self._grid(canvas, columns)
        now = self._runs(canvas, columns, [nodes(s) for s in self.stages])
        then = self._runs(canvas, columns, [future(s) for s in self.stages])
        self._gaps(canvas, now, then)
        for run in then:
            self._curve(canvas, run, canvas.theme.accent, dashed=True)
        for run in now:
            self._curve(canvas, run, canvas.theme.primary)
        for stage, column in zip(self.stages, columns, strict=True):
            for node in future(stage):
                self._ring(canvas, column, node)
            for node in nodes(stage):
                self._face(canvas, column, node)
            if not nodes(stage):
                self._hint(canvas, column)

    def legend(self, canvas: Canvas) -> list[Item]:
        """The two curves."""
        if self.is_empty:
            return []
        theme = canvas.theme
        return [
            Item(Sample(colour=theme.primary), self.tr("as it is")),
            Item(Sample(colour=theme.accent, dashed=True), self.tr("as it should be")),
        ]

    def _grid(self, canvas: Canvas, columns: Sequence[Cell]) -> None:
        first, last = columns[0], columns[-1]
        axis = first.start - canvas.pt(_RIM)
        for score in range(-2, 3):
            y = _level(canvas, first, score)
            strong = score == 0
            grid = shapes.line([(first.start, y), (last.end, y)])
            canvas.stroke(grid, canvas.theme.line, 1.0 if strong else 0.5, dashed=not strong)
            canvas.face(axis, y, canvas.pt(6.2), score)

    def _runs(self, canvas: Canvas, columns: Sequence[Cell], scores: list[list[Node]]) -> Runs:
        placed = [
            [(cell.start + n.place * cell.width, _level(canvas, cell, n.score)) for n in some]
            for cell, some in zip(columns, scores, strict=True)
        ]
        return runs(placed)

    def _gaps(self, canvas: Canvas, now: Runs, then: Runs) -> None:
        for one in map(shapes.smooth, now):
            for other in map(shapes.smooth, then):
                low, high = max(one[0, 0], other[0, 0]), min(one[-1, 0], other[-1, 0])
                if low < high:
                    x = np.linspace(low, high, 160)
                    edges = [np.interp(x, *way.T) for way in (one, other)]
                    rim = [
                        *zip(x, edges[0], strict=True),
                        *zip(x[::-1], edges[1][::-1], strict=True),
                    ]
                    canvas.fill(shapes.polygon(rim), canvas.theme.accent, alpha=0.10, layer=1.5)

    def _curve(
        self, canvas: Canvas, run: shapes.Points, colour: str, *, dashed: bool = False
    ) -> None:
        if len(run) > 1:
            canvas.stroke(
                shapes.smooth_line(run), colour, 1.5 if dashed else 2.4, dashed=dashed, layer=2
            )

    def _ring(self, canvas: Canvas, column: Cell, node: Node) -> None:
        x, y = column.start + node.place * column.width, _level(canvas, column, node.score)
        ring = shapes.circle(x, y, canvas.pt(3.4))
        canvas.fill(ring, canvas.theme.card, layer=2.2)
        canvas.stroke(ring, canvas.theme.accent, 1.4, layer=2.2)

    def _face(self, canvas: Canvas, column: Cell, node: Node) -> None:
        x, y = column.start + node.place * column.width, _level(canvas, column, node.score)
        radius = canvas.pt(_FACE if node.whole else _FACE * 0.68)
        canvas.face(x, y, min(radius, column.width / 9), node.score)
        if node.decides:
            above = shapes.star(x, y - radius - canvas.pt(5.5), canvas.pt(4.6))
            canvas.fill(above, canvas.theme.accent, layer=2.5)

    def _hint(self, canvas: Canvas, column: Cell) -> None:
        block = canvas.block(self.tr("not scored yet"), column.width * 0.9, "small")
        room = column.inset(column.width * 0.05, 0)
        top = _level(canvas, column, 0) + canvas.pt(3)
        canvas.write(block, room.at(top, block.height), canvas.theme.muted, "centre")


def _level(canvas: Canvas, cell: Cell, score: float) -> float:
    rim = canvas.pt(_RIM)
    return cell.top + rim + (2 - score) / 4 * (cell.height - 2 * rim)
