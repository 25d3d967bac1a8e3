"""Where the points of the emotion curve come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.model import JourneyStage, Touchpoint

P = TypeVar("P")


@dataclass(frozen=True)
class Node:
    """One score on the curve.

    Args:
        place: Where in the stage's column, 0 at its start, 1 at its end.
        score: −2 to 2.
        whole: Whether it stands for the whole stage rather than for one touchpoint.
        decides: Whether it is a moment of truth.
    """

    place: float
    score: int
    whole: bool = True
    decides: bool = False


def nodes(stage: JourneyStage, persona: str = "") -> list[Node]:
    """The scores of a stage as it is: its own in the middle, its touchpoints' around it.

    Args:
        stage: With its touchpoints.
        persona: The id of the persona who walks here; touchpoints of others are left out.
    """
    theirs = (t for t in stage.touchpoints if not persona or t.persona in {"", persona})
    scored = [t for t in theirs if t.emotion is not None]
    if stage.emotion is None:
        return _spread(scored, 0.0, 1.0)
    half = (len(scored) + 1) // 2
    before, after = _spread(scored[:half], 0.02, 0.44), _spread(scored[half:], 0.56, 0.98)
    return [*before, Node(0.5, stage.emotion), *after]


def future(stage: JourneyStage) -> list[Node]:
    """The score of a stage as it should be."""
    return [] if stage.future_emotion is None else [Node(0.5, stage.future_emotion)]


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


def _spread(touchpoints: list[Touchpoint], low: float, high: float) -> list[Node]:
    step = (high - low) / max(len(touchpoints), 1)
    return [
        Node(low + (n + 0.5) * step, t.emotion or 0, whole=False, decides=t.moment_of_truth)
        for n, t in enumerate(touchpoints)
    ]
