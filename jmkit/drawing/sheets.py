"""A map on several sheets: where one is too full, its lanes, then its stages go on on the next."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from jmkit.drawing.paper import fitted, sizes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.lanes import Lane
    from jmkit.drawing.plan import MapPlan
    from jmkit.drawing.sheet import Sheet
    from jmkit.model import Journey, JourneyStage

Lanes = list["Lane"]


def sheets(journey: Journey, plan: MapPlan, paper: str = "A4") -> list[Figure]:
    """The map on as few sheets of one paper as it takes, all in type of one size.

    What does not fit below goes on on the next sheet, below the same stages; stages are parted
    where that takes fewer sheets, or where their columns would be too narrow. Nothing is left
    out: a lane that is too full for a sheet of its own makes its sheet higher.

    Args:
        journey: What people filled in, with at least one stage.
        plan: Which map to draw.
        paper: ``"A4"`` or ``"A3"``.

    Raises:
        UnknownNameError: There is no such paper, or no such stage.
    """
    shown = plan.of(journey)
    parts = _parts(shown, plan, sizes_of(paper)[-1])
    count = len(parts)
    made = []
    for n, lanes in enumerate(parts, 1):
        note = plan.tr("Sheet {n} of {count}", n=n, count=count) if count > 1 else ""
        sheet = partial(plan.sheet, shown, lanes, note=note, goes_on=n > 1)
        made.append((note, sheet, fitted(sheet, paper)))
    scale = min(best.canvas.scale for _, _, best in made)
    label = plan.describe(journey)[0]
    figures = []
    for note, sheet, best in made:
        figure = (best if best.canvas.scale == scale else sheet(best.canvas.width, scale)).draw()
        figure.set_label(f"{label} {note}".strip())
        figures.append(figure)
    return figures


def _parts(journey: Journey, plan: MapPlan, size: tuple[float, float]) -> list[Lanes]:
    # The lanes of each sheet, parting the stages only where that makes the sheets fewer.
    best: list[Lanes] = []
    over = plan.sheet(journey, [], *size, goes_on=True).over
    for count in range(1, len(journey.stages) + 1):
        laid = [_laid(journey, plan, some, size) for some in _even(journey.stages, count)]
        if all(map(_holds, laid)) or (not best and count == len(journey.stages)):
            parts = [lanes for sheet in laid for lanes in _split(sheet, over)]
            best = min(best or parts, parts, key=len)
        if best and len(best) <= count + 1:
            break
    return best


def _holds(sheet: Sheet) -> bool:
    # Whether its columns can be read, and paper holds each lane that has a sheet to itself.
    room = sheet.room - _heads(sheet)
    return sheet.reads_well and all(h <= room for lane, h in sheet.heights if not lane.repeated)


def _split(sheet: Sheet, over: float) -> list[Lanes]:
    # `over` is the height of the head where a map goes on.
    heads = [lane for lane in sheet.lanes if lane.repeated]
    parts: list[Lanes] = []
    room = 0.0
    for lane, height in sheet.heights:
        if lane.repeated:
            continue
        if not parts or height > room:
            room = sheet.room - _heads(sheet) + (sheet.over - over if parts else 0.0)
            parts.append([*heads])
        parts[-1].append(lane)
        room -= height
    return parts if parts[1:] else [[*sheet.lanes]]


def _heads(sheet: Sheet) -> float:
    return sum(height for lane, height in sheet.heights if lane.repeated)


def _laid(
    journey: Journey, plan: MapPlan, some: Sequence[JourneyStage], size: tuple[float, float]
) -> Sheet:
    # A lane that has something to say elsewhere does not ask for it here.
    whole = {type(lane): lane.is_empty for lane in plan.rows(journey, journey.stages)}
    lanes = plan.rows(journey, some)
    told = [lane for lane in lanes if not lane.is_empty or whole.get(type(lane), True)]
    return plan.sheet(journey, told, *size, note="…", goes_on=some[0] != journey.stages[0])


def _even(stages: Sequence[JourneyStage], count: int) -> Iterator[tuple[JourneyStage, ...]]:
    ends = [round(n * len(stages) / count) for n in range(count + 1)]
    for a, b in pairwise(ends):
        yield tuple(stages[a:b])
