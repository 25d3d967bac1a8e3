"""What stands on a picture as artists of matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.image import BboxImage
from matplotlib.transforms import Bbox

from jmkit.drawing.backends.shape_artist import ShapeArtist, path_of
from jmkit.drawing.backends.text_artist import TextArtist
from jmkit.drawing.canvas.display_list import PhotoItem, ShapeItem

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.transforms import Transform

    from jmkit.drawing.canvas.display_list import DisplayItem, TextItem


def artist_of(item: DisplayItem, to_pixels: Transform) -> Artist:
    """An item as an artist.

    Args:
        item: From a display list.
        to_pixels: Turns reading coordinates into those of the figure.
    """
    if isinstance(item, PhotoItem):
        return _photo(item, to_pixels)
    made: Artist = _shape(item) if isinstance(item, ShapeItem) else _text(item)
    made.set_transform(to_pixels)
    made.set_zorder(item.layer)
    return made


def _shape(item: ShapeItem) -> ShapeArtist:
    return ShapeArtist(
        path_of(item.outline),
        fill=item.fill,
        edge=item.edge,
        width=item.width,
        dashed=item.dashed,
        opacity=item.opacity,
        dashes=item.dashes,
    )


def _text(item: TextItem) -> TextArtist:
    cell = item.room
    room = Bbox.from_extents(cell.start, cell.top, cell.end, cell.bottom)
    return TextArtist(
        item.block, item.anchor, item.side, colour=item.colour, room=room, halo=item.halo
    )


def _photo(item: PhotoItem, to_pixels: Transform) -> BboxImage:
    cell = item.cell
    corners = [(cell.start, cell.top), (cell.end, cell.bottom)]

    def box(_: object) -> Bbox:
        (a, b), (c, d) = to_pixels.transform(corners)
        return Bbox.from_extents(min(a, c), min(b, d), max(a, c), max(b, d))

    art = BboxImage(box, origin="upper", interpolation="antialiased", zorder=item.layer)
    art.set_data(np.asarray(item.picture))
    art.set_clip_path(path_of(item.within), to_pixels)
    return art
