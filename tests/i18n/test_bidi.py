"""Which way a text reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.i18n import direction_of, has_rtl, isolate, with_figures_kept


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
    assert follows or direction_of(text, "rtl") == ("rtl" if has_rtl(text) else "ltr")


@given(st.text())
def test_on_a_page_that_reads_from_the_right_one_letter_decides(text):
    assert not has_rtl(text) or direction_of(text, "rtl") == "rtl"


@given(st.lists(st.sampled_from(["קפה", "coffee", "12%"]), min_size=1))
def test_on_a_page_that_reads_from_the_left_most_words_decide(words):
    hebrew, english = words.count("קפה"), words.count("coffee")
    if hebrew != english:
        assert direction_of(" ".join(words)) == ("rtl" if hebrew > english else "ltr")


def test_of_as_many_words_the_first_decides():
    assert (direction_of("Yossi כהן"), direction_of("כהן Yossi")) == ("ltr", "rtl")


@pytest.mark.parametrize("figures", ["12 → 4", "₪50→₪40", "12% -> 4%", "−2 → +2", "9 → 6 → 3"])
def test_figures_that_an_arrow_leads_through_stay_in_their_order(figures):
    assert with_figures_kept(f"דנה {figures} בחודש") == f"דנה \u2066{figures}\u2069 בחודש"


@pytest.mark.parametrize("figure", ["−12", "+2", "-5%"])
def test_a_sign_stays_in_front_of_its_figure(figure):
    assert with_figures_kept(f"{figure} בחודש") == f"\u2066{figure}\u2069 בחודש"
    assert with_figures_kept(f"NPS {figure} בחודש") == f"NPS {figure} בחודש"


@pytest.mark.parametrize("text", ["מ-12 ל-4", "שלב 2 ← שלב 3", "12 דקות → 4 דקות", "א → ב"])
def test_what_has_no_figures_on_both_sides_of_an_arrow_stays_as_it_is(text):
    assert with_figures_kept(text) == text


@pytest.mark.parametrize(("direction", "opens"), [("rtl", "\u2067"), ("ltr", "\u2066")])
def test_an_isolate_opens_and_closes(direction, opens):
    assert isolate("NPS", direction) == f"{opens}NPS\u2069"
