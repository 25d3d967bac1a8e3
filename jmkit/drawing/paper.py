"""Paper to draw on, and the type that fits it best."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.drawing.sheet import Sheet

_A3, _A4 = 1190.55, 841.89  # the widths of landscape sheets, in points
_LARGE = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9)
_SMALL = (1.2, 1.1, 1.0, 0.9)

# Width and scale of a sheet, best first; on the last one nothing is smaller than 6.5 points.
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
    (841.89, 1.6)
    """
    known = {name.casefold(): sizes for name, sizes in PAPERS.items()}
    if paper.casefold() not in known:
        raise UnknownNameError(paper, [*PAPERS, SCREEN])
    return known[paper.casefold()]


def fitted(sheet: Callable[[float, float], Sheet], paper: str) -> Sheet:
    """The sheet in the largest type that fits a paper, or else the smallest there is.

    More columns than can be read make it wider than the paper.

    Args:
        sheet: Makes the sheet of a width, in points, at a scale.
        paper: A name of `PAPERS`.
    """
    sizes = sizes_of(paper)
    best = bisect_left(sizes, x=True, key=lambda size: sheet(*size).fits)
    width, scale = sizes[min(best, len(sizes) - 1)]
    return sheet(max(width, sheet(width, scale).least_width), scale)
