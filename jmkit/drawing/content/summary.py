"""What stands on the page for the boss, chosen from a journey: the same for picture and page.

What hurts most and how we know; the worst pain points, each with its answer and who carries it out
by when; the next dates; what is only guessed so far. Which comes first is said by
`jmkit.model.derived.ranking`, the words are in `summary_words`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.content.wording import one_line
from jmkit.model.derived.evidence_level import evidence_level, strongest
from jmkit.model.derived.feelings import curve_of
from jmkit.model.derived.ranking import (
    best_answer,
    best_evidence,
    in_time,
    is_open,
    next_action,
    worst_first,
    worst_pain,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from jmkit.model import Action, Evidence, Journey, JourneyStage, Opportunity, PainPoint, Persona
    from jmkit.model.derived.evidence_level import Level

ROWS = 3
DATES = 4
_LATE = 2  # of the dates, so that what is overdue leaves room for what comes


@dataclass(frozen=True)
class Row:
    """A pain point, read across: how we know, what would fix it, who does it by when.

    Args:
        pain: What hurts.
        stage: Where.
        quote: A piece of evidence that stands nowhere else on the page.
        level: How the piece quoted is known; without one, how the pain point is.
        pieces: How many pieces of evidence there are in all.
        answer: The best opportunity.
        action: What is done next for it.
    """

    pain: PainPoint
    stage: JourneyStage | None
    quote: Evidence | None
    level: Level
    pieces: int
    answer: Opportunity | None
    action: Action | None


@dataclass(frozen=True)
class Milestone:
    """A date of the action plan, and whether it has passed without the action being done."""

    action: Action
    day: dt.date
    late: bool


@dataclass(frozen=True)
class Dates:
    """The dates that are shown, how many more there are, and how many actions are done."""

    shown: tuple[Milestone, ...]
    more: int
    done: int


@dataclass(frozen=True)
class Unknowns:
    """What is not known yet, counted.

    Args:
        guesses: The pain points without evidence, the worst first.
        pains: How many pain points there are.
        guessed: How many scores on the curve are guesses.
        scores: How many there are.
    """

    guesses: tuple[PainPoint, ...]
    pains: int
    guessed: int
    scores: int


@dataclass(frozen=True)
class Summary:
    """What stands on the page.

    Args:
        worst: The pain point that matters most; None while there is none in words.
        stage: Where it hurts; None where no stage was chosen.
        proof: The piece of evidence that shows it best.
        teams: Who mapped it.
        persona: Whose journey it is.
        wants: What the persona sets out to get done.
        others: The personas beside.
        rows: The worst pain points, the first one included.
        dates: What happens when.
        unknowns: What is not known yet.
    """

    worst: PainPoint | None
    stage: JourneyStage | None
    proof: Evidence | None
    teams: tuple[str, ...]
    persona: Persona | None
    wants: str
    others: tuple[Persona, ...]
    rows: tuple[Row, ...]
    dates: Dates
    unknowns: Unknowns


def summarize(journey: Journey, today: dt.date | None = None, team: str = "") -> Summary:
    """The page for the boss.

    Args:
        journey: Everyone's work, merged.
        today: The day from which dates are past or to come, such as that of the last change;
            without one, none is past.
        team: The team's name, where the workshop itself says it.
    """
    worst = worst_pain(journey)
    proof = best_evidence(journey, worst) if worst else None
    persona = journey.persona if journey.persona and not journey.persona.is_blank else None
    teams = (team, *(member.team for member in journey.participants))
    others = (p for p in journey.personas if p is not persona and p.title_text)
    return Summary(
        worst=worst,
        stage=_stage_of(journey, worst) if worst else None,
        proof=proof,
        teams=tuple(dict.fromkeys(filter(None, map(one_line, teams)))),
        persona=persona,
        wants=_wants(journey, persona) if persona else "",
        others=tuple(others),
        rows=tuple(_rows(journey, {proof.id} if proof else set())),
        dates=_dates(journey.actions, today),
        unknowns=_unknowns(journey),
    )


def _wants(journey: Journey, persona: Persona) -> str:
    said = (journey.scenario.goal, *persona.goals, *persona.needs)
    return next(filter(None, map(one_line, said)), "")


def _rows(journey: Journey, told: set[str]) -> Iterator[Row]:
    named = [pain for pain in worst_first(journey) if pain.title_text]
    for pain in named[:ROWS]:
        quote = best_evidence(journey, pain, besides=told)
        if quote:
            told.add(quote.id)
        answer = best_answer(journey, pain)
        yield Row(
            pain=pain,
            stage=_stage_of(journey, pain),
            quote=quote,
            level=strongest([quote]) if quote else evidence_level(journey, pain),
            pieces=len(journey.evidence_for(pain)),
            answer=answer,
            action=next_action(journey, answer) if answer else None,
        )


def _stage_of(journey: Journey, pain: PainPoint) -> JourneyStage | None:
    return next((stage for stage in journey.stages if stage.id == pain.stage), None)


def _dates(actions: Sequence[Action], today: dt.date | None) -> Dates:
    begun = [action for action in actions if not action.is_blank]
    dated = in_time(a for a in begun if is_open(a) and a.due)
    marks = [Milestone(a, a.due, late=bool(today and a.due < today)) for a in dated if a.due]
    coming = [mark for mark in marks if not mark.late]
    # What is late comes first, but never hides what comes next.
    room = max(DATES - len(coming), min(_LATE, DATES))
    late = [mark for mark in marks if mark.late][:room]
    shown = (*late, *coming)[:DATES]
    done = sum(action.status == "done" for action in begun)
    return Dates(shown, len(marks) - len(shown), done)


def _unknowns(journey: Journey) -> Unknowns:
    named = [pain for pain in worst_first(journey) if pain.title_text]
    guesses = tuple(p for p in named if evidence_level(journey, p) == "hypothesis")
    persona = journey.persona.id if journey.persona else ""
    levels = [point.level for point in curve_of(journey, persona)]
    return Unknowns(guesses, len(named), levels.count("hypothesis"), len(levels))
