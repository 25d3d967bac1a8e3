"""The field of the matrix: a point for each opportunity, with its title or a number."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import ceil, sqrt
from typing import TYPE_CHECKING

from jmkit.drawing.content.quadrants import quadrant_of
from jmkit.drawing.discs.number import Number
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.layout.labels import LabelSearch
from jmkit.drawing.matrix.axes import draw_axes
from jmkit.drawing.matrix.grid import MatrixGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.layout.labels import Label
    from jmkit.i18n import Translator
    from jmkit.model import Opportunity

LABELLED = 8  # points that have their titles beside them
DISC, _LEAST = 11.0, 9.5  # half of a disc with a number
_DOT = 7.0
_WIDTHS = (340.0, 250.0, 180.0, 130.0, 105.0)  # of a title beside a point
_GAP = 4.0


@dataclass(frozen=True)
class MatrixField:
    """The opportunities as points, up to eight with their titles, more of them numbered.

    Args:
        canvas: Where it is drawn.
        tr: The language.
        cell: The field, without its axes.
        ideas: Those with both scores, in the order of their numbers.
    """

    canvas: Canvas
    tr: Translator
    cell: Rect
    ideas: Sequence[Opportunity]

    @cached_property
    def _grid(self) -> MatrixGrid:
        return MatrixGrid(self.canvas, self.tr, self.cell)

    @cached_property
    def labels(self) -> list[Label] | None:
        """The titles beside the points; None where the points have to be numbered."""
        if len(self.ideas) > LABELLED:
            return None
        canvas = self.canvas
        search = LabelSearch(
            self._squares(canvas.pt(_DOT)),
            lambda n, width: canvas.block(self.ideas[n].title_text or "…", width, "touchpoint"),
            [canvas.pt(width) for width in _WIDTHS],
            self.cell.inset(canvas.pt(6)),
            [*(cell for _, cell, _ in self._grid.names()), *self._grid.borders()],
        )
        return search.places()

    def draw(self) -> None:
        """Draws quadrants, axes, points and titles."""
        self._grid.draw()
        draw_axes(self.canvas, self.tr, self.cell, self._grid.spot)
        if self.labels is None:
            self._draw_numbers()
        else:
            self._draw_titles(self.labels)

    def colour(self, idea: Opportunity) -> str:
        """The colour of an opportunity's point: the brand's for what to begin with."""
        theme = self.canvas.theme
        return theme.brand_ink if quadrant_of(idea) == "quick-wins" else theme.muted

    def _draw_titles(self, labels: Sequence[Label]) -> None:
        canvas = self.canvas
        for idea, square, label in zip(
            self.ideas, self._squares(canvas.pt(_DOT)), labels, strict=True
        ):
            disc = shapes.circle(square.centre, square.middle, square.width / 2)
            canvas.fill(disc, self.colour(idea), layer=2)
            canvas.write(label.block, label.cell, canvas.theme.ink, label.align)

    def _draw_numbers(self) -> None:
        radius, least = self.canvas.pt(DISC), 2 * self.canvas.pt(_LEAST)
        for place, here in self._places.items():
            squares = self._spread(self._grid.spot(*place), len(here), radius)
            if squares[0].width < least:
                self._draw_range(self._grid.spot(*place), here)
                continue
            for n, square in zip(here, squares, strict=True):
                number = Number(str(n + 1), self.colour(self.ideas[n]), DISC)
                number.draw(self.canvas, square)

    def _draw_range(self, spot: Rect, here: Sequence[int]) -> None:
        # More than there is room for one by one; in the list they follow one another.
        canvas = self.canvas
        words = canvas.block(f"{here[0] + 1}–{here[-1] + 1}", spot.width, "caption", "bold")
        wide, high = words.width + canvas.pt(16), canvas.pt(2 * DISC)
        pill = Rect(spot.centre - wide / 2, spot.middle - high / 2, wide, high)
        ink = canvas.sign(shapes.rounded(pill, canvas.pt(DISC)), self.colour(self.ideas[here[0]]))
        canvas.write_middle(words, pill, ink)

    @cached_property
    def _places(self) -> dict[tuple[int, int], list[int]]:
        # What stands in one place, by effort and impact.
        places: dict[tuple[int, int], list[int]] = defaultdict(list)
        for n, idea in enumerate(self.ideas):
            places[idea.effort or 1, idea.impact or 1].append(n)
        return places

    def _squares(self, radius: float) -> list[Rect]:
        squares: dict[int, Rect] = {}
        for place, here in self._places.items():
            squares.update(
                zip(here, self._spread(self._grid.spot(*place), len(here), radius), strict=True)
            )
        return [squares[n] for n in range(len(self.ideas))]

    def _spread(self, spot: Rect, count: int, radius: float) -> list[Rect]:
        beside = (
            1 if count <= LABELLED // 2 and radius < self.canvas.pt(DISC) else ceil(sqrt(count))
        )
        rows = ceil(count / beside)
        gap = self.canvas.pt(_GAP)
        pitch = min(
            (2 * radius + gap) * (2 if beside == 1 else 1), spot.width / beside, spot.height / rows
        )
        r = min(radius, pitch / 2 - 0.5)
        corners = [divmod(n, beside) for n in range(count)]
        return [
            Rect(
                spot.centre + (column - (beside - 1) / 2) * pitch - r,
                spot.middle + (row - (rows - 1) / 2) * pitch - r,
                2 * r,
                2 * r,
            )
            for row, column in corners
        ]
