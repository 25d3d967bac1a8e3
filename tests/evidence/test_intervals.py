"""Intervals, against published values and against what they promise."""

from __future__ import annotations

import math
import random
import statistics
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.evidence.figures.intervals import newcombe, of_difference, of_mean, of_nps, wilson


@pytest.mark.parametrize(
    ("some", "all_", "published"),
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611))],
)
def test_wilson_is_as_published(some, all_, published):
    # Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
    assert wilson(some, all_) == pytest.approx(published, abs=5e-5)


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((5, 56, 0, 29), (-0.0381, 0.1926)),
        ((10, 10, 0, 10), (0.6075, 1.0)),
    ],
)
def test_newcombe_is_as_published(counts, published):
    # Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
    first, first_all, second, second_all = counts
    assert newcombe(second, second_all, first, first_all) == pytest.approx(published, abs=5e-5)


def score_bounds(some, all_):
    """The shares from which so many lie just 1.96 standard errors away, found by halving."""
    share, z = some / all_, NormalDist().inv_cdf(0.975)

    def outside(p):
        return abs(share - p) > z * math.sqrt(p * (1 - p) / all_)

    def edge(inner, outer):
        for _ in range(60):
            middle = (inner + outer) / 2
            inner, outer = (inner, middle) if outside(middle) else (middle, outer)
        return inner

    return edge(share, 0.0), edge(share, 1.0)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_shares_that_the_score_test_does_not_rule_out(counts):
    assert wilson(*counts) == pytest.approx(score_bounds(*counts), abs=1e-9)


@given(st.integers(0, 40), st.integers(0, 60))
def test_newcombe_adds_the_squares_of_both_score_intervals(some, other):
    (low, high), (other_low, other_high) = score_bounds(some, 40), score_bounds(other, 60)
    a, b = some / 40, other / 60
    below = math.sqrt((b - other_low) ** 2 + (high - a) ** 2)
    above = math.sqrt((other_high - b) ** 2 + (a - low) ** 2)
    assert newcombe(some, 40, other, 60) == pytest.approx((b - a - below, b - a + above), abs=1e-9)


def beyond(t, freedom):
    """How much of Student's distribution lies outside ±t, by adding up small pieces."""
    scale = math.gamma((freedom + 1) / 2) / math.gamma(freedom / 2) / math.sqrt(freedom * math.pi)
    pieces = 20_000
    width = t / pieces
    heights = (
        (1 + ((n + 0.5) * width) ** 2 / freedom) ** (-(freedom + 1) / 2) for n in range(pieces)
    )
    return 1 - 2 * scale * width * sum(heights)


@pytest.mark.parametrize("n", [*range(2, 14), 30, 100])
def test_the_interval_of_a_mean_leaves_five_in_a_hundred_outside(n):
    values = [float(k) for k in range(n)]
    spread = statistics.stdev(values) / math.sqrt(n)
    reach = (of_mean(values).high - statistics.mean(values)) / spread
    assert beyond(reach, n - 1) == pytest.approx(0.05, abs=3e-4)


@given(st.integers(0, 40), st.integers(0, 60))
def test_the_interval_of_a_difference_out_of_two_wilson_intervals_is_newcombe_s(some, other):
    found = of_difference(some / 40, wilson(some, 40), other / 60, wilson(other, 60))
    assert found == newcombe(some, 40, other, 60)


def test_of_nothing_there_is_no_interval():
    assert wilson(0, 0) is newcombe(1, 2, 0, 0) is of_nps(0, 0, 0) is of_mean([3]) is None


def test_the_interval_of_a_mean_grows_with_doubt():
    low, high = of_mean([1, 2, 3, 4])
    assert (low, high) == pytest.approx((0.446, 4.554), abs=1e-3)
    assert of_mean([1, 2, 3, 4] * 10).low > low


@pytest.mark.parametrize("n", [20, 60])
def test_the_interval_of_a_net_promoter_score_holds_it_95_times_in_100(n):
    dice = random.Random(5)
    held = 0
    for _ in range(2000):
        answers = dice.choices("pad", weights=(5, 3, 2), k=n)
        found = of_nps(*map(answers.count, "pad"))
        held += found.low <= 30 <= found.high
    assert 0.93 < held / 2000 < 0.975
