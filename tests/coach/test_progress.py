"""How far each step is."""

from __future__ import annotations

import pytest
from finished_journey import FINISHED
from hypothesis import given
from hypothesis import strategies as st

from jmkit.coach import STEPS, check, progress
from jmkit.folder.packs import packs
from jmkit.model import Evidence, Journey, PainPoint, Stage, Touchpoint
from jmkit.workshop.create import new_workshop


def test_progress_of_an_empty_journey_is_nothing():
    assert progress(Journey()) == dict.fromkeys(STEPS, 0.0)


def test_progress_of_a_finished_journey_is_all():
    assert progress(Journey.of(FINISHED)) == dict.fromkeys(STEPS, 1.0)


@pytest.mark.parametrize("pack", packs())
def test_progress_of_a_workshop_in_which_nobody_did_anything_is_nothing(tmp_path, pack):
    fresh = new_workshop(tmp_path / "fresh", "en", pack).journey
    assert progress(fresh) == dict.fromkeys(STEPS, 0.0)


def test_progress_of_pain_points_without_evidence_is_half():
    pains = [PainPoint(title=n, stage="s", severity=3, frequency=2) for n in "abcd"]
    assert progress(Journey.of([Stage(id="s", title="Purchase"), *pains]))["pain-points"] == 0.5


def test_a_stage_with_a_scored_touchpoint_counts_as_scored():
    stage, met = (
        Stage(id="s", title="Buy"),
        Touchpoint(title="The queue", stage="s", channel="Shop"),
    )
    scored = Journey.of([stage, met.with_values(emotion=-2)])
    unscored = Journey.of([stage, met])
    assert progress(scored)["journey"] > progress(unscored)["journey"]
    found = {finding.rule for finding in check(scored, "journey")}
    missed = {finding.rule for finding in check(unscored, "journey")}
    assert missed - found == {"stage-without-emotion"}


def test_progress_is_not_all_where_all_is_answered_and_a_card_lies_nowhere():
    lost = PainPoint(title="Waits", severity=5, frequency=4, stage="gone")
    proof = Evidence(text="20 reviews", source="Google", supports=(lost.id,))
    found = progress(Journey.of([*FINISHED, lost, proof]))
    assert 0.9 < found["pain-points"] < 1


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
