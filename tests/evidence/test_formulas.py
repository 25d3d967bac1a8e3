"""The numbers of the field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.errors import InvalidValueError
from jmkit.evidence.figures.formulas import (
    cart_abandonment,
    ces,
    conversion,
    csat,
    ice,
    nps,
    opportunity_score,
)


def scores(low, high):
    return st.lists(st.integers(low, high), min_size=1)


@pytest.mark.parametrize(
    ("given_scores", "value"),
    [([9, 10], 100), ([0, 6], -100), ([7, 8], 0), ([10, 0], 0), ([10, 9, 8, 0], 25), ([], None)],
)
def test_nps_counts_nine_and_ten_against_zero_to_six(given_scores, value):
    assert nps(given_scores) == value


@given(scores(0, 10))
def test_nps_lies_between_minus_100_and_100(some):
    assert -100 <= nps(some) <= 100


@given(scores(0, 10))
def test_nps_does_not_depend_on_the_order(some):
    assert nps(some) == nps(sorted(some)) == nps(some * 2)


@given(scores(0, 9))
def test_a_promoter_more_never_lowers_nps(some):
    assert nps([*some, 10]) >= nps(some)


@pytest.mark.parametrize(
    ("ratings", "value"), [([5, 4], 100), ([3, 1], 0), ([5, 1], 50), ([], None)]
)
def test_csat_is_the_share_of_the_top_two(ratings, value):
    assert csat(ratings) == value


@given(scores(1, 5))
def test_csat_lies_between_0_and_100(some):
    assert 0 <= csat(some) <= 100


@given(scores(1, 7))
def test_ces_lies_between_the_lowest_and_the_highest_answer(some):
    assert min(some) <= ces(some) <= max(some)


def test_ces_without_answers_is_none():
    assert ces([]) is None


@given(st.floats(0, 10), st.floats(0, 10))
def test_opportunity_score_is_at_least_the_importance_and_at_most_20(importance, satisfaction):
    assert importance <= opportunity_score(importance, satisfaction) <= 20


def test_opportunity_score_ignores_satisfaction_above_the_importance():
    assert opportunity_score(5, 9) == opportunity_score(5, 5) == 5


@given(*[st.integers(1, 10)] * 3)
def test_ice_is_a_product_from_1_to_1000(impact, confidence, ease):
    assert 1 <= ice(impact, confidence, ease) == ease * confidence * impact <= 1000


@pytest.mark.parametrize(
    "ask",
    [
        lambda: nps([11]),
        lambda: nps([-1]),
        lambda: nps([float("nan")]),
        lambda: csat([0]),
        lambda: ces([8]),
        lambda: opportunity_score(11, 1),
        lambda: ice(0, 1, 1),
    ],
)
def test_scores_outside_the_scale_are_refused(ask):
    with pytest.raises(InvalidValueError, match=r"is not a score from \d+ to \d+"):
        ask()


def test_conversion_and_abandonment_are_none_where_there_was_nobody():
    assert conversion(0, 0) is None
    assert cart_abandonment(carts=0, orders=0) is None


@given(st.integers(1, 1000), st.data())
def test_drop_off_and_conversion_make_one(carts, data):
    orders = data.draw(st.integers(0, carts))
    assert cart_abandonment(carts, orders) == pytest.approx(1 - conversion(carts, orders))
