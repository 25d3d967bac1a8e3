"""Each rule: the sign it sees, and the one that is all right."""

from __future__ import annotations

import datetime as dt

import pytest

from jmkit.coach import STEPS, check
from jmkit.coach.rule import rules_of
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

DAY = dt.date(2026, 12, 1)
DANA, OMRI = Persona(id="d", name="Dana"), Persona(id="o", name="Omri")
FULL = Persona(name="D", age="3", location="H", story="S", goals=("g",), needs=("n",))


def stages(*titles, **values):
    return [Stage(id=t, title=t, position=n, **values) for n, t in enumerate(titles)]


def scored(*emotions):
    return [Stage(title=f"S{n}", emotion=e, position=n) for n, e in enumerate(emotions)]


def pains(n, **values):
    return [PainPoint(id=f"p{i}", title=f"P{i}", **values) for i in range(n)]


def backing(*ids):
    return Evidence(text="e", source="s", supports=ids)


# rule: (records that show the failure, records that don't)
CASES = {
    "no-persona": ([], [DANA]),
    "persona-without-name": ([Persona(age="30")], [DANA]),
    "persona-without-goals": ([DANA], [FULL]),
    "persona-without-inner-language": ([DANA], [Persona(inner_language=("I wait",))]),
    "persona-thin": ([DANA], [FULL]),
    "personas-mixed": ([DANA, OMRI], [DANA, OMRI, Scenario(persona="o")]),
    "no-scenario": ([DANA], [Scenario(goal="coffee")]),
    "scenario-without-goal": ([Scenario(trigger="7:40")], [Scenario(goal="coffee")]),
    "scenario-without-trigger": ([Scenario(goal="coffee")], [Scenario(trigger="7:40")]),
    "scenario-without-expectations": ([Scenario(goal="c")], [Scenario(expectations="fast")]),
    "no-stages": ([Step(title="pays")], stages("A")),
    "stage-without-name": ([Stage(emotion=1)], stages("A")),
    "stage-without-emotion": (stages("A"), stages("A", emotion=0)),
    "stage-without-steps": (stages("A"), [*stages("A"), Step(title="s", stage="A")]),
    "step-without-stage": ([Step(title="s")], [*stages("A"), Step(title="s", stage="A")]),
    "no-touchpoints": (stages("A"), [Touchpoint(title="t")]),
    "touchpoint-without-channel": ([Touchpoint(title="t")], [Touchpoint(channel="Shop")]),
    "touchpoint-without-stage": (
        [Touchpoint(title="t", stage="gone")],
        [*stages("A"), Touchpoint(title="t", stage="A")],
    ),
    "touchpoint-without-owner": ([Touchpoint(title="t")], [Touchpoint(owner="Dana")]),
    "too-many-stages": (stages(*"abcdefgh"), stages(*"abcdefg")),
    "too-many-steps": ([Step(title="s") for _ in range(21)], [Step(title="s") for _ in range(20)]),
    "nothing-before-the-purchase": (stages("רכישה", "שימוש"), stages("שקילה", "רכישה", "שימוש")),
    "nothing-after-the-purchase": (stages("Need", "Buying"), stages("Need", "Buying", "Using")),
    "company-wording": ([Step(title="רואה את המודעה שלנו")], [Step(title="רואה מודעה")]),
    "department-as-stage": (stages("Marketing"), stages("Awareness")),
    "flat-emotions": (scored(0, 1, 1), scored(0, 1, -1)),
    "touchpoint-list": (
        [Step(id="s", title="s"), Touchpoint(title="t", step="s")],
        [Step(id="s", title="s"), Step(title="waits"), Touchpoint(title="t", step="s")],
    ),
    "no-moment-of-truth": ([Touchpoint(title="t")], [Touchpoint(moment_of_truth=True)]),
    "no-pain-points": ([], pains(1)),
    "pain-point-without-words": ([PainPoint(severity=3)], pains(1)),
    "pain-point-without-stage": (pains(1, stage="gone"), [*stages("A"), *pains(1, stage="A")]),
    "pain-point-without-severity": (pains(1), pains(1, severity=1)),
    "pain-point-without-frequency": (pains(1), pains(1, frequency=1)),
    "pain-point-without-evidence": (pains(1), [*pains(1), backing("p0")]),
    "mapped-without-research": ([*pains(3), backing("p0")], [*pains(2), backing("p0")]),
    "solution-as-pain": ([PainPoint(title="אין אפליקציה")], [PainPoint(title="תור ארוך")]),
    "pain-of-the-company": ([PainPoint(title="Our till is slow")], [PainPoint(title="Waits")]),
    "dip-without-pain": (
        [Stage(id="A", title="A", emotion=-1)],
        [Stage(id="A", title="A", emotion=-1), *pains(1, stage="A")],
    ),
    "evidence-without-source": ([Evidence(text="e")], [backing()]),
    "evidence-for-nothing": ([backing("gone")], [*pains(1), backing("p0")]),
    "no-opportunities": ([], [Opportunity(title="o")]),
    "opportunity-without-words": ([Opportunity(impact=1)], [Opportunity(title="o")]),
    "opportunity-without-scores": (
        [Opportunity(title="o", impact=3)],
        [Opportunity(title="o", impact=3, effort=1)],
    ),
    "opportunity-without-pain": (
        [Opportunity(title="o", answers=("gone",))],
        [*pains(1), Opportunity(title="o", answers=("p0",))],
    ),
    "opportunity-without-confidence": ([Opportunity(title="o")], [Opportunity(confidence=3)]),
    "pain-without-answer": (pains(1), [*pains(1), Opportunity(answers=("p0",))]),
    "no-future-state": (stages("A"), stages("A", future_emotion=2)),
    "no-actions": ([], [Action(title="a")]),
    "action-without-words": ([Action(owner="Dana")], [Action(title="a")]),
    "action-without-owner": ([Action(title="a", owner=" ")], [Action(title="a", owner="Dana")]),
    "action-without-date": ([Action(title="a")], [Action(title="a", due=DAY)]),
    "action-without-measure": ([Action(title="a")], [Action(title="a", measure="NPS")]),
    "action-of-everyone": ([Action(title="a", owner="כולם")], [Action(title="a", owner="דנה")]),
    "action-without-opportunity": (
        [Action(title="a", opportunity="gone")],
        [Opportunity(id="o", title="o"), Action(title="a", opportunity="o")],
    ),
    "quick-win-left-lying": (
        [Opportunity(id="o", title="o", impact=4, effort=2)],
        [Opportunity(id="o", title="o", impact=4, effort=2), Action(title="a", opportunity="o")],
    ),
    "no-second-look": ([Action(title="Open at 7")], [Action(title="Measure again", due=DAY)]),
}

