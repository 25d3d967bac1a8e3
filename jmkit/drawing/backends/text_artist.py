"""A wrapped text as one artist, drawn either as real text or as cached outlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Bbox

from jmkit.drawing.backends.text_outlines import FEATURES, OUTLINE_SIZE, outlines, properties
from jmkit.drawing.canvas.display_list import HALO

if TYPE_CHECKING:
    from matplotlib.backend_bases import RendererBase

    from jmkit.drawing.canvas.display_list import Side
    from jmkit.drawing.text.wrapping import TextBlock


class TextArtist(Artist):
    """The lines of a `TextBlock`, hanging from an anchor point.

    Pixels are made from outlines, shaped once a line and kept: that is four fifths of the time
    of a map. Files that can hold text (SVG, PDF) get real, selectable text.

    Args:
        block: What is written.
        anchor: Where the block's upper edge begins, has its centre or ends, in the sheet's
            coordinates (from the start, from the top).
        side: Which end of the lines is at the anchor, on the finished page.
        colour: As a hexadecimal text.
        room: The box it has to stay in, in the sheet's coordinates: what tests check.
        halo: A colour around the letters; or nothing.
    """

    def __init__(  # noqa: PLR0913 -- what a text can look like
        self,
        block: TextBlock,
        anchor: tuple[float, float],
        side: Side,
        *,
        colour: str,
        room: Bbox,
        halo: str = "",
    ) -> None:
        super().__init__()
        self.block = block
        self.anchor = anchor
        self.side = side
        self.colour = colour
        self.room = room
        self.halo = halo
        self.set_zorder(3)

    def draw(self, renderer: RendererBase) -> None:
        """Draws outlines into pixels, real text into files."""
        if not self.get_visible():
            return
        if self.halo:
            self._draw_outlines(renderer, self.halo, 2 * HALO * self.block.size)
        if isinstance(renderer, RendererAgg):
            self._draw_outlines(renderer, self.colour)
        else:
            # An SVG is drawn from the top down, a PDF from the bottom up.
            for text in self.texts(isolated=renderer.flipy()):
                text.draw(renderer)

    def texts(self, *, isolated: bool = False) -> list[Text]:
        """One matplotlib `Text` a line: what SVG and PDF files hold.

        Args:
            isolated: In isolates, which an SVG needs since its elements have a direction of their
                own, and a PDF must not have since they tear words apart there.
        """
        lines = self.block.isolated if isolated else self.block.marked
        made = [self._text(n, line) for n, line in enumerate(lines)]
        for text in made:
            text.set_figure(self.get_figure(root=False))  # type: ignore[arg-type]
        return made

    def get_window_extent(self, renderer: RendererBase | None = None) -> Bbox:
        """The box around the ink of all lines, in pixels."""
        path = outlines(self.block, self.side)
        if not len(path):
            return Bbox.null()
        points = self._to_pixels().transform(path.vertices)
        return Bbox([points.min(axis=0), points.max(axis=0)])

    def _text(self, number: int, line: str) -> Text:
        x, top = self.anchor
        size = self.block.size
        baseline = top + (number * self.block.leading + self.block.ascent) * size
        return Text(
            x,
            baseline,
            line,
            color=self.colour,
            fontproperties=properties(self.block.weight),
            fontsize=size,
            horizontalalignment=self.side,
            verticalalignment="baseline",
            parse_math=False,
            usetex=False,
            fontfeatures=FEATURES,
            transform=self.get_transform(),
            zorder=self.zorder,
        )

    def _to_pixels(self) -> Affine2D:
        figure = self.get_figure(root=True)
        scale = self.block.size / OUTLINE_SIZE * (figure.dpi if figure else 72.0) / 72.0
        x, top = self.anchor
        x, y = self.get_transform().transform((x, top + self.block.ascent * self.block.size))
        return _scaled(scale, x, y)

    def _draw_outlines(self, renderer: RendererBase, colour: str, edge: float = 0.0) -> None:
        path = outlines(self.block, self.side)
        gc = renderer.new_gc()
        gc.set_linewidth(edge)
        gc.set_foreground(colour)
        gc.set_joinstyle("round")
        gc.set_snap(False)
        renderer.draw_path(gc, path, self._to_pixels(), to_rgba(colour))
        gc.restore()


def _scaled(scale: float, x: float, y: float) -> Affine2D:
    return Affine2D(np.array([[scale, 0.0, x], [0.0, scale, y], [0.0, 0.0, 1.0]]))
