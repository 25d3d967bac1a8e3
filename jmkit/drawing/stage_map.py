"""The stage map: a journey as one picture, stage by stage and lane by lane."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import matplotlib as mpl

from jmkit.drawing.canvas import PLAIN, Canvas
from jmkit.drawing.empty import draw_empty
from jmkit.drawing.lanes import LANES, lane_class
from jmkit.drawing.sheet import Sheet
from jmkit.drawing.theme import Theme
from jmkit.drawing.words import describe_map_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from jmkit.i18n import Translator
    from jmkit.model import Journey

_A3 = 1190.55  # the width of a landscape sheet, in points
_LARGE = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9)
_SMALL = (1.2, 1.1, 1.0, 0.9)
# Width and scale, best first: A3 down to the smallest type that can be read there, then A2 to A0.
_SIZES = [
    *((_A3, scale) for scale in _LARGE),
    *((_A3 * 2 ** (step / 2), scale) for step in (1, 2, 3) for scale in _SMALL),
]


def stage_map(  # noqa: PLR0913 -- what a map can be told
    journey: Journey,
    tr: Translator,
    theme: Theme | None = None,
    lanes: Sequence[str] | None = None,
    *,
    live: bool = False,
    title: str = "",
) -> Figure:
    """The journey as a picture: a landscape sheet, in the largest type that fits.

    A3 while nothing gets smaller than 6.5 points on it; else the next larger paper, up to A0,
    and what does not fit there makes the sheet higher. Nothing is left out.

    Args:
        journey: What people filled in.
        tr: The language; its direction is the picture's.
        theme: The look.
        lanes: Names of lanes, in order; all of them when left out.
        live: Draw text as outlines into every kind of file.
        title: The name of the workshop.

    Raises:
        UnknownNameError: A lane that does not exist.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey
    >>> stage_map(Journey(), Translator("en")).get_label()
    'Stage map, still empty.'
    """
    classes = [lane_class(name) for name in (LANES if lanes is None else lanes)]
    rows = [cls(journey, journey.stages, tr) for cls in classes]
    look = theme or Theme()

    def sheet(size: tuple[float, float]) -> Sheet:
        width, scale = size
        canvas = Canvas(width, tr.direction, look, scale=scale, live=live)
        return Sheet(canvas, journey, rows, tr, title)

    with mpl.rc_context(PLAIN):
        if journey.stages:
            best = bisect_left(_SIZES, x=True, key=lambda size: sheet(size).fits)
            figure = sheet(_SIZES[min(best, len(_SIZES) - 1)]).draw()
        else:
            figure = draw_empty(Canvas(_A3, tr.direction, look, live=live), journey, tr, title)
    figure.set_label(describe_map_short(journey, tr))
    return figure
