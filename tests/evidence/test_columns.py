"""Finding columns by name."""

from __future__ import annotations

import pytest

from jmkit.errors import DataFileError
from jmkit.evidence.columns.names import find_columns, need_columns


@pytest.mark.parametrize(
    "name", ["customer", "Customer", " CUSTOMER ", "לקוח", "\u200fלקוח", "customer_id"]
)
def test_a_column_is_found_by_its_names(name):
    assert find_columns([name], ["customer"]) == {"customer": name}


def test_the_own_name_comes_before_the_synonyms():
    assert find_columns(["תאריך", "time"], ["time"]) == {"time": "time"}


def test_what_is_not_there_is_left_out():
    assert find_columns(["a"], ["customer"]) == {}


def test_a_missing_column_is_told_with_those_there_are():
    with pytest.raises(DataFileError) as caught:
        need_columns(["מי", "stage"], ["customer", "stage", "time"], "events.csv")
    sentence = str(caught.value)
    assert "events.csv are: מי, stage" in sentence
    assert "Missing: customer (לקוח), time (זמן)" in sentence


@pytest.mark.parametrize(
    ("column", "meant"),
    [
        ("user_id", "customer"),
        ("UserID", "customer"),
        ("event", "stage"),
        ("nps_score", "nps"),
        ("NPS (0-10)", "nps"),
        ("תגובה", "text"),
        ("Created At", "time"),
    ],
)
def test_columns_are_known_by_the_names_that_programs_give_them(column, meant):
    assert find_columns(["x", column], [meant]) == {meant: column}


def test_a_name_as_it_is_goes_before_one_with_more_to_it():
    assert find_columns(["NPS (2025)", "nps"], ["nps"]) == {"nps": "nps"}
    assert find_columns(["NPS (2025)", "NPS (2026)"], ["nps"]) == {"nps": "NPS (2025)"}
