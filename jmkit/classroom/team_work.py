"""What a report on a class needs of one team's work; the rest of it is let go again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jmkit.classroom.class_progress import TeamProgress, progress_of
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.handouts.privacy import Masks, Private
from jmkit.i18n import Translator
from jmkit.journal import JournalFolder
from jmkit.limits import CLASS_LETTERS, CLASS_RECORDS
from jmkit.model.derived.excerpt import shortened
from jmkit.model.derived.feelings import score_of
from jmkit.model.derived.ranking import worst_first

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jmkit.handouts.options import Options
    from jmkit.model import Journey, JourneyStage, Opportunity, PainPoint, Record

    R = TypeVar("R", bound=Record)


class StageWork(NamedTuple):
    """What a team says of one stage.

    Attributes:
        id: The stage's, which teams have in common that began from the same pack.
        title: What the team calls it.
        score: How it feels, −2 … 2; None while nobody has said.
        pains: How many pain points it has.
        worst: The severity of the worst, 1 … 5; None while none is scored.
    """

    id: str
    title: str
    score: int | None
    pains: int
    worst: int | None


class Pain(NamedTuple):
    """A pain point of a team: what hurts, and the opportunities that answer it."""

    title: str
    answers: tuple[str, ...]


class Idea(NamedTuple):
    """An opportunity of a team; impact and effort 1 … 5, None while they have no score."""

    title: str
    impact: int | None
    effort: int | None


class TeamWork(NamedTuple):
    """One team's work, as far as a report goes.

    Attributes:
        folder: The team's.
        progress: How far it is.
        stages: In the order of its journey.
        pains: Its pain points with words, the worst first.
        ideas: Its opportunities with words, in their order.
        private: What was masked in their words.
    """

    folder: Path
    progress: TeamProgress
    stages: tuple[StageWork, ...]
    pains: tuple[Pain, ...]
    ideas: tuple[Idea, ...]
    private: tuple[Private, ...] = ()


def team_work(folder: Path, options: Options) -> TeamWork:
    """The work of the workshop in a folder.

    Args:
        folder: The team's.
        options: Whether personal data and the names of those who took part are masked.

    Raises:
        WorkshopNotFoundError: There is no workshop.
        SettingsError: Its workshop.toml cannot be read.
    """
    workshop = find_workshop(folder)
    settings = read_settings(workshop)
    journals = JournalFolder(workshop / "work")
    journey = journals.journey
    words = _Words(journey, Translator(settings.language), options)
    progress = progress_of(workshop, settings, journals)
    return TeamWork(
        folder=folder,
        progress=progress._replace(team=words.of(progress.team)),
        stages=tuple(_stage(stage, words, journey) for stage in journey.stages[:CLASS_RECORDS]),
        pains=tuple(_pain(pain, words, journey) for pain in _told(worst_first(journey))),
        ideas=tuple(_idea(idea, words) for idea in _told(journey.opportunities)),
        private=tuple(words.masks.found),
    )


class _Words:
    def __init__(self, journey: Journey, tr: Translator, options: Options) -> None:
        people = () if options.names else (p.name.strip() for p in journey.participants)
        names = tuple(name for name in people if name)
        self.masks = Masks(tr, personal=options.redact, names=names)

    def of(self, text: str) -> str:
        return self.masks.text(shortened(" ".join(text.split()), CLASS_LETTERS))


def _told(records: Sequence[R]) -> list[R]:
    return [record for record in records if record.title_text][:CLASS_RECORDS]


def _stage(stage: JourneyStage, words: _Words, journey: Journey) -> StageWork:
    pains = worst_first(journey, stage.pain_points)
    worst = pains[0].severity if pains else None
    return StageWork(stage.id, words.of(stage.title_text), score_of(stage), len(pains), worst)


def _pain(pain: PainPoint, words: _Words, journey: Journey) -> Pain:
    answers = tuple(words.of(one.title_text) for one in _told(journey.answers_to(pain)))
    return Pain(words.of(pain.title_text), answers)


def _idea(idea: Opportunity, words: _Words) -> Idea:
    return Idea(words.of(idea.title_text), idea.impact, idea.effort)
