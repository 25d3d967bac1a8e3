"""The journey: every record in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.errors import UnknownNameError
from jmkit.model import (
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    Record,
    Scenario,
    Stage,
    Step,
    Touchpoint,
    kinds,
)

RECORDS = st.lists(st.from_type(Record), max_size=5, unique_by=lambda r: (r.record_kind, r.id))


def ids(records) -> list[str]:
    return [r.id for r in records]


@given(RECORDS, st.data())
def test_the_order_of_records_does_not_matter(records, data):
    assert Journey.of(data.draw(st.permutations(records))) == Journey.of(records)


@given(RECORDS)
def test_every_record_is_found_again(records):
    journey = Journey.of(records)
    assert all(journey.find(r.record_kind, r.id) == r for r in records)
    assert sum(len(journey.all(cls.plural)) for cls in kinds()) == len(records)


def test_an_empty_journey_has_everything_but_records():
    journey = Journey()
    assert journey.stages == journey.personas == journey.unplaced == ()
    assert journey.scenario == Scenario()
    assert journey.persona is None
    assert journey.find("stage", "s") is None


def test_records_stand_by_position_and_ties_by_id():
    stages = [Stage(id="c", position=1), Stage(id="b"), Stage(id="a"), Stage(id="d", position=-1)]
    assert ids(Journey.of(stages).stages) == ["d", "a", "b", "c"]


def test_parts_follow_the_order_of_their_stages():
    stages = [Stage(id="late", position=2), Stage(id="early", position=1)]
    steps = [
        Step(id=i, stage=s) for i, s in (("1", "late"), ("2", ""), ("3", "early"), ("4", "late"))
    ]
    journey = Journey.of([*stages, *steps])
    assert ids(journey.steps) == ["3", "1", "4", "2"]
    assert journey.all("steps") == journey.steps


def test_a_stage_holds_what_belongs_to_it():
    parts = [Step(stage="s"), Touchpoint(stage="s"), PainPoint(stage="s"), Step(stage="other")]
    stage = Journey.of([Stage(id="s", title="Awareness"), *parts]).stages[0]
    assert (*stage.steps, *stage.touchpoints, *stage.pain_points) == tuple(parts[:3])
    assert stage.title == "Awareness"


def test_what_belongs_to_no_stage_is_unplaced():
    parts = [Step(stage="gone"), Touchpoint(), PainPoint(stage="s")]
    assert Journey.of([Stage(id="s"), *parts]).unplaced == tuple(parts[:2])


def test_evidence_backs_and_opportunities_answer_pain_points():
    pain, other = PainPoint(id="p"), PainPoint(id="q")
    review, survey = Evidence(supports=("p",), position=1), Evidence(supports=("p", "q"))
    answer = Opportunity(answers=("q",))
    journey = Journey.of([pain, other, review, survey, answer])
    assert journey.evidence_for(pain) == (survey, review)
    assert journey.evidence_for(PainPoint()) == ()
    assert (journey.answers_to(pain), journey.answers_to(other)) == ((), (answer,))


def test_evidence_backs_a_claim_of_the_kind_it_names():
    one = Evidence(touchpoints=("a",), stages=("b",))
    journey = Journey.of([one])
    assert journey.evidence_for(Touchpoint(id="a")) == (one,)
    assert journey.evidence_for(Stage(id="b")) == (one,)
    assert journey.evidence_for(Stage(id="a")) == ()


def test_the_map_follows_the_persona_of_the_scenario():
    noa, avi = Persona(id="noa"), Persona(id="avi", position=1)
    assert Journey.of([avi, noa]).persona == noa
    assert Journey.of([avi, noa, Scenario(persona="avi")]).persona == avi
    assert Journey.of([avi, noa, Scenario(persona="gone")]).persona == noa


def test_an_unknown_kind_is_told():
    with pytest.raises(UnknownNameError, match="There is no “smell” here"):
        Journey().all("smell")
