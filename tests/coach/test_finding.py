"""Findings as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.coach import Finding
from jmkit.i18n import Translator

EN = Translator("en")


def finding(*titles: str) -> Finding:
    return Finding("r", "journey", "weak", "Look at {names}.", {"names": titles}, "Mend {names}.")


def test_records_are_named_by_their_titles():
    found = finding("Queue", "Payment")
    assert found.text(EN) == "Look at “\u2066Queue\u2069”, “\u2066Payment\u2069”."
    assert "Payment" in found.hint(EN)


def test_a_long_list_is_cut_and_counted():
    assert finding(*"abcde").text(EN).endswith("and 2 more.")


def test_a_record_without_a_title_is_called_so():
    assert finding("").text(EN) == "Look at (untitled)."


def test_a_long_title_is_shortened():
    assert len(finding("word " * 100).text(EN)) < 90


@pytest.mark.parametrize(("title", "mark"), [("תור ארוך", "\u2067"), ("Queue", "\u2066")])
def test_a_title_keeps_its_own_direction(title, mark):
    assert f"“{mark}{title}\u2069”" in finding(title).text(EN)


def test_a_title_cannot_turn_the_sentence_around_it():
    assert "\u202e" not in finding("\u202etxet").text(EN)
    assert finding("a\u2069b").text(EN).count("\u2069") == 1


@given(st.text())
def test_any_title_can_be_shown(title):
    assert finding(title).text(EN).startswith("Look at ")


def test_braces_in_a_title_stay_as_they_are():
    assert "{0.__class__}{x!r}" in finding("{0.__class__}{x!r}").text(EN)


def test_a_finding_without_values_is_plain():
    assert Finding("r", "persona", "good", "All {well}.").text(EN) == "All {well}."


def test_the_sentence_is_translated():
    class Loud(Translator):
        def __call__(self, message, **values):
            return super().__call__(message, **values).upper()

    assert finding("a").text(Loud()).startswith("LOOK AT ")
