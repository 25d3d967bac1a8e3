"""The signs of how a claim is known: guessed, heard from customers, or measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.icons import InlineIcon, Symbol
from jmkit.drawing.components.labels import IconLabel
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.font import advance

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.model.derived.evidence_level import Level

_SYMBOLS: dict[Level, str] = {"hypothesis": "question", "heard": "Chat", "measured": "bars"}
_SIDE = 0.58  # of the type size


@dataclass(frozen=True)
class StageMark(InlineIcon):
    """The square of a whole stage, where touchpoints have their numbers; hollow where guessed."""

    colour: str = "#000000"
    is_known: bool = True

    def width(self, canvas: Canvas) -> float:
        """Of a number of two digits."""
        return canvas.size(self.line) * advance("00", "bold")

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws it at the end of its room, as on the curve."""
        side = canvas.size(self.line) * _SIDE
        top = cell.top + (self.height(canvas) - side) / 2
        square = Rect(cell.start + self.width(canvas) - side, top, side, side)
        if self.is_known:
            canvas.box(square, self.colour, radius=1.2, layer=2)
        else:
            path = shapes.rounded(square.inset(canvas.pt(0.5)), canvas.pt(1.2))
            canvas.stroke(path, self.colour, 1.0, layer=2)


def evidence_icon(level: Level, colour: str) -> Symbol:
    """The symbol of a level."""
    return Symbol(name=_SYMBOLS[level], colour=colour)


def evidence_label(level: Level, words: str, colour: str) -> IconLabel:
    """The symbol of a level, with words beside it."""
    return IconLabel(evidence_icon(level, colour), words)
