"""Days as people write them, whatever their language."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.i18n import Translator, day_in_words, day_to_read, languages, read_day

TODAY = dt.date(2026, 11, 29)
FIFTH = dt.date(2027, 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        *("5.1.2027", "5/1/27", "5-1-2027", "5 1 2027", " 05.01.2027 ", "2027-01-05", "2027/1/5"),
        *(
            "5 Jan 2027",
            "January 5th, 2027",
            "2027 jan 5",
            "Tuesday, 5 January 2027",
            "5.1",
            "5 jan",
        ),
        *("5 בינואר 2027", "ה-5 בינואר", "5 ינו׳ 27", "יום שלישי, 5 בינואר 2027", "٥.١.٢٠٢٧"),
    ],
)
def test_the_fifth_of_january_is_read_however_it_is_written(text):
    assert read_day(text, TODAY) == FIFTH


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "soon",
            "5",
            "2027",
            "May 2027",
            "31.2.2027",
            "0.1.2027",
            "5.13.2027.1",
            "13.13",
        ),
        *(
            "5.1.202",
            "5.1.2",
            "9" * 5000,
            "5." * 5000,
            "5.1.99999999999999999999",
            "²",
            "86400",
            "5/ja",
        ),
    ],
)
def test_what_names_no_day_is_none(text):
    assert read_day(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("20.12", dt.date(2026, 12, 20)), ("5 Jan", FIFTH), ("30.10", dt.date(2026, 10, 30))],
)
def test_without_a_year_it_is_the_nearest(text, day):
    assert read_day(text, TODAY) == day


def test_month_first_is_read_where_nothing_else_fits():
    assert read_day("1/25/2027") == dt.date(2027, 1, 25)


@given(day=st.dates(), language=st.sampled_from(languages()))
def test_what_is_put_into_a_field_is_read_as_the_same_day(day, language):
    assert read_day(day_to_read(day, Translator(language))) == day


@given(
    day=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), language=st.sampled_from(languages())
)
def test_a_day_in_words_is_read_as_the_same_day(day, language):
    assert read_day(day_in_words(day, Translator(language))) == day


@given(st.text(alphabet="0123456789./- janפברואר", max_size=80))
def test_no_text_is_too_odd(text):
    assert read_day(text, TODAY) is None or isinstance(read_day(text, TODAY), dt.date)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Tuesday, 5 January 2027"), ("he", "יום שלישי, 5 בינואר 2027")],
)
def test_it_is_said_back_in_the_language_of_the_workshop(language, words):
    assert day_in_words(FIFTH, Translator(language)) == words
