"""The head of a picture: what it is called, what it shows, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.text.wrapping import wrap
from jmkit.theme.typography import leading_of

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.content.findings import Finding
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.theme import Theme

_SHARES = (1.0, 0.88, 0.75, 0.66)  # of the theme's size: a narrow page or a long sentence has less
_SMALL = _SHARES[2:]  # on a phone
_PHONE = 620.0  # CSS pixels
_LINES = 2
_BELOW = 0.1  # of the size


@dataclass(frozen=True)
class Headline(Paragraph):
    """A sentence in the largest type in which it has two lines at most; never cut."""

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of its lines, which stand close, and of what hangs below the last one."""
        return super().height(canvas, width) + _BELOW * canvas.size(self.size)

    def _block(self, canvas: Canvas, width: float) -> TextBlock:
        size, leading = canvas.size(self.size), leading_of(self.size)
        for share in _SHARES if width >= canvas.pt(_PHONE) else _SMALL:
            block = wrap(
                self.text, width, size * share, self.weight, canvas.direction, self.own, leading
            )
            if len(block.lines) <= _LINES:
                break
        return block


def picture_head(title: str, caption: str, finding: Finding, theme: Theme) -> Stack:
    """What stands above a picture: its finding, or, while there is none, what it is.

    Args:
        title: Of the workshop; may be empty.
        caption: What the picture is called.
        finding: What it shows.
        theme: The look.
    """
    names = [title, caption if finding.headline else ""]
    kicker = " · ".join(name for name in names if name)
    return Stack(
        [
            Paragraph(kicker, theme.brand_ink, "caption", "bold"),
            Headline(finding.headline or caption, theme.ink, "finding", "bold", own=True),
            Paragraph(finding.proof, theme.muted, "lead", own=True),
        ],
        gap=4,
    )
