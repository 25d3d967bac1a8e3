"""Words beside points: a small search for places where no word lies over another, or over a point.

The search is the same for the same points. It tries wide labels first, and beside a point in the
direction of reading before elsewhere; where it finds no way for all labels, there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.text.wrapping import SPARE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Align
    from jmkit.drawing.text.wrapping import TextBlock

    Wrap = Callable[[int, float], TextBlock]  # the n-th label's words in a width

_TRIES = 20_000  # labels put somewhere, before the search gives up


@dataclass(frozen=True)
class Label:
    """Words in their place beside a point."""

    block: TextBlock
    cell: Rect
    align: Align


@dataclass(frozen=True)
class LabelSearch:
    """What is known when labels look for their places.

    Args:
        points: What is labelled, in order: the square around each point.
        wrap: Wraps the n-th label into a width.
        widths: The widths to try, the best one first.
        field: What no label may leave.
        taken: What else no label may lie over.
        gap: Between a point and its label.
    """

    points: Sequence[Rect]
    wrap: Wrap
    widths: Sequence[float]
    field: Rect
    taken: Sequence[Rect] = ()
    gap: float = 5.0

    def places(self) -> list[Label] | None:
        """A label for each point, in their order; None where they find no room together."""
        free = [[label for label in self._around(n) if self._is_free(label.cell)]
                for n in range(len(self.points))]  # fmt: skip
        order = sorted(range(len(free)), key=lambda n: len(free[n]))
        chosen = _chosen([free[n] for n in order])
        return chosen and [label for _, label in sorted(zip(order, chosen, strict=True))]

    def _around(self, n: int) -> Iterator[Label]:
        point, gap = self.points[n], self.gap
        for width in self.widths:
            block = self.wrap(n, width)
            w, h = block.width * SPARE, block.height
            after, before = point.end + gap, point.start - gap - w
            middle, centre = point.middle - h / 2, point.centre - w / 2
            yield Label(block, Rect(after, middle, w, h), "start")
            yield Label(block, Rect(before, middle, w, h), "end")
            yield Label(block, Rect(centre, point.bottom + 1, w, h), "centre")
            yield Label(block, Rect(centre, point.top - 1 - h, w, h), "centre")
            for top in (point.top - h / 2, point.bottom - h / 2, point.top, point.bottom - h):
                yield Label(block, Rect(after, top, w, h), "start")
                yield Label(block, Rect(before, top, w, h), "end")

    def _is_free(self, cell: Rect) -> bool:
        inside = self.field.start <= cell.start and cell.end <= self.field.end
        inside = inside and self.field.top <= cell.top and cell.bottom <= self.field.bottom
        return inside and not any(cell.overlaps(one) for one in (*self.taken, *self.points))


def _chosen(free: Sequence[Sequence[Label]]) -> list[Label] | None:
    # Depth first: the next label's first place that is still free; back where there is none.
    chosen: list[Label] = []
    tried, tries = [0] * (len(free) + 1), 0
    while len(chosen) < len(free):
        n, tries = len(chosen), tries + 1
        left = free[n][tried[n] :]
        fit = next((k for k, one in enumerate(left) if not _hits(one, chosen)), None)
        if fit is not None:
            tried[n] += fit + 1
            chosen.append(left[fit])
            continue
        if n == 0 or tries > _TRIES:
            return None
        tried[n] = 0
        chosen.pop()
    return chosen


def _hits(label: Label, others: Sequence[Label]) -> bool:
    return any(label.cell.overlaps(other.cell) for other in others)
