"""The stage map: a journey as one picture, stage by stage and lane by lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jmkit.drawing.canvas.theme import Theme
from jmkit.drawing.lanes.measured import Extras
from jmkit.drawing.layout.empty import draw_empty
from jmkit.drawing.layout.paper import PAPERS, SCREEN, fitted
from jmkit.drawing.pictures.map_plan import MapPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.i18n import Translator
    from jmkit.model import Journey


def stage_map(  # noqa: PLR0913 -- what a map can be told
    journey: Journey,
    tr: Translator,
    theme: Theme | None = None,
    lanes: Sequence[str] | None = None,
    *,
    live: bool = False,
    title: str = "",
    stage: str = "",
    paper: str = "wall",
    extras: Extras | None = None,
) -> Figure:
    """The journey as a picture: a landscape sheet, in the largest type that fits.

    Nothing gets smaller than 6.5 points and nothing is left out: what does not fit makes the
    sheet higher. See `sheets` for a map on as many sheets as it takes.

    Args:
        journey: What people filled in.
        tr: The language; its direction is the picture's.
        theme: The look.
        lanes: Names of lanes, in order; all of them when left out.
        live: Draw text as outlines into every kind of file.
        title: The name of the workshop.
        stage: The id or title of a stage, for a map of this stage's touchpoints.
        paper: ``"A4"``, ``"A3"``, ``"screen"``, or ``"wall"``: A3 while all fits on it, else the
            next larger paper, up to A0.
        extras: Data beside the journey: measured figures, personas with curves of their own.

    Raises:
        UnknownNameError: A lane, paper or stage that does not exist.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey
    >>> stage_map(Journey(), Translator("en")).get_label()
    'Stage map, still empty.'
    """
    chosen = None if lanes is None else tuple(lanes)
    plan = MapPlan(tr, theme or Theme(), chosen, title, stage, extras or Extras(), live)
    return draw(journey, plan, paper)


def draw(journey: Journey, plan: MapPlan, paper: str = "wall") -> Figure:
    """Any picture with a column a stage, on one sheet, as a figure; see `picture_by_stage`."""
    from jmkit.drawing.backends.figure import figure_of  # noqa: PLC0415 -- heavy

    return figure_of(picture_by_stage(journey, plan, paper))


def picture_by_stage(journey: Journey, plan: MapPlan, paper: str = "wall") -> DisplayList:
    """Any picture with a column a stage, on one sheet.

    Args:
        journey: What people filled in.
        plan: Which picture, in which language and look.
        paper: As in `stage_map`.

    Raises:
        UnknownNameError: A paper or stage that does not exist.
    """
    shown = plan.of(journey)
    if not shown.stages:
        picture = draw_empty(plan.canvas(PAPERS["A3"][0][0]), shown, plan.tr, plan.title)
    elif paper.casefold() == SCREEN:
        picture = plan.screen(journey).picture(paper=False)
    else:
        rows = plan.rows(shown, shown.stages)
        picture = fitted(partial(plan.sheet, shown, rows), paper).picture()
    return picture._replace(label=plan.describe(journey)[0])
