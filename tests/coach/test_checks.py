"""The coach as a whole: order, steps, what is good, and progress."""

from __future__ import annotations

import pytest
from finished_journey import AGAIN, FINISHED

from jmkit.coach import STEPS, check
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
    Stage,
    Touchpoint,
)

EN = Translator("en")


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


@pytest.mark.parametrize(
    "rule", [r for step in STEPS for r in rules_of(step)], ids=lambda r: r.name
)
def test_every_rule_says_what_to_do_and_fills_its_placeholders(rule):
    assert rule.advice
    values = {"names": ("A",), "n": 1}
    assert "{" not in rule.message.format(**values)
    assert rule.step in STEPS
