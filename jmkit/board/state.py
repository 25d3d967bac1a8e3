"""What a journey looks like on the board: named parts, so that only those that changed travel.

A part's name says what it is: ``stages``, ``stage/ID``, ``cell/LANE/STAGE``, ``card/KIND/ID``,
``curve``. Cells hold the names of cards, in order. Records without a stage stand under the stage
with the empty id, which is there only while it has any. The board's face adds ``drawer``, the name
of the card that is open beside, and ``undo`` and ``redo``: what can be taken back, in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.board.cards import card_of
from jmkit.board.lanes import BOARD_LANES
from jmkit.model.derived.feelings import curve_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.model import Journey, JourneyStage, Record

Parts = dict[str, Any]


def parts_of(journey: Journey, lanes: Sequence[str]) -> Parts:
    """The parts of the board for a journey.

    Args:
        journey: The whole.
        lanes: Names of `BOARD_LANES`, in order.

    >>> from jmkit.model import Journey, Stage, Step
    >>> journey = Journey.of([Stage(id="s"), Step(id="a", stage="s", title="pays")])
    >>> parts_of(journey, ["steps"])["cell/steps/s"]
    ['step/a']
    """
    unplaced = bool(journey.unplaced or journey.loose_opportunities)
    parts: Parts = {
        "lanes": list(lanes),
        "stages": [*(stage.id for stage in journey.stages), *([""] if unplaced else [])],
        "curve": list(_curve(journey)),
    }
    for stage in journey.stages:
        parts[f"stage/{stage.id}"] = card_of(journey, stage)
        for lane in lanes:
            _put(parts, journey, f"cell/{lane}/{stage.id}", _in_cell(journey, stage, lane))
    for lane in lanes if unplaced else ():
        kind = BOARD_LANES[lane].kind
        lost = (*journey.unplaced, *journey.loose_opportunities)
        here = [record for record in lost if record.record_kind == kind]
        _put(parts, journey, f"cell/{lane}/", here)
    return parts


def difference(old: Parts, new: Parts) -> tuple[Parts, list[str]]:
    """What to tell who knows the old parts: those that are new or other, the names of those gone.

    >>> difference({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4})
    ({'b': 3, 'c': 4}, [])
    """
    changed = {name: part for name, part in new.items() if name not in old or old[name] != part}
    return changed, [name for name in old if name not in new]


def _put(parts: Parts, journey: Journey, cell: str, records: Sequence[Record]) -> None:
    parts[cell] = [f"{record.record_kind}/{record.id}" for record in records]
    for record in records:
        name = f"card/{record.record_kind}/{record.id}"
        if name not in parts:
            parts[name] = card_of(journey, record)


def _in_cell(journey: Journey, stage: JourneyStage, lane: str) -> Sequence[Record]:
    match lane:
        case "steps":
            return stage.steps
        case "touchpoints":
            return stage.touchpoints
        case "thoughts":
            return [stage, *(t for t in stage.touchpoints if t.thought)]
        case "pain-points":
            return stage.pain_points
        case "opportunities":
            return journey.answers_in(stage)
    return ()


def _curve(journey: Journey) -> Iterator[dict[str, Any]]:
    for point in curve_of(journey):
        yield {
            "kind": point.record.record_kind,
            "id": point.record.id,
            "stage": point.stage.id,
            "score": point.score,
            "number": point.number,
            "level": point.level,
        }
