"""The one truth about how a journey feels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.model import Evidence, Journey, Persona, Stage, Touchpoint
from jmkit.model.derived.feelings import curve_of, is_scored, numbers_of, score_of, scores_of

EMOTION = st.none() | st.integers(-2, 2)


@st.composite
def journeys(draw):
    records = []
    for n in range(draw(st.integers(0, 6))):
        records.append(Stage(id=f"s{n}", emotion=draw(EMOTION), position=n))
        for k in range(draw(st.integers(0, 4))):
            who = draw(st.sampled_from(["", "p", "q"]))
            place = {"id": f"t{n}-{k}", "stage": f"s{n}", "position": k, "persona": who}
            records.append(Touchpoint(**place, title="t", emotion=draw(EMOTION)))
    records.append(Touchpoint(id="lost", title="nowhere", stage="gone", emotion=draw(EMOTION)))
    return Journey.of(records)


@given(journeys())
def test_there_is_no_point_without_a_record_that_has_this_score(journey):
    records = {r.id: r for r in (*journey.stages, *journey.touchpoints)}
    for point in curve_of(journey):
        assert records[point.record.id].emotion == point.score


@given(journeys())
def test_every_touchpoint_with_a_score_is_a_point_once_in_the_order_of_the_journey(journey):
    met = [t.id for s in journey.stages for t in s.touchpoints if t.emotion is not None]
    assert [p.record.id for p in curve_of(journey) if not p.is_whole_stage] == met


@given(journeys())
def test_a_stage_is_a_point_just_where_no_touchpoint_of_it_is(journey):
    alone = [
        stage.id
        for stage in journey.stages
        if stage.emotion is not None and all(t.emotion is None for t in stage.touchpoints)
    ]
    assert [p.record.id for p in curve_of(journey) if p.is_whole_stage] == alone


@given(journeys())
def test_a_stage_counts_as_scored_just_where_the_curve_has_a_point(journey):
    drawn = {point.stage.id for point in curve_of(journey)}
    assert {stage.id for stage in journey.stages if is_scored(stage)} == drawn


@given(journeys())
def test_the_numbers_run_on_over_all_touchpoints_scored_or_not(journey):
    met = [t.id for stage in journey.stages for t in stage.touchpoints]
    assert numbers_of(journey) == {one: n for n, one in enumerate(met, 1)}
    assert all(p.number == numbers_of(journey).get(p.record.id, 0) for p in curve_of(journey))


@given(journeys())
def test_the_curve_of_a_persona_leaves_out_where_only_others_walk(journey):
    for point in curve_of(journey, "p"):
        assert point.is_whole_stage or point.record.persona in {"", "p"}


def test_a_point_says_how_it_is_known_and_whether_it_decides():
    met = Touchpoint(id="t", title="Desk", stage="s", emotion=1, moment_of_truth=True)
    survey = Evidence(kind="survey", touchpoints=("t",))
    (point,) = curve_of(Journey.of([Stage(id="s"), Persona(name="D"), met, survey]))
    assert (point.level, point.is_moment_of_truth) == ("measured", True)


def test_the_scores_of_a_stage_are_those_of_its_touchpoints():
    met = Touchpoint(title="Desk", stage="s", emotion=1)
    (stage,) = Journey.of([Stage(id="s", emotion=-2), met]).stages
    assert scores_of(stage) == [1]


@pytest.mark.parametrize(
    ("own", "met", "whole"), [(1, (-2,), 1), (None, (-2, -1, 0), -1), (None, (None,), None)]
)
def test_a_stage_feels_as_it_was_scored_or_else_as_its_touchpoints_do(own, met, whole):
    touchpoints = [Touchpoint(id=f"t{n}", stage="x", emotion=one) for n, one in enumerate(met)]
    (stage,) = Journey.of([Stage(id="x", emotion=own), *touchpoints]).stages
    assert score_of(stage) == whole
