"""Where things stand on the field of the matrix: a cell a pair of scores, four named quadrants."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jmkit.drawing.content.quadrants import quadrant_names
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.single import is_narrow
from jmkit.drawing.matrix.axes import SCORES
from jmkit.theme.colour import mix, readable

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.content.quadrants import Quadrant
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.i18n import Translator
    from jmkit.theme.typography import Size

_PAD = 10.0
_RIM = 1.5  # of a quadrant
_NAME_PAD = 6.0  # above and below the name of a quadrant
_HIGH, _LOW = (3, 4, 5), (1, 2)  # 3 of 5 is a high impact, and a low effort
# The scores of effort and of impact that belong to a quadrant.
_SCORED: dict[Quadrant, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "quick-wins": ((1, 2, 3), _HIGH),
    "big-bets": ((4, 5), _HIGH),
    "fill-ins": ((1, 2, 3), _LOW),
    "time-sinks": ((4, 5), _LOW),
}


@dataclass(frozen=True)
class MatrixGrid:
    """The quadrants of a field, and the cells in them.

    Args:
        canvas: Where it is drawn.
        tr: The language.
        cell: The field, without its axes.
    """

    canvas: Canvas
    tr: Translator
    cell: Rect

    def draw(self) -> None:
        """Draws the grounds of the quadrants and their names."""
        canvas, theme = self.canvas, self.canvas.theme
        for name in _SCORED:
            edge = None if theme.solid else theme.line
            canvas.box(self._quadrant(name), self._ground(name), edge, radius=6)
        for block, cell, colour in self.names():
            canvas.write(block, cell, colour)

    def _ground(self, name: Quadrant) -> str:
        theme = self.canvas.theme
        return mix(theme.card, theme.brand_ink, 0.1) if self._stands_out(name) else theme.band

    def _stands_out(self, name: Quadrant) -> bool:
        return name == "quick-wins" and self.canvas.theme.solid

    def names(self) -> list[tuple[TextBlock, Rect, str]]:
        """Each quadrant's name, where it stands, and its colour."""
        canvas, theme = self.canvas, self.canvas.theme
        found = []
        for key, block in self._titles.items():
            cell = self._quadrant(key).inset(canvas.pt(_PAD), canvas.pt(_NAME_PAD))
            ink = readable(theme.brand_ink, self._ground(key), theme.ratio)
            colour = ink if key == "quick-wins" else theme.muted
            found.append((block, Rect(cell.start, cell.top, block.width, block.height), colour))
        return found

    @cached_property
    def _titles(self) -> dict[Quadrant, TextBlock]:
        size: Size = "pain" if is_narrow(self.canvas) else "stage"
        share, pad = self.cell.width / SCORES, 2 * self.canvas.pt(_PAD)
        return {
            key: self.canvas.block(name, len(_SCORED[key][0]) * share - pad, size, "bold", own=True)
            for key, name in quadrant_names(self.tr).items()
        }

    @property
    def _strip(self) -> float:
        # Kept free on top of each quadrant, for its name.
        name = max(block.height for block in self._titles.values())
        return name + 2 * self.canvas.pt(_NAME_PAD)

    def spot(self, effort: int, impact: int) -> Rect:
        """The cell of a pair of scores, 1 to 5 each."""
        width, strip = self.cell.width / SCORES, self._strip
        height = (self.cell.height - 2 * strip) / SCORES
        strips = strip if impact in _HIGH else 2 * strip
        top = self.cell.top + strips + (SCORES - impact) * height
        return Rect(self.cell.start + (effort - 1) * width, top, width, height)

    def _quadrant(self, name: Quadrant) -> Rect:
        efforts, impacts = _SCORED[name]
        first, last = self.spot(efforts[0], impacts[-1]), self.spot(efforts[-1], impacts[0])
        top = first.top - self._strip
        whole = Rect(first.start, top, last.end - first.start, last.bottom - top)
        return whole.inset(self.canvas.pt(_RIM))

    def borders(self) -> list[Rect]:
        """The seams between the quadrants."""
        # A title that reaches into the next quadrant would say that it belongs there.
        cell, quick, rim = self.cell, self._quadrant("quick-wins"), 2 * self.canvas.pt(_RIM)
        return [
            Rect(quick.end, cell.top, rim, cell.height),
            Rect(cell.start, quick.bottom, cell.width, rim),
        ]
