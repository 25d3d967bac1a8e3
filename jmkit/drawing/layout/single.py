"""The page of a picture that is one page: as wide as a screen, or as a sheet of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.paper import SCREEN, sizes_of

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.theme.theme import Theme

SCREEN_WIDTH = 1366.0  # CSS pixels
NARROW = 620.0  # below this a page has one column
_PIXELS = {"a4": 1220.0}  # that the width of a paper stands for; the rest is as a screen
_MARGIN = 0.022  # of the width
_LEAST_MARGIN = 14.0


def page_canvas(tr: Translator, theme: Theme, paper: str = "wall", width: float = 0.0) -> Canvas:
    """An empty page.

    Args:
        tr: The language; its direction is the page's.
        theme: The look.
        paper: ``"A4"``, ``"A3"``, ``"wall"``, as large as A3, or ``"screen"``.
        width: Of the screen, in CSS pixels; 0 for the usual one.

    Raises:
        UnknownNameError: There is no such paper.
    """
    if paper.casefold() == SCREEN:
        return Canvas(width or SCREEN_WIDTH, tr.direction, theme, unit="px")
    points = sizes_of(paper)[0][0]
    pixels = _PIXELS.get(paper.casefold(), SCREEN_WIDTH)
    return Canvas(points, tr.direction, theme, scale=points / pixels)


def page_of(canvas: Canvas) -> Rect:
    """A page without its rim; its height is not known here."""
    rim = max(canvas.width * _MARGIN, canvas.pt(_LEAST_MARGIN))
    return Rect(0, 0, canvas.width).inset(rim)


def is_narrow(canvas: Canvas) -> bool:
    """Whether a page has room for one column only, as on a phone."""
    return canvas.width / canvas.scale < NARROW
