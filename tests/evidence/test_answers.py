"""Scores out of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.evidence.figures.answers import answers, score_of


@pytest.mark.parametrize("text", ["4", " 4 ", "4.0", "4,00", "+4", "\u200f4", "\u00a04"])
def test_a_whole_number_counts(text):
    assert score_of(text, 1, 5) == 4


@pytest.mark.parametrize(
    "text", ["", "6", "0", "-4", "4.5", "4/5", "four", "nan", "1_0", "=4", "9" * 400]
)
def test_anything_else_does_not(text):
    assert score_of(text, 1, 5) is None


@given(st.lists(st.text()))
def test_every_answer_is_used_or_blank_or_unusable(texts):
    found = answers(texts, 0, 10)
    assert len(found.scores) + found.blank + found.unusable == len(texts)
