"""No two names that one chooses among look alike."""

from __future__ import annotations

import pytest

from jmkit.forms.distinct_names import distinct_names


def names(*given):
    return distinct_names([one if isinstance(one, tuple) else (one, "") for one in given])


def test_names_that_differ_stay_as_they_are():
    assert names("Queue", ("Bill", "Buy"), "queue") == ["Queue", "Bill", "queue"]


@pytest.mark.parametrize(
    "twin",
    ["Café", "Cafe\u0301", "Caf\u200fé", "\u2066Café\u2069", "Ｃafé", "C\u00adafé", "Café\ufeff"],
)
def test_names_that_only_look_alike_get_numbers(twin):
    assert names("Café", twin) == ["Café (1)", f"{twin} (2)"]


def test_a_number_that_is_somebodys_name_already_is_left_out():
    assert names("Queue (1)", "Queue", "Queue") == ["Queue (1)", "Queue (2)", "Queue (3)"]


def test_a_stage_that_tells_nothing_apart_is_no_help():
    assert names(("Queue", ""), ("Queue", "Buy")) == ["Queue", "Queue (Buy)"]
    assert names(("Queue (Buy)", ""), ("Queue", "Buy"), ("Queue", "Use")) == [
        "Queue (Buy) (1)",
        "Queue (Buy) (2)",
        "Queue (Use)",
    ]


def test_thousands_of_untitled_ones_are_all_told_apart():
    assert len(set(names(*["Untitled"] * 5000))) == 5000
