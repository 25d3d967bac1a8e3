"""What customers wrote."""

from __future__ import annotations

import datetime as dt

import pytest
from pandas import DataFrame

from jmkit.errors import DataFileError
from jmkit.evidence import Review, Reviews, reviews
from jmkit.i18n import Translator

EN = Translator("en")


def of(*ratings, text="words"):
    return Reviews(tuple(Review("", "", r, text) for r in ratings))


def test_a_file_with_hebrew_headings_is_read(write):
    path = write("תאריך;ערוץ;דירוג;טקסט\n1.5.2026;אתר;2;התור ארוך\n", encoding="cp1255")
    assert reviews(path).all == (Review("1.5.2026", "אתר", 2, "התור ארוך"),)


def test_a_missing_column_is_named():
    with pytest.raises(DataFileError, match=r"Missing: channel \(ערוץ\)"):
        reviews(DataFrame(columns=["date", "rating", "text"]))


def test_the_mean_and_the_counts():
    found = of(5, 4, 4, 1, None)
    assert (found.n, found.unrated, found.average) == (5, 1, 3.5)
    assert found.counts == {5: 1, 4: 2, 3: 0, 2: 0, 1: 1}


def test_without_ratings_there_is_no_mean():
    assert of(None).average is None
    assert of().ratings(EN).body[-1][1] == "–"


def test_a_review_outside_the_scale_counts_as_unrated():
    table = DataFrame({"date": [""], "channel": [""], "rating": ["7"], "text": ["t"]})
    assert reviews(table).notes(EN) == ("Reviews without a rating from 1 to 5: 1.",)


def test_nothing_left_out_needs_no_note():
    assert of(3).notes(EN) == ()


def test_the_worst_come_lowest_fullest_and_latest_first():
    some = [
        Review("2026-05-01", "", 1, "bad"),
        Review("2026-05-02", "", 1, "Bad"),
        Review("2026-05-01", "", 1, "worse and longer"),
        Review("2026-05-01", "", 2, "not so good, and long about it"),
        Review("2026-05-01", "", 3, "so so"),
    ]
    worst = [r.text for r in Reviews(tuple(some)).worst]
    assert worst == ["worse and longer", "Bad", "bad", "not so good, and long about it"]


def test_the_best_come_highest_first_and_without_the_middling():
    assert [r.rating for r in of(3, 4, 5, 2).best] == [5, 4]


def test_a_rating_without_words_tells_nothing():
    assert of(1, 5, text=" ").worst == of(1, 5, text="").best == ()


@pytest.mark.parametrize(
    "date",
    ["2026-05-01", "2026-05-01 10:40", "2026-05-01T10:40:00Z", "1/5/2026", "01.05.2026 9:00"],
)
def test_a_date_is_understood_day_first(date):
    assert Review(date, "", 1, "").day == dt.date(2026, 5, 1)


@pytest.mark.parametrize("date", ["", "yesterday", "31/31/2026", " "])
def test_what_is_no_date_stays_as_it_was_written(date):
    assert Review(date, "", 1, "").day is None
    assert Reviews((Review(date, "", 1, "t"),)).rows(EN).body[0][3] == date


def test_the_table_shows_so_many_of_each():
    shown = of(*[1] * 9, *[5] * 9).rows(EN, limit=2)
    assert [row[0] for row in shown.body] == ["1", "1", "5", "5"]


def test_texts_are_shown_as_written():
    text = "<img src=x onerror=alert(1)>"
    assert of(1, text=text).rows(EN).body[0][1] == text


def test_shares_of_the_ratings():
    assert of(5, 5, 1, None).ratings(EN).body[0] == ("5", "2", "67%")
