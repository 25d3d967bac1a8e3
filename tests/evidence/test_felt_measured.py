"""Where the map and the figures say different things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jmkit.evidence.figures.felt_measured import (
    HIGH,
    LOW,
    disagreements,
    sentences,
)
from jmkit.model import Journey, Stage, Touchpoint
from jmkit.model.derived.feelings import FAR_APART

SHARES = {"a": 0.1, "b": 0.9, "c": 0.3}


def journey(**felt):
    stages = (Stage(id=k, title=k, position=n, emotion=e) for n, (k, e) in enumerate(felt.items()))
    return Journey.of(list(stages))


def test_the_largest_come_first_and_those_who_agree_are_left_out():
    found = disagreements(journey(a=-2, b=0, c=1), SHARES)
    assert [(one.stage, one.gap) for one in found] == [("a", -4.0), ("b", 2.0)]


def test_a_stage_without_a_score_or_a_figure_disagrees_with_nothing():
    assert disagreements(journey(a=None, d=2), SHARES, nps={"a": -90}) == ()


def test_among_two_stages_drop_off_says_nothing():
    assert disagreements(journey(a=-2, b=2), {"a": 0.1, "b": 0.9}) == ()


def test_where_all_leave_alike_none_is_worst():
    assert disagreements(journey(a=-2, b=2, c=0), dict.fromkeys("abc", 0.4)) == ()


def test_satisfaction_counts_from_its_middle():
    (one,) = disagreements(journey(a=2), csat={"a": 25})
    assert (one.kind, one.measured, one.gap) == ("csat", -1.0, 3.0)


def test_a_stage_feels_as_its_touchpoints_do():
    met = [Touchpoint(title="x", stage="a", emotion=-2)]
    (one,) = disagreements(Journey.of([Stage(id="a", title="A"), *met]), nps={"a": 100})
    assert (one.felt, one.measured) == (-2, 2.0)


def test_the_largest_are_told_in_sentences(en):
    mapped = journey(a=-2, b=0, c=1)
    first, second, meaning = sentences(disagreements(mapped, SHARES), mapped, en)
    assert "only 10% drop off" in first
    assert "90% drop off, which is many" in second
    assert meaning.startswith("Felt against measured")
    assert sentences((), mapped, en) == ()


emotions = st.none() | st.integers(-2, 2)


@given(
    st.fixed_dictionaries(dict.fromkeys("abc", emotions)),
    st.dictionaries(st.sampled_from("abcd"), st.floats(0, 1)),
    st.dictionaries(st.sampled_from("abcd"), st.floats(-100, 100)),
    st.dictionaries(st.sampled_from("abcd"), st.floats(0, 100)),
)
def test_both_stay_on_the_scale_and_gaps_only_shrink(felt, shares, nps, csat):
    found = disagreements(journey(**felt), shares, nps, csat)
    assert all(LOW - 1e-9 <= one.measured <= HIGH + 1e-9 for one in found)
    gaps = [abs(one.gap) for one in found]
    assert gaps == sorted(gaps, reverse=True)
    assert all(gap >= FAR_APART for gap in gaps)
