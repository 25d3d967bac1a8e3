"""The lane of the stages: strong chevrons in reading direction, each with its goal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.geometry import shapes
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.drawing.text.wrapping import TextBlock

_POINT = 9.0
_PAD = 9.0
_GAP = 5.0
_USUAL = 15  # letters; longer words are broken rather than set in small type


@dataclass(frozen=True)
class Stages(Lane):
    """The stages as chevrons, with the goal of each below."""

    title: ClassVar[str] = N_("Stages")
    hint: ClassVar[str] = N_("Begin with the stages: where does the need appear?")
    banded: ClassVar[bool] = False
    repeated: ClassVar[bool] = True

    @property
    def is_empty(self) -> bool:
        """Whether there is no stage."""
        return not self.stages

    def content(self, canvas: Canvas) -> object:  # noqa: ARG002 -- as in every lane
        """The names and the goals."""
        return [(stage.title.strip(), stage.goal) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """The height of the chevrons and of the longest goal."""
        goals = [self._goal(canvas, n, cell).height for n, cell in enumerate(columns)]
        below = max(goals, default=0.0)
        return self._chevrons(canvas, columns) + (below + canvas.pt(_GAP) if below else 0.0)

    def reads_well(self, canvas: Canvas, columns: Sequence[Rect]) -> bool:
        """Whether the words of the names are whole, those of an usual length at least."""
        room = _inner(canvas, columns[0]).width
        words = (word for stage in self.stages for word in stage.title.split())
        usual = (word for word in words if len(word) <= _USUAL)
        return all(len(canvas.block(w, room, "title", "bold").lines) == 1 for w in usual)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws a chevron and writes the goal below it."""
        height = self._chevrons(canvas, columns)
        colours = canvas.theme.stages(len(columns))
        for n, (column, colour) in enumerate(zip(columns, colours, strict=True)):
            cell = column.at(column.top, height)
            arrow = shapes.chevron(cell, canvas.pt(_POINT), first=n == 0)
            ink = canvas.sign(arrow, colour, layer=1)
            canvas.write_middle(self._name(canvas, n, cell), _inner(canvas, cell), ink)
            below = column.at(cell.bottom + canvas.pt(_GAP), column.height - height)
            goal = self._goal(canvas, n, column)
            canvas.write(goal, _inner(canvas, below).at(below.top), canvas.theme.muted, "centre")

    def _chevrons(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        names = [self._name(canvas, n, cell).height for n, cell in enumerate(columns)]
        return max(names, default=0.0) + 2 * canvas.pt(_PAD)

    def _name(self, canvas: Canvas, number: int, cell: Rect) -> TextBlock:
        name = self.stages[number].title.strip() or self.tr("Stage {n}", n=number + 1)
        return canvas.block(name, _inner(canvas, cell).width, "title", "bold")

    def _goal(self, canvas: Canvas, number: int, cell: Rect) -> TextBlock:
        return canvas.block(self.stages[number].goal, _inner(canvas, cell).width, "small")


def _inner(canvas: Canvas, cell: Rect) -> Rect:
    return cell.inset(canvas.pt(_POINT + 1.5), 0)
