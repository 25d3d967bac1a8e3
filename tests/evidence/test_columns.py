"""Finding columns by name."""

from __future__ import annotations

import pytest

from jmkit.errors import DataFileError
from jmkit.evidence.columns import find_columns, need_columns


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
