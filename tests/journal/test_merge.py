"""The merge: whatever the order, the grouping and the copies, the result is the same."""

from __future__ import annotations

import itertools
import json

from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Entry, Stamp, State
from jmkit.journal.entry import REMOVED

# So few stamps, records and fields that they collide all the time.
STAMPS = st.builds(Stamp, st.integers(0, 2), st.integers(0, 1), st.sampled_from("ab"))
VALUES = st.sampled_from([None, True, False, 0, 1, 1.0, -0.0, "", "a", "ב", [], [1], {"a": 1}])
ENTRIES = st.builds(
    Entry,
    STAMPS,
    st.sampled_from(["stage", "alien"]),
    st.sampled_from("xy"),
    st.dictionaries(st.sampled_from(["title", "goal", REMOVED]), VALUES),
)
JOURNALS = st.lists(ENTRIES, max_size=8)


def merged(*journals) -> str:
    """The merge as text, in which 1, 1.0 and true are three values."""
    registers = State.of(itertools.chain(*journals)).registers
    return json.dumps({str(key): fields for key, fields in registers.items()}, sort_keys=True)


def standing(*journals) -> list[Entry]:
    """The merge of journals as a journal of its own: an entry for each record and each value."""
    registers = State.of(itertools.chain(*journals)).registers
    records = [Entry(Stamp(0, 0, "a"), *key) for key in registers]
    values = [
        Entry(register.at, *key, {name: register.value})
        for key, fields in registers.items()
        for name, register in fields.items()
    ]
    return records + values


@given(JOURNALS, JOURNALS)
def test_merging_is_commutative(one, other):
    assert merged(one, other) == merged(other, one)


@given(st.data(), JOURNALS)
def test_the_order_of_lines_does_not_matter(data, journal):
    assert merged(data.draw(st.permutations(journal))) == merged(journal)


@given(JOURNALS, JOURNALS)
def test_merging_is_idempotent(one, other):
    assert merged(one, other, one, one) == merged(one, other)


@given(JOURNALS, JOURNALS, JOURNALS)
def test_merging_is_associative(one, two, three):
    assert merged(standing(one, two), three) == merged(one, standing(two, three))


def test_the_latest_value_of_each_field_stands():
    early, late = Stamp(1, 0, "dana"), Stamp(2, 0, "noam")
    state = State.of(
        [
            Entry(late, "stage", "s", {"title": "late"}),
            Entry(early, "stage", "s", {"title": "early", "goal": "kept"}),
        ]
    )
    assert state.values("stage", "s") == {"title": "late", "goal": "kept"}


def test_a_removed_record_is_not_there_until_it_is_brought_back():
    state = State.of([Entry(Stamp(1, 0, "dana"), "stage", "s", {"title": "x"})])
    assert state.keys() == [("stage", "s")]
    state.apply(Entry(Stamp(2, 0, "dana"), "stage", "s", {REMOVED: True}))
    assert state.keys() == []
    state.apply(Entry(Stamp(3, 0, "dana"), "stage", "s", {REMOVED: False}))
    assert state.is_there("stage", "s")
    assert state.values("stage", "s") == {"title": "x"}


def test_a_change_of_nothing_makes_no_record():
    assert State.of([Entry(Stamp(1, 0, "dana"), "stage", "s")]).keys() == []
