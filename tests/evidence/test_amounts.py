"""Amounts of money, however an export writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.evidence.figures.amounts import amount_of, amounts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3.5", -3.5),
        ("\u22123", -3),
        ("7-", -7),
        ("(1,250.50)", -1250.5),
        ("1.250,50", 1250.5),
        ("12,5", 12.5),
        ("1,250", 1250),
        ("₪ 99.90", 99.9),
        ("99.90 ש״ח", 99.9),
        ("$.5", 0.5),
        ("", None),
        ("1e9", None),
        ("12,34,5", None),
        ("nan", None),
        ("12 apples", None),
    ],
)
def test_a_number_is_read_whatever_its_signs(text, value):
    assert amount_of(text) == value


@given(st.text(max_size=30))
def test_whatever_stands_there_is_a_number_or_none(text):
    amount_of(text)


def test_what_is_no_number_is_counted_apart():
    assert amounts([("2", 3), ("-1", 1), ("x", 2)]) == (5, 4, 1, 2)
