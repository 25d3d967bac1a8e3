"""The page for the boss: what stands on it, and that it is one page whatever there is to say."""

from __future__ import annotations

import datetime as dt

import pytest

from jmkit.drawing import SummaryPlan
from jmkit.drawing.canvas.display_list import TextItem
from jmkit.drawing.content.measured import MapData, StageFigures
from jmkit.drawing.content.summary import summarize
from jmkit.drawing.content.summary_words import unknown
from jmkit.drawing.pictures.glance import Glance, lay_out_glance
from jmkit.i18n import Translator
from jmkit.model import (
    Action,
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Participant,
    Persona,
    Stage,
    Touchpoint,
)
from jmkit.theme.theme import Theme

A4 = (595.28, 841.89)
TODAY = dt.date(2026, 11, 28)
LONG = ("They wait and wait, and nobody says how long it is going to take " * 6)[:300]


def pain(title, severity=None, **fields):
    return PainPoint(**{"id": title, "title": title, "severity": severity, "stage": "s", **fields})


def backs(name, *pains, **fields):
    return Evidence(**{"id": name, "text": name, "supports": pains, "kind": "review", **fields})


def plan(name, day=None, status="planned", **fields):
    due = None if day is None else TODAY + dt.timedelta(days=day)
    return Action(**{"id": name, "title": name, "due": due, "status": status, **fields})


def journeys():
    """Journeys by what is special about them."""
    stage = Stage(id="s", title="Purchase", emotion=-1)
    met = [Touchpoint(title=f"met {n}", stage="s", emotion=n % 5 - 2) for n in range(12)]
    people = [Persona(id=n, name=n, age="34", goals=("coffee",)) for n in ("Dana", "Noam", "Lior")]
    many = [pain(f"pain {n}", n % 5 + 1) for n in range(20)]
    long = [pain(LONG + str(n), 5, id=str(n)) for n in range(3)]
    proofs = [backs(f"proof {n}", *"012", text=LONG) for n in range(4)]
    answers = [Opportunity(id=n, title=LONG, answers=(n,), impact=5, effort=4) for n in "012"]
    acts = [
        plan(LONG, n, id=str(n), opportunity=str(n), owner=LONG, target=LONG, measure=LONG)
        for n in range(6)
    ]
    stages = [Stage(id=f"s{n}", title=f"Stage {n}", emotion=0, position=n) for n in range(12)]
    return {
        "nothing": [],
        "a persona": people[:1],
        "no pain": [*people, stage, *met],
        "one pain": [stage, pain("The queue", 5)],
        "three personas": [*people, stage, pain("The queue", 5)],
        "twenty pains": [*people, stage, *met, *many],
        "long texts": [Persona(name=LONG, goals=(LONG,)), stage, *long, *proofs, *answers, *acts],
        "twelve stages": [*stages, pain("The queue", 5, stage="s1")],
    }


every_journey = pytest.mark.parametrize("name", journeys())


@every_journey
@pytest.mark.parametrize("language", ["en", "he"])
def test_it_is_one_page(name, language):
    made = SummaryPlan(Translator(language), today=TODAY).lay_out(Journey.of(journeys()[name]))
    assert (made.width, made.height) == pytest.approx(A4, abs=0.1)


@every_journey
def test_nothing_reaches_out_of_its_place(name):
    made = SummaryPlan(Translator("en"), today=TODAY).lay_out(Journey.of(journeys()[name]))
    texts = [item for item in made.items if isinstance(item, TextItem)]
    assert texts
    assert all(item.anchor[1] + item.block.height <= made.height for item in texts)
    assert all(item.block.width <= item.room.width + 1 for item in texts)


def test_the_same_work_makes_the_same_page():
    records = journeys()["long texts"]
    one, other = (
        SummaryPlan(Translator("en"), today=TODAY).lay_out(Journey.of(records)) for _ in "ab"
    )
    texts = [[i.block for i in made.items if isinstance(i, TextItem)] for made in (one, other)]
    assert texts[0] == texts[1]


