"""Thinning: what somebody typed stays, the steps on the way go, and the merge does not notice."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Entry, Stamp, State
from jmkit.journal.entry import REMOVED
from jmkit.journal.thinning import SLOT_MS, continues, thinned

# So few stamps, in two slots, and so few texts that they collide all the time.
STAMPS = st.builds(
    Stamp, st.sampled_from([0, 1, 2, 3, SLOT_MS]), st.integers(0, 1), st.sampled_from("ab")
)
TEXTS = st.sampled_from(["", "a", "ab", "abc", "abcd", "xbcd", "abcdef", None, 1, True, ["a", "b"]])
ENTRIES = st.builds(
    Entry,
    STAMPS,
    st.just("stage"),
    st.sampled_from("xy"),
    st.dictionaries(st.sampled_from(["title", "goal", REMOVED]), TEXTS),
    st.none() | STAMPS,
)
JOURNALS = st.lists(ENTRIES, max_size=12)


def merged(*journals) -> str:
    """The merge as text, in which 1, 1.0 and true are three values."""
    registers = State.of(e for journal in journals for e in journal).registers
    return json.dumps({str(k): f for k, f in registers.items() if f}, sort_keys=True)


def typed(*texts, step=900, by="a", start=0) -> list[Entry]:
    return [
        Entry(Stamp(start + n * step, 0, by), "stage", "x", {"title": text})
        for n, text in enumerate(texts)
    ]


def texts(entries) -> list:
    return [entry.set["title"] for entry in entries]


@given(JOURNALS)
def test_the_merge_is_the_same(journal):
    assert merged(thinned(journal)) == merged(journal)


@given(JOURNALS, st.data(), JOURNALS)
def test_a_thinned_journal_and_a_copy_of_it_give_what_the_journal_gives(journal, data, other):
    copy = journal[: data.draw(st.integers(0, len(journal)))]
    thin = thinned(journal)
    assert merged(thin, copy) == merged(copy, thin) == merged(journal)
    assert merged(thinned([*thin, *copy]), other) == merged(thinned([*journal, *other]))


@given(JOURNALS, st.data())
def test_the_history_of_both_together_is_that_of_the_thinned_one(journal, data):
    # Of each stamp one entry: that is what a writer makes.
    journal = list({entry.at: entry for entry in journal}.values())
    thin = thinned(journal)
    rest = data.draw(st.lists(st.sampled_from(journal), unique_by=id)) if journal else []
    union = [*thin, *(entry for entry in rest if entry not in thin)]
    assert thinned(union) == thin


@given(JOURNALS)
def test_thinning_twice_changes_nothing_and_nothing_is_made_up(journal):
    thin = thinned(journal)
    assert thinned(thin) == thin
    assert all(any(entry is e for e in journal) for entry in thin)


def test_of_typing_the_last_of_ten_seconds_stays():
    sentence = "waits in a long queue in the morning"
    entries = typed(*(sentence[:n] for n in range(3, len(sentence), 3)), step=SLOT_MS // 10)
    assert thinned(entries) == [entries[9], entries[-1]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "a"),
        ("the que", "the queue is long"),
        ("long queue", "the long queue"),
        ("the queue", "the long queue"),
        ("the lngo", "the long queue"),
        (["kind"], ["kind", "patient"]),
        (["kin"], ["kind", "patient"]),
        (3, 3),
    ],
)
def test_a_text_is_continued(old, new):
    assert continues(old, new)
    assert texts(thinned(typed(old, new))) == [new]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a long sentence, selected and deleted", ""),
        ("a long sentence, selected and pasted over", "something else"),
        ("Site", "Shop"),
        ("two", "three"),
        (["kind", "patient", "thrifty"], ["kind"]),
        (1, 2),
        (False, True),
        (None, 1),
        ([1], [1, 2]),
    ],
)
def test_another_value_keeps_the_one_before(old, new):
    assert not continues(old, new)
    assert texts(thinned(typed(old, new))) == [old, new]


def test_another_persons_lines_and_another_records_are_no_steps():
    entries = [*typed("ab"), *typed("abc", by="b", start=1), *typed("abcd", start=2)]
    entries[2] = Entry(entries[2].at, "stage", "y", entries[2].set)
    assert thinned(entries) == entries


def test_a_line_with_a_field_that_was_not_set_again_stays():
    first = Entry(Stamp(0, 0, "a"), "stage", "x", {"title": "ab", REMOVED: False})
    assert thinned([first, *typed("abc", start=1)]) == [first, *typed("abc", start=1)]


def test_two_lines_of_one_stamp_stay_both():
    # As two machines of one person can write; the merge takes the one it takes.
    entries = [*typed("xbcd"), *typed("abcd")]
    assert thinned(entries) == entries


def test_an_undo_and_what_it_took_back_stay():
    change, after = typed("abc", "abcd")
    undo = Entry(Stamp(500, 0, "a"), "stage", "x", {"title": ""}, undoes=change.at)
    assert thinned([change, undo, after]) == [change, undo, after]
