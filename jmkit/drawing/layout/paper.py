"""Paper to draw on, and the type that fits it best."""

from __future__ import annotations

from bisect import bisect_left
from math import sqrt
from typing import TYPE_CHECKING, Protocol, TypeVar

from jmkit.errors import UnknownNameError
from jmkit.theme.typography import POINTS_A_PIXEL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jmkit.drawing.canvas.canvas import Canvas

_A3, _A4 = 1190.55, 841.89  # the widths of landscape sheets, in points
_LARGE = (1.15, 1.0, 0.9, 0.82, 0.76, 0.72, 0.68, POINTS_A_PIXEL)
_SMALL = (0.85, 0.77, 0.7, POINTS_A_PIXEL)

# Width and scale of a sheet, best first; on none of them is anything smaller than 8 points.
PAPERS: dict[str, list[tuple[float, float]]] = {
    "A4": [(_A4, scale) for scale in _LARGE],
    "A3": [(_A3, scale) for scale in _LARGE],
    # A3 down to the smallest type that can be read there, then A2 to A0.
    "wall": [
        *((_A3, scale) for scale in _LARGE),
        *((_A3 * 2 ** (step / 2), scale) for step in (1, 2, 3) for scale in _SMALL),
    ],
}
SCREEN = "screen"  # no paper: one type size, as high as the content


def sizes_of(paper: str) -> list[tuple[float, float]]:
    """The sizes of a paper, best first.

    Raises:
        UnknownNameError: There is no such paper.

    >>> sizes_of("a4")[0]
    (841.89, 1.15)
    """
    known = {name.casefold(): sizes for name, sizes in PAPERS.items()}
    if paper.casefold() not in known:
        raise UnknownNameError(paper, [*PAPERS, SCREEN])
    return known[paper.casefold()]


class Fitting(Protocol):
    """A sheet, or several alike, of one size."""

    @property
    def canvas(self) -> Canvas:
        """Its width and scale."""
        ...

    @property
    def paper(self) -> float:
        """The height of paper of its width, in points."""
        ...

    @property
    def needed(self) -> float:
        """The height it has to have, in points."""
        ...

    @property
    def least_width(self) -> float:
        """The width below which it could not be read, in points."""
        ...

    @property
    def fits(self) -> bool:
        """Whether paper holds it, and it can be read."""
        ...


F = TypeVar("F", bound=Fitting)


def fitted(sheet: Callable[[float, float], F], paper: str) -> F:
    """The sheet in the largest type that fits a paper, or else the smallest there is.

    More columns than can be read make it wider than the paper.

    Args:
        sheet: Makes the sheet, or several alike, of a width, in points, at a scale.
        paper: A name of `PAPERS`.
    """
    sizes = sizes_of(paper)
    best = _largest(sheet, sizes)
    wider = max(best.canvas.width, best.least_width)
    return best if wider == best.canvas.width else sheet(wider, best.canvas.scale)


def _largest(sheet: Callable[[float, float], F], sizes: Sequence[tuple[float, float]]) -> F:
    # Between the smallest size known to be too large and the largest known to fit, both past the
    # ends at first.
    large, small, tried = -1, len(sizes) - 1, len(sizes) // 3
    found: dict[int, F] = {}
    while small - large > 1:
        found[tried] = made = sheet(*sizes[tried])
        fits = made.fits
        large, small = (large, tried) if fits else (tried, small)
        by_height = fits or made.needed > made.paper
        tried = _next(made, sizes, large, small) if by_height else (large + small) // 2
    return found.get(small) or sheet(*sizes[small])


def _next(made: Fitting, sizes: Sequence[tuple[float, float]], large: int, small: int) -> int:
    # The size at which the last sheet, grown or shrunk like an area, would just fit.
    goal = made.canvas.scale / made.canvas.width * sqrt(made.paper / made.needed)
    guess = bisect_left(sizes, -goal, key=lambda size: -size[1] / size[0])
    return min(max(guess, large + 1), small - 1)
