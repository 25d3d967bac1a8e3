"""A picture as a `Figure` of matplotlib: for pixels, for PDF, for whoever draws more on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.image import BboxImage
from matplotlib.transforms import Affine2D, Bbox

from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.drawing.backends.text_artist import TextArtist
from jmkit.drawing.canvas.display_list import DisplayList, PhotoItem, ShapeItem, TextItem

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.transforms import Transform
    from matplotlib.typing import RcKeyType

POINTS = 72.0

# Settings of the session that would reach into a picture.
PLAIN: dict[RcKeyType, Any] = {"path.sketch": None, "path.effects": [], "text.usetex": False}


class PictureFigure(Figure):
    """A figure that remembers the picture it was made from."""

    picture: DisplayList | None = None


def figure_of(picture: DisplayList) -> Figure:
    """The picture as a figure, whatever the session's settings are.

    One transformation turns reading coordinates into the page, and mirrors it where reading goes
    from right to left.
    """
    with mpl.rc_context(PLAIN):
        size = (picture.width / POINTS, picture.height / POINTS)
        figure = PictureFigure(figsize=size, dpi=100, facecolor=picture.background)
        to_pixels = Affine2D(_matrix(picture)) + figure.dpi_scale_trans
        for item in picture.items:
            figure.add_artist(_artist(item, to_pixels, live=picture.live))
    figure.set_label(picture.label)
    figure.picture = picture
    return figure


def _matrix(picture: DisplayList) -> Any:  # noqa: ANN401 -- three rows of three
    across = (-1.0, 0.0, picture.width) if picture.mirrored else (1.0, 0.0, 0.0)
    return np.array([across, (0.0, -1.0, picture.height), (0.0, 0.0, POINTS)]) / POINTS


def _artist(item: ShapeItem | TextItem | PhotoItem, to_pixels: Transform, *, live: bool) -> Artist:
    if isinstance(item, PhotoItem):
        return _photo(item, to_pixels)
    made: Artist = _shape(item) if isinstance(item, ShapeItem) else _letters(item, live=live)
    made.set_transform(to_pixels)
    made.set_zorder(item.layer)
    return made


def _shape(item: ShapeItem) -> ShapeArtist:
    return ShapeArtist(
        item.outline.path,
        fill=item.fill,
        edge=item.edge,
        width=item.width,
        dashed=item.dashed,
        alpha=item.opacity,
    )


def _letters(item: TextItem, *, live: bool) -> TextArtist:
    cell = item.room
    room = Bbox.from_extents(cell.start, cell.top, cell.end, cell.bottom)
    return TextArtist(item.block, item.anchor, item.side, colour=item.colour, room=room, live=live)


def _photo(item: PhotoItem, to_pixels: Transform) -> BboxImage:
    cell = item.cell
    corners = [(cell.start, cell.top), (cell.end, cell.bottom)]

    def box(_: object) -> Bbox:
        (a, b), (c, d) = to_pixels.transform(corners)
        return Bbox.from_extents(min(a, c), min(b, d), max(a, c), max(b, d))

    art = BboxImage(box, origin="upper", interpolation="antialiased", zorder=item.layer)
    art.set_data(np.asarray(item.picture))
    art.set_clip_path(item.within.path, to_pixels)
    return art
