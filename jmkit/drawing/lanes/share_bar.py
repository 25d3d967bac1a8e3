"""A share of customers as a bar with words on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jmkit.theme.colour import mix

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.typography import Weight

_HEIGHT = 24.0
_PAD = 7.0
_PALE, _WORST = 0.72, 0.62  # of white in the bar, so that words can be read on it


@dataclass(frozen=True)
class ShareBar:
    """A bar as long as the share, and words on it.

    Args:
        share: 0 to 1.
        words: What it is.
        is_worst: Whether it stands out.
    """

    share: float
    words: str
    is_worst: bool = False

    def height(self, canvas: Canvas, width: float) -> float:
        """Always the same, unless the words need more lines."""
        return max(self._words(canvas, width).height + canvas.pt(4), canvas.pt(_HEIGHT))

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the room there is, the share of it, and the words."""
        theme, height = canvas.theme, self.height(canvas, cell.width)
        track = cell.at(cell.top, height)
        canvas.box(track, theme.band, None if theme.solid else theme.line, radius=0)
        colour = theme.emotion(-2) if self.is_worst else theme.muted
        bar = replace(track, width=track.width * min(max(self.share, 0.0), 1.0))
        if theme.solid:
            canvas.box(bar, mix(colour, theme.card, _WORST if self.is_worst else _PALE), radius=0)
        else:
            canvas.box(bar, theme.card, theme.ink, radius=0, width=1.6 if self.is_worst else 0.8)
        inner = track.inset(canvas.pt(_PAD), 0)
        canvas.write_middle(self._words(canvas, cell.width), inner, theme.ink, "start")

    def _words(self, canvas: Canvas, width: float) -> TextBlock:
        room = width - 2 * canvas.pt(_PAD)
        weight: Weight = "bold" if self.is_worst else "semibold"
        return canvas.block(self.words, room, "caption", weight, own=True)
