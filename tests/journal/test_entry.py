"""A line of a journal: what is written is read again, what is none is refused."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import BadLineError, Entry, Stamp
from jmkit.journal.clock import MAX_COUNT, MAX_MS
from jmkit.model.text import clean

AT = Stamp(1_764_000_000_000, 0, "dana")
GOOD = {"at": [1, 0], "by": "dana", "kind": "stage", "id": "s", "set": {"title": "x"}}

TEXT = st.text(st.characters(exclude_categories=()), max_size=20)
NUMBERS = st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(TEXT, some, max_size=3),
    max_leaves=8,
)


def printable(value):
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [printable(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): printable(item) for key, item in value.items()}
    return value


def line(**changes) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


@given(st.dictionaries(TEXT.map(clean), VALUES, max_size=4), TEXT.map(clean).filter(bool))
def test_any_values_are_read_as_they_were_written(values, name):
    entry = Entry(AT._replace(by=name), "stage", name, values)
    again = Entry.from_line(entry.to_line())
    assert again == Entry(entry.at, "stage", name, printable(values))


@given(VALUES)
def test_an_entry_is_one_line_of_utf8(value):
    raw = Entry(AT, "stage", "s", {"text": value}).to_line()
    assert raw.endswith(b"\n")
    assert raw.count(b"\n") == 1
    assert raw.decode().isprintable() or clean(raw.decode()) == raw.decode()


def test_an_undo_names_what_it_takes_back():
    entry = Entry(AT, "stage", "s", {"title": ""}, undoes=AT._replace(ms=5))
    assert Entry.from_line(entry.to_line()) == entry


def test_what_the_writers_own_clock_said_is_kept():
    entry = Entry(AT, "stage", "s", {"title": ""}, wall=7)
    assert Entry.from_line(entry.to_line()) == entry
    assert (entry.ms, Entry(AT, "stage", "s").ms) == (7, AT.ms)


@pytest.mark.parametrize("wall", [-1, MAX_MS + 1, 1.5, True, "7", [7], None])
def test_an_absurd_wall_clock_is_passed_over(wall):
    assert Entry.from_line(line(wall=wall)).wall is None


@pytest.mark.parametrize("undoes", [7, [1], [1, 2], ["a", "b", "c"], [1, 2, ""], {"ms": 1}])
def test_an_undo_of_nothing_is_a_plain_change(undoes):
    assert Entry.from_line(line(undoes=undoes)).undoes is None


@pytest.mark.parametrize("escaped", ["\\ud83d", "\\u0000", "\\u009f", "\\b", "\\f", "\x7f", "\x9f"])
def test_unprintable_characters_are_marked_when_read(escaped):
    raw = line().replace(b'"x"', f'"a{escaped}b"'.encode())
    assert Entry.from_line(raw).set == {"title": "a\ufffdb"}


@pytest.mark.parametrize(
    "stamp",
    [
        [-1, 0],
        [0, -1],
        [MAX_MS + 1, 0],
        [0, MAX_COUNT + 1],
        [1.5, 0],
        [True, 0],
        ["1", 0],
        [10**400, 0],
        [None, None],
        [1],
        [1, 2, 3],
        "12",
        None,
    ],
)
def test_an_absurd_stamp_is_refused(stamp):
    with pytest.raises(BadLineError, match="not an entry"):
        Entry.from_line(line(at=stamp))


@pytest.mark.parametrize(
    "changes",
    [
        {"by": ""},
        {"by": 7},
        {"kind": None},
        {"id": ""},
        {"id": "x" * 101},
        {"set": "x"},
        {"set": []},
    ],
)
def test_a_line_without_its_parts_is_refused(changes):
    with pytest.raises(BadLineError, match="not an entry"):
        Entry.from_line(line(**changes))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
def test_numbers_that_are_none_are_refused(number):
    with pytest.raises(BadLineError, match="cut off or not JSON"):
        Entry.from_line(line().replace(b'"x"', number.encode()))


@pytest.mark.parametrize("depth", [100, 400, 700, 3000, 100_000])
def test_deep_nesting_is_read_or_refused_but_breaks_nothing(depth):
    deep = b'"\\u0000"'.join([b"[" * depth, b"]" * depth])
    with suppress(BadLineError):
        assert Entry.from_line(line().replace(b'"x"', deep))


@pytest.mark.parametrize("raw", [b"[1,2]", b"null", b'"x"', b"{}", b"7"])
def test_other_json_is_refused(raw):
    with pytest.raises(BadLineError, match="not an entry"):
        Entry.from_line(raw)


@pytest.mark.parametrize("raw", ["ש".encode("cp1255"), "ש".encode("utf-16"), b"\xed\xa0\xbd"])
def test_other_encodings_are_refused_by_name(raw):
    with pytest.raises(BadLineError, match="not UTF-8"):
        Entry.from_line(raw)


def test_an_infinite_number_cannot_be_written():
    with pytest.raises(ValueError, match="not JSON compliant"):
        Entry(AT, "stage", "s", {"position": float("inf")}).to_line()
