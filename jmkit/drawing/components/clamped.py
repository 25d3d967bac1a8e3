"""Texts of so many lines at most, the last one with a sign that it goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.text.font import advance
from jmkit.drawing.text.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.text.wrapping import TextBlock

_ELLIPSIS = "…"


@dataclass(frozen=True)
class Clamped(Paragraph):
    """A paragraph of a few lines at most.

    Args:
        lines: How many.
        shares: The sizes that are tried, largest first, as shares of the theme's; what has too many
            lines in the last one is cut.
    """

    lines: int = 2
    shares: Sequence[float] = (1.0,)

    def _block(self, canvas: Canvas, width: float) -> TextBlock:
        whole = super()._block(canvas, width)
        for share in self.shares:
            block = whole if share == 1 else self._at(canvas, whole, width, share)
            if len(block.lines) <= self.lines:
                return block
        return self._cut(block, width)

    def _at(self, canvas: Canvas, whole: TextBlock, width: float, share: float) -> TextBlock:
        size = canvas.size(self.size) * share
        return wrap(self.text, width, size, whole.weight, canvas.direction, self.own, whole.leading)

    def _cut(self, block: TextBlock, width: float) -> TextBlock:
        kept = block.lines[: self.lines]
        last = kept[-1]
        while last and _reach(last + _ELLIPSIS, block) > width:
            last = last[:-1].rstrip()
        return replace(block, lines=(*kept[:-1], last + _ELLIPSIS))


def _reach(line: str, block: TextBlock) -> float:
    return advance(line, block.weight) * block.size
