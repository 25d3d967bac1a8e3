"""Figures as people read them."""

from __future__ import annotations

import datetime as dt

import pytest

from jmkit.evidence.display import duration, number, percent
from jmkit.i18n import Translator


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (7200, "2 hours"),
        (86400, "24 hours"),
        (200_000, "2 days"),
    ],
)
def test_a_duration_takes_the_largest_unit_that_fits_twice(seconds, shown):
    assert duration(dt.timedelta(seconds=seconds), Translator("en")) == shown


def test_what_is_not_there_is_a_dash():
    assert number(None) == percent(None) == duration(None, Translator("en")) == "–"


def test_a_share_is_a_percentage():
    assert (percent(0), percent(1), percent(1 / 3)) == ("0%", "100%", "33%")


def test_a_negative_number_is_isolated():
    assert number(-12) == "\u2066−12\u2069"
