"""What a stage has to say beside its own fields: thoughts, answers to its pain, its change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.model.derived.feelings import score_of

if TYPE_CHECKING:
    from jmkit.model import Journey, JourneyStage, Opportunity, Stage, Touchpoint


def voices_of(stage: JourneyStage) -> list[tuple[str, Stage | Touchpoint]]:
    """What is thought in a stage, each with where: the stage's own first, then touchpoints'."""
    claims: list[Stage | Touchpoint] = [stage, *stage.touchpoints]
    return [(claim.thought.strip(), claim) for claim in claims if claim.thought.strip()]


def thoughts_of(stage: JourneyStage) -> list[str]:
    """What is thought in a stage: first its own sentence, then those of its touchpoints."""
    return [thought for thought, _ in voices_of(stage)]


def answers_in(journey: Journey, stage: JourneyStage) -> list[Opportunity]:
    """The opportunities that answer a pain point of a stage, each once, that have been begun."""
    return [one for one in journey.answers_in(stage) if not one.is_blank]


def change_of(stage: JourneyStage) -> tuple[int, int] | None:
    """How a stage feels and how it should feel, −2 to 2; None while one of both is missing."""
    today, aim = score_of(stage), stage.future_emotion
    return None if today is None or aim is None else (today, aim)


def rise(stage: JourneyStage) -> int | None:
    """By how much a stage should feel better; None while one of the scores is missing."""
    change = change_of(stage)
    return None if change is None else change[1] - change[0]