def test_the_worst_pain_is_told_by_its_best_evidence_and_read_across_by_another():
    measured, heard = backs("47% left", "queue", kind="survey"), backs("“Too long”", "queue")
    found = summarize(Journey.of([pain("queue", 5), pain("cold", 2), measured, heard]))
    assert (found.worst.title, found.proof.text) == ("queue", "47% left")
    assert [(row.pain.title, row.quote and row.quote.text) for row in found.rows] == [
        ("queue", "“Too long”"),
        ("cold", None),
    ]
    assert found.rows[0].level == "heard"  # of the piece that is quoted


def test_a_piece_of_evidence_stands_once():
    both = backs("a survey", "queue", "cold", kind="survey")
    found = summarize(Journey.of([pain("queue", 5), pain("cold", 2), both]))
    assert [row.quote for row in found.rows] == [None, None]


def test_three_pains_at_most_the_worst_first():
    found = summarize(Journey.of([pain(f"p{n}", n) for n in range(1, 6)]))
    assert [row.pain.title for row in found.rows] == ["p5", "p4", "p3"]


def shown(*actions):
    dates = summarize(Journey.of(actions), TODAY).dates
    return [(one.action.id, one.late) for one in dates.shown], dates.more, dates.done


def test_four_dates_the_next_one_first_and_what_is_late_before_it():
    actions = [plan(name, day) for name, day in (("b", 9), ("a", 3), ("late", -5), ("c", 20))]
    assert shown(*actions)[0] == [("late", True), ("a", False), ("b", False), ("c", False)]


def test_what_is_late_leaves_room_for_what_comes():
    late = [plan(f"late {n}", -n) for n in range(1, 6)]
    coming = [plan(f"next {n}", n) for n in range(3)]
    marks, more, _ = shown(*late, *coming)
    assert [is_late for _, is_late in marks] == [True, True, False, False]
    assert more == 4


def test_done_is_counted_and_dropped_is_not_told():
    done, dropped = plan("d", 1, "done"), plan("x", 1, "dropped")
    assert shown(done, dropped, plan("a", 1)) == ([("a", False)], 0, 1)


def test_without_a_day_nothing_is_late():
    assert not any(one.late for one in summarize(Journey.of([plan("a", -900)])).dates.shown)


def test_guesses_are_counted_and_named():
    met = [Touchpoint(id="t", title="t", stage="s", emotion=1)]
    records = [Stage(id="s"), *met, pain("queue", 5), pain("cold", 2), backs("told", "cold")]
    told = unknown(summarize(Journey.of(records)).unknowns, Translator("en"))
    assert told == [
        "1 of 2 pain points is a hypothesis: “queue”.",
        "The only score on the curve is our own guess.",
    ]


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("nothing", "Begin here: Who is the customer?"),
        ("a persona", "Begin here: How does the journey go?"),
        ("no pain", "Begin here: Where does it hurt?"),
        ("one pain", "What hurts most: The queue."),
    ],
)
def test_it_says_what_hurts_or_where_to_begin(name, headline):
    assert SummaryPlan(Translator("en")).describe(Journey.of(journeys()[name]))[0] == headline


def test_the_team_that_the_workshop_names_comes_before_its_members_words():
    members = [Participant(id="a", team="Owls"), Participant(id="b", team="Hawks")]
    assert summarize(Journey.of(members), team="Hawks").teams == ("Hawks", "Owls")


def test_of_two_stages_that_lose_as_many_the_first_alone_stands_out(en):
    stages = [Stage(id=n, title=n, position=k) for k, n in enumerate("abc")]
    figures = {n: StageFigures(reached=100, conversion=0.5) for n in "ab"}
    picture = lay_out_glance(Glance(Journey.of(stages), en, MapData(figures)), Theme(), 794)
    told = [i for i in picture.items if isinstance(i, TextItem) and "50%" in i.block.lines[0]]
    assert [i.colour == Theme().alarm for i in told] == [True, False]
