"""A picture as a `Figure` of matplotlib: for pixels, for PDF, for whoever draws more on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.image import BboxImage
from matplotlib.transforms import Affine2D, Bbox

from jmkit.drawing.backends.shape_artist import Shape
from jmkit.drawing.backends.text_artist import Lettering
from jmkit.drawing.canvas.display_list import Photo, Picture, Stroke, Words

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.transforms import Transform
    from matplotlib.typing import RcKeyType

POINTS = 72.0

# Settings of the session that would reach into a picture.
PLAIN: dict[RcKeyType, Any] = {"path.sketch": None, "path.effects": [], "text.usetex": False}


class Drawn(Figure):
    """A figure that remembers the picture it was made from."""

    picture: Picture | None = None


def figure_of(picture: Picture) -> Figure:
    """The picture as a figure, whatever the session's settings are.

    One transformation turns reading coordinates into the page, and mirrors it where reading goes
    from right to left.
    """
    with mpl.rc_context(PLAIN):
        size = (picture.width / POINTS, picture.height / POINTS)
        figure = Drawn(figsize=size, dpi=100, facecolor=picture.ground)
        to_pixels = Affine2D(_matrix(picture)) + figure.dpi_scale_trans
        for mark in picture.marks:
            figure.add_artist(_artist(mark, to_pixels, live=picture.live))
    figure.set_label(picture.label)
    figure.picture = picture
    return figure


def _matrix(picture: Picture) -> Any:  # noqa: ANN401 -- three rows of three
    across = (-1.0, 0.0, picture.width) if picture.mirrored else (1.0, 0.0, 0.0)
    return np.array([across, (0.0, -1.0, picture.height), (0.0, 0.0, POINTS)]) / POINTS


def _artist(mark: Stroke | Words | Photo, to_pixels: Transform, *, live: bool) -> Artist:
    if isinstance(mark, Photo):
        return _photo(mark, to_pixels)
    made: Artist = _shape(mark) if isinstance(mark, Stroke) else _letters(mark, live=live)
    made.set_transform(to_pixels)
    made.set_zorder(mark.layer)
    return made


def _shape(mark: Stroke) -> Shape:
    return Shape(
        mark.outline.path,
        fill=mark.fill,
        edge=mark.edge,
        width=mark.width,
        dashed=mark.dashed,
        alpha=mark.cover,
    )


def _letters(mark: Words, *, live: bool) -> Lettering:
    cell = mark.room
    room = Bbox.from_extents(cell.start, cell.top, cell.end, cell.bottom)
    return Lettering(mark.block, mark.anchor, mark.side, colour=mark.colour, room=room, live=live)


def _photo(mark: Photo, to_pixels: Transform) -> BboxImage:
    cell = mark.cell
    corners = [(cell.start, cell.top), (cell.end, cell.bottom)]

    def box(_: object) -> Bbox:
        (a, b), (c, d) = to_pixels.transform(corners)
        return Bbox.from_extents(min(a, c), min(b, d), max(a, c), max(b, d))

    art = BboxImage(box, origin="upper", interpolation="antialiased", zorder=mark.layer)
    art.set_data(np.asarray(mark.picture))
    art.set_clip_path(mark.within.path, to_pixels)
    return art
