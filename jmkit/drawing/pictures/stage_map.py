"""The stage map: a journey as one picture, stage by stage and lane by lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jmkit.drawing.layout.empty import lay_out_empty
from jmkit.drawing.layout.paper import PAPERS, SCREEN, fitted

if TYPE_CHECKING:
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.pictures.map_plan import MapPlan
    from jmkit.model import Journey


def lay_out_map(
    journey: Journey, plan: MapPlan, paper: str = "wall", width: float = 0.0
) -> DisplayList:
    """Any picture with a column a stage, on one landscape sheet, in the largest type that fits.

    Nothing gets smaller than 8 points on paper, or 12.5 pixels on a screen, and nothing is left
    out: what does not fit makes the
    sheet higher. See `lay_out_sheets` for a map on as many sheets as it takes.

    Args:
        journey: What people filled in.
        plan: Which picture, in which language and look.
        paper: ``"A4"``, ``"A3"``, ``"screen"``, or ``"wall"``: A3 while all fits on it, else the
            next larger paper, up to A0.
        width: Of a ``"screen"``, in CSS pixels, clamped to what can be drawn; 0 for the usual one.

    Raises:
        UnknownNameError: A paper or stage that does not exist.
    """
    shown = plan.of(journey)
    if not shown.stages:
        is_screen = paper.casefold() == SCREEN
        canvas = plan.screen_canvas(width) if is_screen else plan.canvas(PAPERS["A3"][0][0], 0.8)
        picture = lay_out_empty(canvas, shown, plan.tr, plan.title)
    elif paper.casefold() == SCREEN:
        picture = plan.screen(journey, width).lay_out(paper=False)
    else:
        rows = plan.printed(plan.rows(shown, shown.stages))
        picture = fitted(partial(plan.sheet, shown, rows), paper).lay_out()
    return picture._replace(label=plan.label(journey))
