"""The coach as a whole: order, steps, what is good, and progress."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.coach import STEPS, check, progress
from jmkit.coach.rule import rules_of
from jmkit.errors import UnknownNameError
from jmkit.i18n import Translator
from jmkit.model import (
    Action,
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    Scenario,
    Stage,
    Step,
    Touchpoint,
)

EN = Translator("en")
TITLES = ("Awareness", "Purchase", "Loyalty")

PERSONA = Persona(
    id="p",
    name="Dana",
    occupation="Nurse",
    age="34",
    location="Haifa",
    goals=("coffee before the shift",),
    needs=("five minutes",),
    inner_language=("I have no time for this",),
)
SCENARIO = Scenario(persona="p", trigger="7:40", goal="A coffee to go", expectations="Two minutes")
STAGES = [
    Stage(id=t, title=t, emotion=e, future_emotion=2, position=n)
    for n, (t, e) in enumerate(zip(TITLES, (1, -2, 0), strict=True))
]
STEPS_TAKEN = [Step(id=f"{t}-step", title="Looks around", stage=t) for t in TITLES]
COUNTER = Touchpoint(
    title="The counter",
    stage="Purchase",
    step="Purchase-step",
    channel="Shop",
    owner="Yael",
    moment_of_truth=True,
)
PAIN = PainPoint(id="q", title="Waits in a long line", stage="Purchase", severity=5, frequency=4)
PROOF = Evidence(text="20 reviews", source="Google, May", supports=("q",))
ANSWER = Opportunity(id="o", title="Order ahead", answers=("q",), impact=5, effort=2, confidence=4)
DAY = dt.date(2026, 12, 1)
ACTION = Action(title="Try it in one shop", opportunity="o", owner="Yael", due=DAY, measure="Wait")
AGAIN = Action(title="Measure again", opportunity="o", owner="Omri", due=DAY, measure="NPS")

FINISHED = [
    PERSONA,
    SCENARIO,
    *STAGES,
    *STEPS_TAKEN,
    COUNTER,
    PAIN,
    PROOF,
    ANSWER,
    ACTION,
    AGAIN,
]


def test_a_finished_journey_gets_one_good_finding():
    (finding,) = check(Journey.of(FINISHED))
    assert finding.level == "good"
    assert "Nothing is missing" in finding.text(EN)
    assert finding.hint(EN)


@pytest.mark.parametrize("step", STEPS)
def test_a_finished_step_gets_one_good_finding(step):
    (finding,) = check(Journey.of(FINISHED), step)
    assert (finding.level, finding.step) == ("good", step)


@pytest.mark.parametrize("step", STEPS)
def test_an_empty_journey_misses_something_in_every_step(step):
    assert {f.level for f in check(Journey(), step)} == {"missing"}


def test_an_empty_journey_is_told_the_first_thing_of_each_step_only():
    found = [f.rule for f in check(Journey())]
    assert found == [
        "no-persona",
        "no-scenario",
        "no-stages",
        "no-touchpoints",
        "no-pain-points",
        "no-opportunities",
        "no-actions",
    ]


def test_findings_come_in_the_order_of_the_process():
    order = list(STEPS)
    found = [order.index(f.step) for f in check(Journey())]
    assert found == sorted(found)


def test_what_is_missing_comes_before_what_is_weak():
    stages = [Stage(title="Purchase"), Stage(title="CRM", emotion=0)]
    levels = [f.level for f in check(Journey.of(stages), "journey")]
    assert levels == sorted(levels)
    assert set(levels) == {"missing", "weak"}


def test_where_only_something_weak_is_left_the_good_news_comes_first():
    records = [r for r in FINISHED if r is not AGAIN]
    good, weak = check(Journey.of(records), "action-plan")
    assert (good.level, weak.rule) == ("good", "no-second-look")


@pytest.mark.parametrize("name", ["pain_points", "Pain Points", "pain-points"])
def test_a_step_may_be_written_in_several_ways(name):
    assert check(Journey(), name)[0].step == "pain-points"


def test_an_unknown_step_names_the_choices():
    with pytest.raises(UnknownNameError, match=r"Did you mean “persona”.*action-plan"):
        check(Journey(), "persnoa")


def test_a_card_that_was_only_opened_is_passed_over():
    opened = [Persona(), Touchpoint(stage="s"), PainPoint(), Opportunity(), Action(), Evidence()]
    assert check(Journey.of(opened)) == check(Journey())


def test_checking_leaves_the_journey_as_it_was():
    journey = Journey.of([Persona(), *FINISHED])
    before = dict(journey.records)
    check(journey)
    assert journey.records == before


def test_progress_of_an_empty_journey_is_nothing():
    assert progress(Journey()) == dict.fromkeys(STEPS, 0.0)


def test_progress_of_a_finished_journey_is_all():
    assert progress(Journey.of(FINISHED)) == dict.fromkeys(STEPS, 1.0)


def test_progress_counts_the_share_of_records_that_are_filled_in():
    half = Journey.of([Stage(title="A", emotion=1), Stage(title="B")])
    full = Journey.of([Stage(title="A", emotion=1), Stage(title="B", emotion=1)])
    assert 0 < progress(half)["journey"] < progress(full)["journey"] < 1


@given(st.sets(st.sampled_from(range(len(FINISHED)))))
def test_progress_is_all_exactly_where_nothing_is_missing(chosen):
    journey = Journey.of(FINISHED[n] for n in chosen)
    for step, share in progress(journey).items():
        assert 0 <= share <= 1
        assert (share == 1) == (check(journey, step)[0].level == "good")


@pytest.mark.parametrize(
    "rule", [r for step in STEPS for r in rules_of(step)], ids=lambda r: r.name
)
def test_every_rule_says_what_to_do_and_fills_its_placeholders(rule):
    assert rule.advice
    values = {"names": ("A",), "n": 1}
    assert "{" not in rule.message.format(**values)
    assert rule.step in STEPS
