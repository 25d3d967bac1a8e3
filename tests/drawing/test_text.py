from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing.backends.text_outlines import outline
from jmkit.drawing.text.font import MISSING, advance, printable
from jmkit.drawing.text.wrapping import wrap

LETTERS = "abcdefWWi אבגדהם שָׁלוֹם 0123 ₪ $ % _ ^ \\ [](){} ־-/ \n😊🛒 é Ж"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=120)


def lines(text, width=60.0, size=10.0, page="ltr"):
    return wrap(text, width, size, "normal", page).lines


@given(TEXTS, st.integers(30, 200))
def test_every_letter_is_there_in_its_order(text, width):
    drawn = "".join(lines(text, width)).replace(" ", "")
    assert drawn == "".join(printable(text).split())


@given(TEXTS, st.integers(30, 200))
def test_no_line_is_wider_than_the_room(text, width):
    assert all(advance(line, "normal") * 10 <= width for line in lines(text, width))


@given(TEXTS)
def test_drawn_letters_are_no_wider_than_measured(text):
    block = wrap(text, 150, 10, "normal", "ltr")
    for line, marked in zip(block.lines, block.marked, strict=True):
        path = outline(marked, "normal")
        reach = path.vertices[:, 0].max() / 10 if len(path) else 0
        assert reach <= advance(line, "normal") * 10 * 1.02 + 1


def test_a_word_longer_than_the_line_is_broken():
    assert "".join(lines("Donaudampfschifffahrt")) == "Donaudampfschifffahrt"
    assert len(lines("Donaudampfschifffahrt")) > 1


def test_a_hyphenated_word_breaks_at_its_hyphen_first():
    assert lines("customer-centric") == ("customer-", "centric")


def test_a_vowel_sign_stays_with_its_letter():
    assert not any(line.startswith("\u05b8") for line in lines("שָׁ" * 30, 30))


def test_line_breaks_of_people_stay():
    assert lines("one\ntwo\r\nthree") == ("one", "two", "three")


def test_an_empty_text_takes_no_room():
    assert wrap("  \n ", 60, 10, "normal", "ltr").height == 0


def test_the_whole_text_decides_about_the_direction_of_each_line():
    block = wrap("NPS fell a lot ירד", 60, 10, "normal", "rtl")
    assert block.direction == "rtl"
    assert all(line[0] == "\u2067" and line[-1] == "\u2069" for line in block.isolated)


def test_only_lines_that_begin_otherwise_get_a_mark():
    block = wrap("NPS ירד\nירד NPS", 200, 10, "normal", "rtl")
    assert [line[0] for line in block.marked] == ["\u200f", "י"]


def test_an_english_sentence_that_quotes_a_hebrew_word_reads_from_the_left_on_an_english_page():
    assert wrap("קפה is misspelt as coffe", 200, 10, "normal", "ltr").direction == "ltr"


def test_figures_around_an_arrow_keep_their_order_on_a_hebrew_page():
    block = wrap("דנה 12% → 4%", 200, 10, "normal", "rtl")
    assert "\u206612% → 4%\u2069" in block.isolated[0]
    assert "\u206612% → 4%\u2069" in block.marked[0]


@pytest.mark.parametrize("page", ["ltr", "rtl"])
def test_a_figure_does_not_join_the_name_in_front_of_it(page):
    name = "Yossi כהן" if page == "ltr" else "כהן Yossi"
    mark = {"ltr": "\u200e", "rtl": "\u200f"}[page]
    assert f"{name} · {mark}5" in wrap(f"{name} · 5", 200, 10, "normal", page).isolated[0]


def test_parts_that_read_as_the_line_does_need_no_mark():
    assert "\u200e" not in wrap("Ella · 5 Jan", 200, 10, "normal", "ltr").isolated[0]


def test_a_number_reads_as_its_page_does():
    assert wrap("12%", 60, 10, "normal", "rtl").direction == "rtl"


def test_english_on_a_hebrew_page_keeps_its_direction():
    assert wrap("Good coffee.", 60, 10, "normal", "rtl").direction == "ltr"


@pytest.mark.parametrize("sign", ["漢", "漢\u200d漢", "\U0001f9ff\U0010ffff"[1:], "\ue000"])
def test_what_the_typeface_lacks_leaves_one_placeholder(sign):
    assert printable(f"a{sign}b") == f"a{MISSING}b"


@pytest.mark.parametrize(
    ("sign", "base"),
    [("🏳️‍🌈", "🏳"), ("👨‍👩‍👧‍👦", "👨"), ("👍🏽", "👍"), ("❤️", "❤"), ("1️⃣", "1"), ("🇮🇱", "IL")],
)
def test_of_an_emoji_made_of_several_the_first_is_left(sign, base):
    assert printable(f"a{sign}b") == f"a{base}b"


@pytest.mark.parametrize("sign", ["₪", "😊", "☺", "״", "ש", "…", "🛒", "💔", "⭐", "✅"])
def test_what_the_typeface_has_stays(sign):
    assert printable(sign) == sign


def test_controls_that_turn_the_neighbourhood_around_are_left_out():
    assert printable("a\u202eb\u2069c") == "abc"
