"""A filled or outlined shape as one light artist.

Matplotlib's own patches look up a dozen settings of the session each; a map has hundreds of
shapes, and must not depend on the session.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from matplotlib.transforms import Bbox

from jmkit.drawing.canvas.display_list import DASHES

if TYPE_CHECKING:
    from matplotlib.backend_bases import RendererBase

    from jmkit.drawing.geometry.outline import Outline

_Rgba = tuple[float, float, float, float]


class ShapeArtist(Artist):
    """A path with a fill, an edge, or both.

    Args:
        path: In the artist's coordinates.
        fill: A colour, or nothing.
        edge: A colour, or nothing.
        width: Of the edge, in points.
        dashed: Whether the edge is broken.
        opacity: How much of the fill covers what is below, 0 to 1.
        dashes: On and off where the edge is broken, in widths of the line.
    """

    def __init__(  # noqa: PLR0913 -- what a shape can look like
        self,
        path: Path,
        *,
        fill: str | None = None,
        edge: str | None = None,
        width: float = 0.0,
        dashed: bool = False,
        opacity: float = 1.0,
        dashes: tuple[float, float] = DASHES,
    ) -> None:
        super().__init__()
        self.path = path
        self.fill = fill
        self.edge = edge
        self.width = width
        self.dashed = dashed
        self.opacity = opacity
        self.dashes = dashes

    def draw(self, renderer: RendererBase) -> None:
        """Draws fill and edge in one stroke of the renderer."""
        gc = renderer.new_gc()
        gc.set_linewidth(self.width if self.edge else 0.0)
        if self.edge:
            gc.set_foreground(_rgba(self.edge), isRGBA=True)
            gc.set_joinstyle("round")
            gc.set_capstyle("butt" if self.dashed else "round")
            gc.set_dashes(0, [part * self.width for part in self.dashes] if self.dashed else None)
        face = _rgba(self.fill, self.opacity) if self.fill else None
        renderer.draw_path(gc, self.path, self.get_transform(), face)
        gc.restore()

    def get_window_extent(self, renderer: RendererBase | None = None) -> Bbox:
        """The box around the path, without the width of its edge, in pixels."""
        if not len(self.path):
            return Bbox.null()
        return self.path.get_extents(self.get_transform())


def path_of(outline: Outline) -> Path:
    """An outline as a path of matplotlib, which also knows how to measure it."""
    return Path(outline.points, outline.codes)


@lru_cache(maxsize=512)
def _rgba(colour: str, alpha: float = 1.0) -> _Rgba:
    red, green, blue, _ = to_rgba(colour)
    return red, green, blue, alpha
