"""The map that follows the typing: strips, each drawn again only when what it shows has changed."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import RendererAgg

from jmkit.drawing.backends.figure import PLAIN, POINTS, PictureFigure
from jmkit.drawing.backends.png import packed
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.limits import TILE_PIXELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.drawing.layout.sheet import Sheet, Strip
    from jmkit.model import Journey

SHARP = 4 / 3  # pixels a point on a screen


@dataclass(frozen=True)
class Tile:
    """A strip as it was drawn last.

    Args:
        width: In pixels, at `SHARP` pixels a point.
        height: In pixels.
        png: The picture.
        strip: What it shows, and how high it is in points.
    """

    width: int
    height: int
    png: bytes
    strip: Strip


class LiveMap:
    """A picture for the screen that is drawn again and again as the journey changes.

    A strip whose content is as before is neither drawn nor packed again: its tile is the same
    object. Nothing but the last tiles is kept, so memory stays what it is.

    Args:
        compose: Lays out a journey as a sheet, such as `MapPlan.screen`.
    """

    def __init__(self, compose: Callable[[Journey], Sheet]) -> None:
        self._compose = compose
        self._tiles: list[Tile] = []

    def draw(self, journey: Journey) -> list[Tile]:
        """The tiles of the journey as it is now, from the top."""
        with mpl.rc_context(PLAIN):
            sheet = self._compose(journey)
            before = [*self._tiles, *[None] * len(sheet.lanes), None, None]
            strips = zip(sheet.strips(), before, strict=False)
            self._tiles = [
                old if old and _same(old.strip, new) else _tile(sheet.canvas, new)
                for new, old in strips
            ]
        return self._tiles


def _same(one: Strip, other: Strip) -> bool:
    return one.height == other.height and one.content == other.content


def _tile(like: Canvas, strip: Strip) -> Tile:
    canvas = Canvas(like.width, like.direction, like.theme, scale=like.scale)
    strip.draw(canvas)
    width, height = (ceil(side * SHARP) for side in (like.width, strip.height))
    # A strip that is far too large is drawn in fewer dots, and shown at the same size.
    fewer = min(1.0, sqrt(TILE_PIXELS / (width * height)))
    dots = ceil(width * fewer), ceil(height * fewer)
    figure = PictureFigure(canvas.display_list(height / SHARP))
    figure.set_dpi(SHARP * POINTS * fewer)
    renderer: Any = RendererAgg(*dots, figure.dpi)  # type: ignore[no-untyped-call]
    figure.draw(renderer)
    return Tile(width, height, packed(np.asarray(renderer.buffer_rgba())), strip)
