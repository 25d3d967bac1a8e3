"""Which way a text reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.i18n import direction_of, has_rtl, isolate


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("NPS ירד ב-12%", "rtl"),
        ("ב-12%", "rtl"),
        ("שָׁלוֹם", "rtl"),
        ("سلام", "rtl"),
        ("Good coffee.", "ltr"),
        ("12 €", "ltr"),
        ("", "ltr"),
        ("👍🏽", "ltr"),
    ],
)
def test_one_right_to_left_letter_decides(text, direction):
    assert direction_of(text) == direction


@given(st.text())
def test_a_text_without_letters_follows_its_surroundings(text):
    follows = direction_of(text, "rtl") != direction_of(text, "ltr")
    assert follows == (not has_rtl(text) and direction_of(text, "rtl") == "rtl")


@pytest.mark.parametrize(("direction", "opens"), [("rtl", "\u2067"), ("ltr", "\u2066")])
def test_an_isolate_opens_and_closes(direction, opens):
    assert isolate("NPS", direction) == f"{opens}NPS\u2069"
