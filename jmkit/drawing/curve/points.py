"""Where the points of the emotion curve stand in the columns of their stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from jmkit.model.derived.feelings import curve_by_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jmkit.model import Journey, JourneyStage
    from jmkit.model.derived.feelings import Feeling

P = TypeVar("P")


@dataclass(frozen=True)
class Node:
    """One point of the curve.

    Args:
        place: Where in the stage's column, 0 at its start, 1 at its end.
        share: Of the column's width that it has for itself.
        feeling: What was scored.
    """

    place: float
    share: float
    feeling: Feeling

    @property
    def score(self) -> int:
        """−2 to 2."""
        return self.feeling.score

    @property
    def is_known(self) -> bool:
        """Whether it is more than a hypothesis."""
        return self.feeling.level != "hypothesis"


def nodes(journey: Journey, stages: Sequence[JourneyStage], persona: str = "") -> list[list[Node]]:
    """The points of each stage, spread evenly over its column.

    Args:
        journey: The whole.
        stages: Those with a column.
        persona: The id of the persona who walks here; touchpoints of others are left out.
    """
    points = curve_by_stage(journey, persona)
    return [_spread(points.get(stage.id, [])) for stage in stages]


def runs(columns: Iterable[list[P]]) -> list[list[P]]:
    """Columns of points joined into runs; a column without points breaks the run.

    >>> runs([[1], [2, 3], [], [4]])
    [[1, 2, 3], [4]]
    """
    found: list[list[P]] = [[]]
    for points in columns:
        if points:
            found[-1].extend(points)
        else:
            found.append([])
    return [run for run in found if run]


def _spread(points: Sequence[Feeling]) -> list[Node]:
    share = 1 / max(len(points), 1)
    return [Node((n + 0.5) * share, share, point) for n, point in enumerate(points)]
