"""A map on several sheets: where one is too full, the stages go on on the next."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from jmkit.drawing.paper import fitted, sizes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.plan import MapPlan
    from jmkit.drawing.sheet import Sheet
    from jmkit.model import Journey, JourneyStage

Stages = tuple["JourneyStage", ...]


def sheets(journey: Journey, plan: MapPlan, paper: str = "A4") -> list[Figure]:
    """The map on as many sheets of one paper as it takes, some stages on each.

    A single stage that is too full for a sheet makes its sheet higher: nothing is left out.

    Args:
        journey: What people filled in, with at least one stage.
        plan: Which map to draw.
        paper: ``"A4"`` or ``"A3"``.

    Raises:
        UnknownNameError: There is no such paper, or no such stage.
    """
    shown = plan.of(journey)
    smallest = sizes_of(paper)[-1]

    def sheet(some: Stages, note: str, width: float, scale: float) -> Sheet:
        return plan.sheet(shown, plan.rows(shown, some), width, scale, note)

    groups = _groups(shown.stages, lambda some: sheet(some, "…", *smallest).fits)
    count = len(groups)
    said = [plan.tr("Sheet {n} of {count}", n=n, count=count) for n in range(1, count + 1)]
    notes = said if count > 1 else [""]
    made = [
        fitted(partial(sheet, some, note), paper).draw()
        for some, note in zip(groups, notes, strict=True)
    ]
    for figure, note in zip(made, notes, strict=True):
        figure.set_label(f"{plan.describe(journey)[0]} {note}".strip())
    return made


def _groups(stages: Stages, fits: Callable[[Stages], bool]) -> list[Stages]:
    # As few sheets as possible, with as even a number of stages on each as fits.
    greedy: list[Stages] = []
    for stage in stages:
        if greedy and fits((*greedy[-1], stage)):
            greedy[-1] = (*greedy[-1], stage)
        else:
            greedy.append((stage,))
    even = _even(stages, len(greedy))
    return even if all(map(fits, even)) else greedy


def _even(stages: Sequence[JourneyStage], count: int) -> list[Stages]:
    ends = [round(n * len(stages) / count) for n in range(count + 1)]
    return [tuple(stages[a:b]) for a, b in pairwise(ends)]
