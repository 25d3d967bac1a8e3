"""A map on several sheets: where one is too full, its lanes, then its stages go on on the next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from jmkit.drawing.lanes import lane_class
from jmkit.drawing.layout.bands import even
from jmkit.drawing.layout.paper import fitted, sizes_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.lanes import Lane
    from jmkit.drawing.layout.sheet import Sheet
    from jmkit.drawing.pictures.map_plan import MapPlan
    from jmkit.model import Journey, JourneyStage

    Kinds = AbstractSet[type[Lane]]
    Size = tuple[float, float]

Lanes = list["Lane"]


def lay_out_sheets(
    journey: Journey, plan: MapPlan, paper: str = "A4", spare: Sequence[Collection[str]] = ()
) -> list[DisplayList]:
    """The map on as few sheets of one paper as it takes, all in type of one size.

    What does not fit below goes on on the next sheet, below the same stages; stages are parted
    where their columns would be too narrow, or a lane higher than the paper. Nothing is left
    out: a single stage that is too full makes its sheet higher.

    Args:
        journey: What people filled in, with at least one stage.
        plan: Which map to draw.
        paper: ``"A4"`` or ``"A3"``.
        spare: Groups of lanes that can be read elsewhere: left out, one group after the other, as
            far as that makes it a single sheet.

    Raises:
        UnknownNameError: There is no such paper, lane or stage.
    """
    shown, size = plan.of(journey), sizes_of(paper)[-1]
    gone = [set(map(lane_class, group)) for group in spare]
    parts = _alone(shown, plan, gone, size) or _parts(shown, plan, set().union(*gone), size)
    count, label = len(parts), plan.label(journey)
    notes = [plan.tr("Sheet {n} of {count}", n=n, count=count) for n in range(1, count + 1)]
    made = [
        partial(plan.sheet, shown, lanes, note=note if parts[1:] else "", goes_on=n > 0)
        for n, (lanes, note) in enumerate(zip(parts, notes, strict=True))
    ]
    best = fitted(lambda *size: _Alike([sheet(*size) for sheet in made]), paper)
    return [
        sheet.lay_out()._replace(label=f"{label} {note}" if parts[1:] else label)
        for sheet, note in zip(best.sheets, notes, strict=True)
    ]


@dataclass(frozen=True)
class _Alike:
    # Sheets of one size, as `fitted` looks at a single one.
    sheets: list[Sheet]

    @property
    def canvas(self) -> Canvas:
        return self.sheets[0].canvas

    @property
    def paper(self) -> float:
        return self.sheets[0].paper

    @property
    def fits(self) -> bool:
        return all(sheet.fits for sheet in self.sheets)

    @property
    def needed(self) -> float:
        return max(sheet.needed for sheet in self.sheets)

    @property
    def least_width(self) -> float:
        return max(sheet.least_width for sheet in self.sheets)


def _alone(journey: Journey, plan: MapPlan, spare: Sequence[Kinds], size: Size) -> list[Lanes]:
    # All lanes on a single sheet, without as many of those to spare as that takes; or nothing.
    # It does not have to say which sheet it is.
    lanes = plan.printed(plan.band(journey, journey.stages))
    sheet = plan.sheet(journey, lanes, *size)
    for count in range(len(spare) + 1):
        sheet = sheet.with_lanes(_without(sheet.lanes, *spare[:count]))
        if sheet.fits:
            return [[*sheet.lanes]]
    return []


def _without(lanes: Sequence[Lane], *kinds: Kinds) -> Lanes:
    return [lane for lane in lanes if type(lane) not in set().union(*kinds)]


def _parts(journey: Journey, plan: MapPlan, spare: Kinds, size: Size) -> list[Lanes]:
    # The lanes of each sheet, the stages parted only where they would not fit side by side.
    count = 0
    laid: list[Sheet] = []
    while not laid or (count < len(journey.stages) and not all(map(_holds, laid))):
        count += 1
        parted = even(journey.stages, count)
        laid = [_laid(journey, plan, stages, spare, size) for stages in parted]
    return [lanes for sheet in laid for lanes in _split(sheet, journey, plan)]


def _holds(sheet: Sheet) -> bool:
    # Whether its columns can be read, and paper holds each lane that has a sheet to itself.
    heads = sum(height for lane, height in sheet.heights if lane.repeated)
    lanes = (height for lane, height in sheet.heights if not lane.repeated)
    return sheet.reads_well and all(heads + height <= sheet.room for height in lanes)


def _split(sheet: Sheet, journey: Journey, plan: MapPlan) -> list[Lanes]:
    # The lanes in their order on as few sheets as hold them, each as full as the others.
    heads = [lane for lane in sheet.lanes if lane.repeated]
    rest = [lane for lane in sheet.lanes if not lane.repeated]
    heights = {id(lane): height for lane, height in sheet.heights}

    def height(lanes: Lanes) -> float:
        return sum(heights[id(lane)] for lane in lanes)

    def fits(lanes: Lanes, number: int) -> bool:
        size = sheet.canvas.width, sheet.canvas.scale
        paper = plan.sheet(journey, lanes, *size, note="…", goes_on=number > 0 or sheet.goes_on)
        return height(lanes) <= paper.room

    if fits([*sheet.lanes], 0):
        return [[*sheet.lanes]]
    for count in range(2, len(rest)):
        ways = [[[*heads, *lanes] for lanes in way] for way in _ways(rest, count)]
        for way in sorted(ways, key=lambda way: max(map(height, way))):
            if all(fits(lanes, n) for n, lanes in enumerate(way)):
                return way
    return [[*heads, lane] for lane in rest] or [heads]


def _ways(lanes: Lanes, count: int) -> Iterator[list[Lanes]]:
    for cuts in combinations(range(1, len(lanes)), count - 1):
        yield [lanes[a:b] for a, b in pairwise((0, *cuts, len(lanes)))]


def _laid(
    journey: Journey, plan: MapPlan, stages: Sequence[JourneyStage], spare: Kinds, size: Size
) -> Sheet:
    lanes = _without(plan.printed(plan.band(journey, stages)), spare)
    return plan.sheet(journey, lanes, *size, note="…", goes_on=stages[0] != journey.stages[0])
