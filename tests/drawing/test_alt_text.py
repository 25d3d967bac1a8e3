from __future__ import annotations

from jmkit.drawing import describe_map, describe_map_short, describe_matrix
from jmkit.model import Evidence, Journey, Opportunity, Stage, Step, Touchpoint


def test_the_map_can_be_followed_by_ear(journey, en):
    head, goal, first, second, third, last = describe_map(journey, en).split("\n")
    assert head == "Stage map. The journey of נועה: הכרה, Purchase, נאמנות."
    assert goal == "Goal: קפה בדרך, for $5."
    assert first == (
        "Stage 1 of 3: הכרה. Goal: למצוא מקום. Steps: searches; שואלת חברה. "
        "How it feels today, as a whole: neither here nor there (0). "
        "How it should feel: pleased (1)."
    )
    assert second == (
        "Stage 2 of 3: Purchase. "
        "Touchpoints: 1 The queue (Shop, Waits, very frustrated (−2), moment of truth). "
        "How it feels today, as a whole: uneasy (−1). How it should feel: delighted (2). "
        "Thoughts: ״זה יקר״; “If it doesn't move, I leave.” "
        "Pain points: התור ארוך (severity 5 of 5, heard · 1 piece of evidence). "
        "Behind the scenes: The queue: One till is open (דנה). "
        "Opportunities: Order ahead."
    )
    assert third == (
        "Stage 3 of 3: נאמנות. Pain points: The lid leaks (severity 1 of 5, hypothesis)."
    )
    assert last == "What is not called heard or measured is a hypothesis."


def test_what_is_known_is_told_with_each_claim(en):
    met = Touchpoint(id="t", title="Desk", stage="x")
    survey = Evidence(kind="survey", stages=("x",), touchpoints=("t",))
    told = describe_map(Journey.of([Stage(id="x", emotion=1), met, survey]), en)
    assert (
        "Touchpoints: 1 Desk (measured). How it feels today, as a whole: pleased (1), measured."
        in told
    )
    assert "hypothesis" not in told


def test_every_word_of_people_is_in_the_description(journey, tr):
    told = describe_map(journey, tr)
    for kind in ("stages", "steps", "touchpoints", "pain-points", "opportunities"):
        assert all(record.title_text in told for record in journey.all(kind))


def test_the_short_form_is_one_line(journey, tr):
    assert "\n" not in describe_map_short(journey, tr)


def test_an_empty_map_says_so(en):
    assert describe_map(Journey(), en) == "Stage map, still empty."


def test_what_is_not_on_the_map_is_told(en):
    told = describe_map(Journey.of([Step(title="lost")]), en)
    assert "1 thing has no stage yet" in told


def test_the_matrix_is_told_by_quadrant(en):
    journey = Journey.of(
        [
            Opportunity(id="1", title="Later", position=1),
            Opportunity(id="2", title="Fleet", impact=2, effort=5, position=2),
            Opportunity(id="3", title="Ahead", impact=5, effort=2, position=3),
        ]
    )
    assert describe_matrix(journey, en).split("\n") == [
        "Impact–effort matrix. 1 quick win to begin with.",
        "Quick wins: Ahead (impact 5, effort 2).",
        "Time sinks: Fleet (impact 2, effort 5).",
        "Not yet scored: Later.",
    ]
