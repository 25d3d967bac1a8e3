"""The words of the page for the boss: what picture, page and description say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content.wording import level_and_pieces, one_line, quoted
from jmkit.i18n import N_
from jmkit.model.derived.excerpt import shortened

if TYPE_CHECKING:
    from jmkit.drawing.content.summary import Dates, Milestone, Row, Unknowns
    from jmkit.i18n import Translator
    from jmkit.model import Action, Journey, Persona

HURTS = N_("What hurts most")
BEGIN = N_("Begin here")
GLANCE = N_("The journey at a glance")
WANTS = N_("Wants:")
ALSO = N_("Also mapped:")
FIX = N_("What would fix it")
WHO = N_("Who, by when, which number moves")
NEXT = N_("What happens next")
UNKNOWN = N_("What we don't know yet")
_NAMED, _LETTERS = 2, 80  # hypotheses that are named, and of each title
_WORST = (
    N_("The worst pain point · how we know"),
    N_("The two worst pain points · how we know"),
    N_("The three worst pain points · how we know"),
)


def beginning(journey: Journey) -> tuple[str, str]:
    """What to do next while no pain point is there: the question, and how to go about it."""
    if journey.persona is None or journey.persona.is_blank:
        return (
            N_("Who is the customer?"),
            N_("Describe one typical customer: the name, the work, what they want."),
        )
    if not any(stage.touchpoints or stage.emotion is not None for stage in journey.stages):
        return (
            N_("How does the journey go?"),
            N_("Write where customer and business meet, and score how it feels, from −2 to 2."),
        )
    return (
        N_("Where does it hurt?"),
        N_("Look where the curve dips, and write what the customer runs into there."),
    )


def initial(name: str) -> str:
    """The letter that stands for a name where there is no photo.

    >>> initial("״נועה״"), initial("…")
    ('נ', '…')
    """
    return next((letter for letter in name if letter.isalnum()), name[0])


def about(persona: Persona) -> str:
    """Age and work of a persona, in one line.

    >>> from jmkit.model import Persona
    >>> about(Persona(name="Dana", age="34", occupation="Designer"))
    '34 · Designer'
    """
    return " · ".join(filter(None, map(one_line, (persona.age, persona.occupation))))


def worst_title(rows: int, tr: Translator) -> str:
    """The title of the table of pain points, by how many it shows."""
    return tr(_WORST[rows - 1])


def known(row: Row, tr: Translator) -> str:
    """How a pain point is known, and by how many pieces of evidence."""
    return level_and_pieces(row.level, row.pieces, tr)


def no_answer(row: Row, tr: Translator) -> str:
    """What stands where an answer, or somebody who carries it out, is missing."""
    if row.answer is None:
        return tr("no answer yet")
    return "" if row.action else tr("nobody does it yet")


def due(action: Action, tr: Translator) -> str:
    """By when an action is due, or that it is done."""
    if action.status == "done":
        return tr("done")
    return tr.date(action.due) if action.due else tr("no date yet")


def owner_of(action: Action, tr: Translator) -> str:
    """Who carries an action out."""
    return one_line(action.owner) or tr("nobody yet")


def state_of(milestone: Milestone, tr: Translator) -> str:
    """What is to be said of a date beside the day; mostly nothing."""
    if milestone.late:
        return tr("overdue")
    return tr("begun") if milestone.action.status == "begun" else ""


def beside(dates: Dates, tr: Translator) -> str:
    """What the dates shown leave out: how many more there are, and what is done."""
    more = tr.plural("{n} more date", "{n} more dates", dates.more) if dates.more else ""
    done = tr.plural("{n} action done", "{n} actions done", dates.done) if dates.done else ""
    return " · ".join(filter(None, [more, done]))


def unknown(unknowns: Unknowns, tr: Translator) -> list[str]:
    """What is not known yet, in sentences; empty where there is nothing to know."""
    told = [_guessed_pains(unknowns, tr), _guessed_scores(unknowns, tr)]
    if not any(told) and (unknowns.pains or unknowns.scores):
        told = [tr("Every pain point and every score here has evidence behind it.")]
    return [sentence for sentence in told if sentence]


def _guessed_pains(unknowns: Unknowns, tr: Translator) -> str:
    if not unknowns.guesses:
        return ""
    n, total = len(unknowns.guesses), unknowns.pains
    counted = (
        tr.plural("The only pain point is a hypothesis", "All {n} pain points are hypotheses", n)
        if n == total
        else tr.plural(
            "{n} of {total} pain points is a hypothesis",
            "{n} of {total} pain points are hypotheses",
            n,
            total=total,
        )
    )
    titles = (shortened(pain.title_text, _LETTERS) for pain in unknowns.guesses[:_NAMED])
    return f"{counted}: {', '.join(quoted(title, tr.direction) for title in titles)}."


def _guessed_scores(unknowns: Unknowns, tr: Translator) -> str:
    if not unknowns.guessed:
        return ""
    if unknowns.guessed == unknowns.scores:
        return tr.plural(
            "The only score on the curve is our own guess.",
            "All {n} scores on the curve are our own guesses.",
            unknowns.guessed,
        )
    return tr.plural(
        "{n} of {total} scores on the curve is our own guess.",
        "{n} of {total} scores on the curve are our own guesses.",
        unknowns.guessed,
        total=unknowns.scores,
    )
