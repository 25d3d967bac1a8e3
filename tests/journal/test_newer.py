"""What a newer version of jmkit wrote stays, though this one does not understand it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Entry, Journals, Stamp, State
from jmkit.journal.entry import REMOVED
from jmkit.journal.validation import records_of
from jmkit.model import Evidence, Stage

AT = Stamp(1_764_000_000_000, 0, "zoe")


def stored(journals: Journals, kind: str, record_id: str) -> dict:
    return State.of(Journals(journals.folder, "reader").entries).values(kind, record_id)


@pytest.fixture
def newer(folder):
    """A journal of a newer version: an unknown kind, an unknown field, an unknown choice."""
    folder.mkdir()
    written = {
        ("vote", "v"): {"dots": 3, "why": {"a": [1]}},
        ("stage", "s"): {"title": "Awareness", "colour": "red"},
        ("evidence", "e"): {"text": "film", "kind": "video", "source": "x" * 20_000},
    }
    with (folder / "zoe.jsonl").open("wb") as file:
        for n, (key, values) in enumerate(written.items()):
            entry = Entry(AT._replace(counter=n), *key, {**values, REMOVED: False})
            file.write(entry.to_line())
    return written


def test_this_version_shows_what_it_knows(newer, session):
    journey = session().journey
    assert journey.stages[0].title == "Awareness"
    assert journey.evidence == (Evidence(id="e", text="film"),)
    assert set(journey.records) == {"stage", "evidence"}


def test_a_save_leaves_the_rest_as_it_is(newer, session):
    dana = session()
    dana.save(dana.journey.stages[0].with_values(title="הכרה"))
    dana.save(dana.journey.evidence[0].with_values(text="סרט"))
    assert stored(dana, "stage", "s") == {"title": "הכרה", "colour": "red"}
    assert stored(dana, "evidence", "e") == {**newer["evidence", "e"], "text": "סרט"}
    assert stored(dana, "vote", "v") == newer["vote", "v"]


def test_removing_and_bringing_back_keeps_unknown_fields(newer, session):
    dana = session()
    stage = dana.journey.stages[0]
    dana.remove(stage)
    dana.save(stage)
    assert stored(dana, "stage", "s")["colour"] == "red"


def test_undo_passes_over_kinds_it_cannot_show(newer, session):
    zoe = session("zoe")
    assert [zoe.undo() for _ in range(3)] == [True, True, False]
    assert stored(zoe, "vote", "v") == newer["vote", "v"]
    assert (zoe.journey.stages, zoe.journey.evidence) == ((), ())


@given(
    st.dictionaries(
        st.sampled_from([*Stage.fields(), "alien"]), st.none() | st.integers() | st.text()
    )
)
def test_any_values_give_a_record(values):
    state = State.of([Entry(AT, "stage", "s", values)])
    assert [r.id for r in records_of(state)] == ["s"] * bool(values)


def test_a_kind_is_known_by_its_exact_name_only():
    state = State.of(
        [Entry(AT, kind, "x", {"title": "t"}) for kind in ("stages", "Stage", "stage")]
    )
    assert len(list(records_of(state))) == 1
