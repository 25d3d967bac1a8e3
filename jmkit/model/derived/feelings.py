"""How a journey feels, point by point: what curve, words, coach and tables all go by.

Only touchpoints with a score are points. A stage where none has one contributes its own score,
once; where there are both, the stage's score is no moment of the journey and so no point.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.model.derived.evidence_level import evidence_level
from jmkit.model.stages import Touchpoint

if TYPE_CHECKING:
    from jmkit.model.derived.evidence_level import Level
    from jmkit.model.journey import Journey, JourneyStage

FAR_APART = 1.5  # steps between what is felt and what is measured that are worth telling


@dataclass(frozen=True)
class Feeling:
    """One point of the emotion curve.

    Args:
        record: The touchpoint that was scored, or the stage.
        stage: The stage it belongs to; the record itself when a stage was scored.
        score: −2 to 2.
        number: The touchpoint's place in the map, from 1; 0 for a stage.
        level: How well it is known.
    """

    record: Touchpoint | JourneyStage
    stage: JourneyStage
    score: int
    number: int
    level: Level

    @property
    def is_moment_of_truth(self) -> bool:
        """Whether it decides if the journey goes on."""
        return isinstance(self.record, Touchpoint) and self.record.moment_of_truth

    @property
    def is_whole_stage(self) -> bool:
        """Whether the score was given to the stage as a whole."""
        return not isinstance(self.record, Touchpoint)


def numbers_of(journey: Journey) -> dict[str, int]:
    """The number of each touchpoint that has been begun, in the map's order, by its id.

    >>> from jmkit.model import Journey, Stage
    >>> met = [Touchpoint(id=i, title=i, stage="s") for i in ("a", "b")]
    >>> numbers_of(Journey.of([Stage(id="s"), *met]))
    {'a': 1, 'b': 2}
    """
    if "numbers" not in journey.cache:
        met = (t for stage in journey.stages for t in stage.touchpoints if not t.is_blank)
        journey.cache["numbers"] = {touchpoint.id: n for n, touchpoint in enumerate(met, 1)}
    found: dict[str, int] = journey.cache["numbers"]
    return found


def curve_of(journey: Journey, persona: str = "") -> tuple[Feeling, ...]:
    """The points of the emotion curve, in the order of the journey.

    Args:
        journey: The whole.
        persona: The id of the persona who walks here; touchpoints of others are left out.

    >>> from jmkit.model import Journey, Stage
    >>> met = Touchpoint(title="The queue", stage="a", emotion=-2)
    >>> stages = [Stage(id="a", emotion=1), Stage(id="b", emotion=0, position=1)]
    >>> [(point.score, point.number) for point in curve_of(Journey.of([met, *stages]))]
    [(-2, 1), (0, 0)]
    """
    numbers = numbers_of(journey)
    return tuple(
        Feeling(one, stage, one.emotion or 0, numbers.get(one.id, 0), evidence_level(journey, one))
        for stage in journey.stages
        for one in _scored(stage, persona)
    )


def curve_by_stage(journey: Journey, persona: str = "") -> dict[str, list[Feeling]]:
    """The points of the emotion curve by the id of their stage; stages without any are left out."""
    found: dict[str, list[Feeling]] = defaultdict(list)
    for point in curve_of(journey, persona):
        found[point.stage.id].append(point)
    return dict(found)


def is_scored(stage: JourneyStage) -> bool:
    """Whether it is known how a stage feels: by its touchpoints, or as a whole."""
    return bool(_scored(stage))


def scores_of(stage: JourneyStage) -> list[int]:
    """The scores of the points that a stage contributes to the curve."""
    return [one.emotion or 0 for one in _scored(stage)]


def score_of(stage: JourneyStage) -> int | None:
    """How a stage feels as a whole: by its own score, or else by the mean of its touchpoints'.

    −2 to 2, whole; None while nothing of it is scored.
    """
    if stage.emotion is not None:
        return stage.emotion
    scores = scores_of(stage)
    return round(sum(scores) / len(scores)) if scores else None


def _scored(stage: JourneyStage, persona: str = "") -> list[Touchpoint] | list[JourneyStage]:
    theirs = (t for t in stage.touchpoints if not persona or t.persona in {"", persona})
    scored = [touchpoint for touchpoint in theirs if touchpoint.emotion is not None]
    return scored or ([] if stage.emotion is None else [stage])
