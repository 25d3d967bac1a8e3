"""What a text may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.model.text import clean

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_a_clean_text_is_as_long_as_it_was_and_can_be_written(text):
    assert len(clean(text)) == len(text)
    assert clean(text).encode().decode() == clean(text)


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_can_be_shown_stays_code_point_for_code_point(text):
    assert clean(text) == text


@pytest.mark.parametrize("text", ["א\nב\r\nג\tד", "\u202etxet", "שָׁלוֹם", "\u200f=1+1", "\u2028"])
def test_line_ends_and_directions_stay(text):
    assert clean(text) == text


@pytest.mark.parametrize("broken", ["\x00", "\x1b", "\x7f", "\x85", chr(0xD83D), chr(0xDC4D)])
def test_what_breaks_a_file_or_a_screen_is_marked(broken):
    assert clean(f"a{broken}b") == "a\ufffdb"
