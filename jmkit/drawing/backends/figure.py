"""A picture as a `Figure` of matplotlib: for pixels, for PDF, for whoever draws more on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D

from jmkit.drawing.backends.artists import artist_of

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.transforms import Transform
    from matplotlib.typing import RcKeyType

    from jmkit.drawing.canvas.display_list import DisplayList

POINTS = 72.0

# Settings of the session that would reach into a picture.
PLAIN: dict[RcKeyType, Any] = {"path.sketch": None, "path.effects": [], "text.usetex": False}

_BY_DRAWING = {"_stale", "_imcache"}  # what an artist notes about itself while it is drawn


class PictureFigure(Figure):
    """A picture, whatever the session's settings are.

    One transformation turns reading coordinates into the page, and mirrors it where reading goes
    from right to left.

    Args:
        picture: What stands on it.
    """

    def __init__(self, picture: DisplayList) -> None:
        with mpl.rc_context(PLAIN):
            size = (picture.width / POINTS, picture.height / POINTS)
            super().__init__(figsize=size, dpi=100, facecolor=picture.background)
            to_pixels = _page(picture) + self.dpi_scale_trans
            for item in picture.items:
                self.add_artist(artist_of(item, to_pixels))
        self.set_label(picture.label)
        self._picture = picture
        self._paper = self._paper_now()
        self._looks = {one: vars(one).copy() for one in self._artists_now()}

    @property
    def unchanged(self) -> DisplayList | None:
        """What it was made from; None once somebody has changed it.

        Matplotlib's own "stale" will not do: saving as PNG sets it, and drawing takes it back.
        """
        now = self._artists_now()
        same = (
            self._paper_now() == self._paper
            and now == list(self._looks)
            and all(_same(self._looks[one], vars(one)) for one in now)
        )
        return self._picture if same else None

    def _paper_now(self) -> tuple[object, ...]:
        return (*self.get_size_inches(), self.get_facecolor(), self.get_label())

    def _artists_now(self) -> list[Artist]:
        return [one for one in self.get_children() if one is not self.patch]


def _same(before: dict[str, Any], now: dict[str, Any]) -> bool:
    return before.keys() == now.keys() and all(
        now[name] is value or np.array_equal(now[name], value)
        for name, value in before.items()
        if name not in _BY_DRAWING
    )


def _page(picture: DisplayList) -> Transform:
    across = (-1.0, 0.0, picture.width) if picture.mirrored else (1.0, 0.0, 0.0)
    return Affine2D(np.array([across, (0.0, -1.0, picture.height), (0.0, 0.0, POINTS)]) / POINTS)