# The table "What goes wrong with maps" of the field, failure by failure.
FAILURES = {
    "mapped without customer research": {"mapped-without-research", "pain-point-without-evidence"},
    "everything in one map": {"too-many-steps", "too-many-stages"},
    "no persona, or more than one mixed": {
        "no-persona",
        "persona-thin",
        "personas-mixed",
        "no-scenario",
        "scenario-without-goal",
    },
    "nothing before or after the purchase": {
        "nothing-before-the-purchase",
        "nothing-after-the-purchase",
    },
    "company-centred wording": {"company-wording", "pain-of-the-company", "department-as-stage"},
    "flat or missing emotions": {"flat-emotions", "stage-without-emotion"},
    "a solution dressed as a pain": {"solution-as-pain"},
    "pains without answers, answers without pains": {
        "pain-without-answer",
        "opportunity-without-pain",
    },
    "nobody carries it out": {
        "action-without-owner",
        "action-without-date",
        "action-without-measure",
    },
    "a touchpoint list, not a journey": {"touchpoint-list"},
    "workshop output taken for the end": {"no-second-look"},
}

every_case = pytest.mark.parametrize(("rule", "case"), CASES.items(), ids=list(CASES))


def found(records):
    return {f.rule: f for f in check(Journey.of(records))}


@every_case
def test_the_failure_is_seen(rule, case):
    assert rule in found(case[0])


@every_case
def test_what_is_all_right_is_left_in_peace(rule, case):
    assert rule not in found(case[1])


def test_every_rule_has_its_case():
    assert {rule.name for step in STEPS for rule in rules_of(step)} == set(CASES)


@pytest.mark.parametrize("failure", FAILURES)
def test_every_failure_of_the_field_has_a_rule(failure):
    assert FAILURES[failure] <= set(CASES)


def test_a_finding_names_its_records_and_points_to_them():
    finding = found([Touchpoint(id="t1", title="The counter")])["touchpoint-without-channel"]
    assert "The counter" in finding.text(Translator("en"))
    assert finding.records == ("t1",)


def test_the_customer_may_say_we_in_a_quotation():
    touchpoint = Touchpoint(title="t", thought="We are late, our bus is gone")
    assert "company-wording" not in found([touchpoint])


def test_backstage_is_where_the_business_may_say_we():
    assert "company-wording" not in found([Touchpoint(title="t", backstage="We brew it")])


def test_a_second_look_needs_no_opportunity():
    assert "action-without-opportunity" not in found([Action(title="למדוד שוב", due=DAY)])


def test_a_second_look_without_a_date_is_none():
    assert "no-second-look" in found([Action(title="Measure again")])


def named(journey):
    return {finding.rule for finding in check(journey)}


def test_scores_of_touchpoints_count_as_much_as_those_of_stages():
    met = [Touchpoint(title="t", stage="A", emotion=e) for e in (-2, 1)]
    journey = Journey.of([*stages("A"), *met])
    assert not named(journey) & {"stage-without-emotion", "flat-emotions"}
    assert "dip-without-pain" in named(journey)
