"""The ranking of pain points, and of what belongs to one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.i18n import Translator
from jmkit.model import Action, Evidence, Journey, Opportunity, PainPoint, Record, Stage
from jmkit.model.derived.choice import why_chosen
from jmkit.model.derived.ranking import (
    best_answer,
    best_evidence,
    in_time,
    next_action,
    strongest_first,
    worst_first,
    worst_pain,
)

RECORDS = st.lists(st.from_type(Record), max_size=12, unique_by=lambda r: (r.record_kind, r.id))


def pain(title: str, severity=None, frequency=None, **fields) -> PainPoint:
    fields = {"id": title, "title": title, "severity": severity, "frequency": frequency, **fields}
    return PainPoint(**fields)


def backs(*pains: str, kind="review", **fields) -> Evidence:
    return Evidence(supports=pains, kind=kind, **{"text": "told", **fields})


def order(*records: Record) -> str:
    return "".join(p.title for p in worst_first(Journey.of(records)))


def test_severity_comes_before_frequency():
    assert order(pain("a", 4, 5), pain("b", 5, 1)) == "ba"


def test_frequency_comes_before_evidence():
    assert order(pain("a", 4, 2), pain("b", 4, 3), backs("a", kind="survey")) == "ba"


def test_measured_comes_before_heard_and_heard_before_guessed():
    pains = [pain(title, 4, 3) for title in "abc"]
    assert order(*pains, backs("b"), backs("b"), backs("c", kind="analytics")) == "cba"


def test_more_pieces_of_evidence_come_first():
    assert order(pain("a", 4), pain("b", 4), backs("a"), backs("b"), backs("b")) == "ba"


def test_equals_keep_the_order_of_the_journey():
    stages = [Stage(id="late", position=2), Stage(id="early", position=1)]
    assert order(*stages, pain("a", 3, stage="late"), pain("b", 3, stage="early")) == "ba"


def test_what_nobody_scored_comes_last_however_well_it_is_known():
    assert order(pain("a"), pain("b", 1), backs("a", kind="survey")) == "ba"


def test_what_nobody_began_is_left_out():
    assert order(PainPoint(stage="s"), pain("a")) == "a"


def test_the_worst_pain_has_words():
    assert worst_pain(Journey.of([pain("", 5, id="x"), pain("b", 1)])).title == "b"
    assert worst_pain(Journey()) is None


@given(RECORDS, st.data())
def test_the_ranking_is_the_same_for_the_same_journey(records, data):
    again = Journey.of(data.draw(st.permutations(records)))
    assert worst_first(again) == worst_first(Journey.of(records))


@given(RECORDS)
def test_no_pain_stands_before_a_more_severe_one(records):
    severities = [p.severity or 0 for p in worst_first(Journey.of(records))]
    assert severities == sorted(severities, reverse=True)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"kind": "survey"}, {"kind": "review", "text": "12 of 20", "date": dt.date(2026, 5, 1)}),
        ({"text": "12 of 20"}, {"date": dt.date(2026, 5, 1)}),
        ({"date": dt.date(2026, 5, 1)}, {"date": dt.date(2026, 4, 1)}),
        ({"date": dt.date(2026, 5, 1)}, {}),
    ],
    ids=["measured", "with a figure", "newer", "with a date"],
)
def test_the_best_evidence_is(better, worse):
    journey = Journey.of([pain("a"), backs("a", id="1", **worse), backs("a", id="2", **better)])
    assert [one.id for one in strongest_first(journey, journey.pain_points[0])] == ["2", "1"]


def test_another_piece_of_evidence_is_one_that_was_not_told():
    journey = Journey.of([pain("a"), backs("a", id="1"), backs("a", id="2"), backs("a", text="")])
    [one] = journey.pain_points
    assert best_evidence(journey, one, besides={"1"}).id == "2"
    assert best_evidence(journey, one, besides={"1", "2"}) is None


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"impact": 5, "effort": 5}, {"impact": 4, "effort": 1}),
        ({"impact": 4, "effort": 2}, {"impact": 4, "effort": 3, "confidence": 5}),
        ({"impact": 4, "effort": 5}, {"impact": 4}),
        ({"impact": 4, "effort": 2, "confidence": 3}, {"impact": 4, "effort": 2}),
        ({"impact": 1}, {"effort": 1, "confidence": 5}),
    ],
    ids=["impact", "effort", "known effort", "confidence", "known impact"],
)
def test_the_best_answer_has(better, worse):
    both = [Opportunity(title="t", answers=("a",), **fields) for fields in (worse, better)]
    journey = Journey.of([pain("a"), *both])
    assert best_answer(journey, journey.pain_points[0]) == both[1]


def plan(status="planned", day=None, **fields) -> Action:
    due = day and dt.date(2026, 5, day)
    return Action(title="does", opportunity="o", status=status, due=due, **fields)


def test_an_opportunity_that_was_let_go_is_no_answer():
    answer = Opportunity(id="o", title="t", answers=("a",), impact=5)
    journey = Journey.of([pain("a"), answer, plan("dropped")])
    assert best_answer(journey, journey.pain_points[0]) is None


def test_the_next_action_is_the_one_that_is_due_first():
    later, first, undated, done = plan(day=9), plan(day=3), plan(), plan("done", day=1)
    answer = Opportunity(id="o")
    assert next_action(Journey.of([later, undated, first, done]), answer) == first
    assert next_action(Journey.of([undated, done]), answer) == undated
    assert next_action(Journey.of([done, plan("dropped", day=2)]), answer) == done
    assert next_action(Journey.of([plan("dropped")]), answer) is None


def test_actions_stand_in_time_and_those_without_a_day_last():
    assert [a.due and a.due.day for a in in_time([plan(), plan(day=4), plan(day=2)])] == [
        2,
        4,
        None,
    ]


def why(*records: Record, language: str = "en") -> str:
    journey = Journey.of(records)
    return why_chosen(journey, worst_pain(journey), Translator(language))


def test_the_choice_is_explained_by_scores_and_evidence():
    some = [pain("a", 5, 4), pain("b", 2), backs("a", kind="survey")]
    assert why(*some) == "Chosen because: severity 5 of 5, hits most customers, measured."
    assert why(*some, language="he") == "הסיבה לבחירה: חומרה 5 מתוך 5, אצל רוב הלקוחות, נמדד."


def test_the_only_pain_was_not_chosen_among_others():
    assert why(pain("a")) == "The only pain point so far: not scored yet, so far a hypothesis."
