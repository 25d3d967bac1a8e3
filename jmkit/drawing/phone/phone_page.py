"""A picture on a phone: boxes below each other, in strips that are drawn again one by one."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Stack
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.sheet import Strip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.lanes import Lane

PHONE = 560.0  # pixels: a narrower screen has no room for columns
_MARGIN = 14.0
_GAP = 9.0


class PhonePage:
    """A page of one column.

    Args:
        canvas: An empty one.
        lanes: What it shows, in order.
        parts: Boxes from the top; each list of them is a strip.
    """

    def __init__(
        self, canvas: Canvas, lanes: Sequence[Lane], parts: Sequence[Sequence[Box]]
    ) -> None:
        self.canvas = canvas
        self.lanes = lanes
        self.parts = parts

    def strips(self) -> Iterator[Strip]:
        """The page in parts, each as high as its content, from the top."""
        for boxes in self.parts:
            stack = Stack(boxes, gap=_GAP)
            height = stack.height(self.canvas, self._page.width) + 2 * self.canvas.pt(_GAP)
            yield Strip(float(ceil(height)), stack, partial(self._draw, stack=stack))

    def lay_out(self, *, paper: bool = False) -> DisplayList:
        """The finished page.

        Args:
            paper: Phones have none.
        """
        top = 0.0
        for strip in self.strips():
            self._draw(self.canvas, strip.content, top)  # type: ignore[arg-type]  # a stack
            top += strip.height
        return self.canvas.display_list(top)

    def _draw(self, canvas: Canvas, stack: Stack, top: float = 0.0) -> None:
        stack.draw(canvas, self._page.at(top + canvas.pt(_GAP)))

    @property
    def _page(self) -> Rect:
        margin = self.canvas.pt(_MARGIN)
        return Rect(margin, 0, self.canvas.width - 2 * margin)
