"""The map that follows the typing: strips, each drawn again only when what it shows has changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import RendererAgg

from jmkit.drawing.backends.figure import PLAIN, POINTS, PictureFigure
from jmkit.drawing.backends.png import packed
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.layout.screen import Screen
from jmkit.limits import TILE_PIXELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.drawing.layout.sheet import Sheet, Strip
    from jmkit.drawing.phone.phone_page import PhonePage
    from jmkit.model import Journey

LAPTOP = Screen()


@dataclass(frozen=True)
class Tile:
    """A strip as it was drawn last.

    Args:
        width: In CSS pixels.
        height: In CSS pixels.
        png: The picture, with as many dots as its screen has there.
        strip: What it shows, and how high it is.
        screen: What it was drawn for.
    """

    width: int
    height: int
    png: bytes
    strip: Strip
    screen: Screen


class LiveMap:
    """A picture for the screen that is drawn again and again as the journey changes.

    A strip whose content is as before is neither drawn nor packed again: its tile is the same
    object. Nothing but the last tiles is kept, so memory stays what it is.

    Args:
        compose: Lays out a journey as a sheet for a width, such as `MapPlan.screen`.
    """

    def __init__(self, compose: Callable[[Journey, float], Sheet | PhonePage]) -> None:
        self._compose = compose
        self._tiles: list[Tile] = []

    def draw(self, journey: Journey, screen: Screen = LAPTOP) -> list[Tile]:
        """The tiles of the journey as it is now, from the top."""
        with mpl.rc_context(PLAIN):
            sheet = self._compose(journey, screen.width)
            before = chain(self._tiles, repeat(None))
            self._tiles = [
                old if old and _is_still(old, new, screen) else _tile(sheet.canvas, new, screen)
                for new, old in zip(sheet.strips(), before, strict=False)
            ]
        return self._tiles


def _is_still(tile: Tile, strip: Strip, screen: Screen) -> bool:
    shown = tile.strip
    alike = tile.screen == screen and shown.height == strip.height
    return alike and shown.content == strip.content


def _tile(like: Canvas, strip: Strip, screen: Screen) -> Tile:
    canvas = Canvas(like.width, like.direction, like.theme, scale=like.scale, unit=like.unit)
    strip.draw(canvas)
    width, height = ceil(like.width), ceil(strip.height)
    # A strip that is far too large is drawn in fewer dots, and shown at the same size.
    sharpness = min(screen.sharpness, sqrt(TILE_PIXELS / (width * height)))
    dots = ceil(width * sharpness), ceil(height * sharpness)
    figure = PictureFigure(canvas.display_list(height))
    figure.set_dpi(POINTS * sharpness)
    renderer: Any = RendererAgg(*dots, figure.dpi)  # type: ignore[no-untyped-call]
    figure.draw(renderer)
    return Tile(width, height, packed(np.asarray(renderer.buffer_rgba())), strip, screen)
