"""All journals together: what one person saves, everyone reads, and nothing is lost."""

from __future__ import annotations

import datetime as dt
import math
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.errors import InvalidValueError, NotSavedError, UnknownNameError
from jmkit.journal import Entry, Journals, Stamp
from jmkit.journal.clock import MAX_MS
from jmkit.model import Participant, Persona, Record, Scenario, Stage, Step, Touchpoint


def titles(journals: Journals) -> list[str]:
    return [stage.title for stage in journals.journey.stages]


@given(st.lists(st.from_type(Record), min_size=1, max_size=4))
def test_any_record_survives(records):
    latest = {(r.record_kind, r.id): r for r in records}
    with tempfile.TemporaryDirectory() as folder:
        journals = Journals(Path(folder), "dana")
        saved = {(r.record_kind, r.id): journals.save(r) for r in records}
        again = Journals(Path(folder), "noam")
        assert saved == latest
        assert {key: again.journey.find(*key) for key in latest} == latest
        assert again.problems == []


@given(st.from_type(Record))
def test_saving_twice_writes_nothing_twice(record):
    with tempfile.TemporaryDirectory() as folder:
        journals = Journals(Path(folder), "dana")
        journals.save(record)
        size = journals.path.stat().st_size
        journals.save(record)
        assert journals.path.stat().st_size == size


@given(st.lists(st.tuples(st.booleans(), st.integers(-(10**16), 10**16)), max_size=8))
def test_a_later_change_stands_however_wrong_the_clocks(turns):
    with tempfile.TemporaryDirectory() as folder:
        wall = {"now": 0}
        people = [Journals(Path(folder), name, lambda: wall["now"]) for name in ("dana", "noam")]
        for n, (who, wall["now"]) in enumerate(turns):
            people[who].refresh()
            people[who].save(Scenario(goal=f"{n}"))
            people[not who].refresh()
            assert [p.journey.scenario.goal for p in people] == [f"{n}", f"{n}"]


def test_only_fields_that_changed_are_written(session):
    dana = session()
    stage = dana.save(Stage(title="Awareness"))
    dana.save(stage.with_values(goal="to know"))
    assert [list(e.set) for e in dana.entries] == [["title", "removed"], ["goal"]]


def test_two_people_fill_in_one_record(session):
    dana, noam = session("dana"), session("noam")
    stage = dana.save(Stage(title="Awareness"))
    noam.refresh()
    noam.save(stage.with_values(goal="to know"))
    dana.save(stage.with_values(thought="hm"))
    dana.refresh()
    noam.refresh()
    assert dana.journey == noam.journey
    assert (dana.journey.stages[0].goal, dana.journey.stages[0].thought) == ("to know", "hm")


def test_a_stage_of_the_journey_is_saved_like_any_other(session):
    dana = session()
    stage = dana.save(Stage(title="Awareness"))
    dana.save(Step(title="searches", stage=stage.id))
    dana.save(dana.journey.stages[0].with_values(goal="to know"))
    assert dana.journey.stages[0].steps[0].title == "searches"
    assert [list(e.set) for e in dana.entries][-1] == ["goal"]


def test_refresh_sees_another_persons_file(session):
    dana, noam = session("dana"), session("noam")
    told = []
    stop = dana.listen(lambda: told.append(titles(dana)))
    noam.save(Stage(title="Awareness"))
    assert titles(dana) == []
    assert dana.refresh()
    assert not dana.refresh()
    stop()
    noam.save(Stage(title="Loyalty"))
    assert dana.refresh()
    assert told == [["Awareness"]]


def test_remove_and_bring_back(session):
    dana = session()
    stage = dana.save(Stage(title="Awareness", goal="to know"))
    dana.remove(stage)
    assert titles(session()) == []
    dana.save(stage)
    assert session().journey.stages[0].goal == "to know"


def test_removing_what_is_not_there_writes_nothing(session):
    dana = session()
    dana.remove(Stage(title="never saved"))
    assert not dana.path.exists()


def test_history_says_who_changed_what_when(session):
    dana, noam = session("dana"), session("noam")
    stage = dana.save(Stage(title="Awareness"))
    noam.refresh()
    noam.save(stage.with_values(title="הכרה"))
    title = [c for c in noam.history() if c.field == "title"]
    assert [(c.who, c.kind, c.id, c.value) for c in title] == [
        ("dana", "stage", stage.id, "Awareness"),
        ("noam", "stage", stage.id, "הכרה"),
    ]
    assert title[0].when < title[1].when
    assert title[0].when.tzinfo is not None


def test_as_of_gives_the_journey_after_each_change(session):
    dana = session()
    stage = dana.save(Stage(title="0"))
    for n in range(1, 5):
        stage = dana.save(stage.with_values(title=f"{n}"))
    for n, change in enumerate(c for c in dana.history() if c.field == "title"):
        moments = (change.when, change.when.replace(tzinfo=None))
        assert [dana.as_of(moment).stages[0].title for moment in moments] == [f"{n}"] * 2
        before = dana.as_of(change.when - dt.timedelta(milliseconds=1))
        assert [s.title for s in before.stages] == [f"{n - 1}"] * (n > 0)


@pytest.mark.parametrize("ms", [0, 1, 1_764_000_000_001, MAX_MS])
def test_any_stamp_has_its_moment(folder, ms):
    folder.mkdir()
    entry = Entry(Stamp(ms, 0, "dana"), "stage", "s", {"title": "x"})
    (folder / "dana.jsonl").write_bytes(entry.to_line())
    journals = Journals(folder, "noam")
    assert journals.as_of(journals.history()[0].when).stages


def test_a_file_replaced_by_a_shorter_one_takes_nothing_from_the_session(session, folder):
    dana, noam = session("dana"), session("noam")
    for title in ("one", "two", "three"):
        dana.save(Stage(title=title, position=len(title)))
    noam.refresh()
    first = dana.path.read_bytes().splitlines(keepends=True)[0]
    dana.path.write_bytes(first)
    assert not noam.refresh()
    assert len(titles(noam)) == 3
    assert len(noam.entries) == 3


def test_a_file_replaced_by_a_longer_one_is_read_whole(session, folder):
    dana, noam = session("dana"), session("noam")
    dana.save(Stage(title="here"))
    noam.refresh()
    elsewhere = Journals(folder.parent / "elsewhere", "dana", now=lambda: 1_764_000_900_000)
    for title in ("there", "and there"):
        elsewhere.save(Stage(title=title))
    dana.path.write_bytes(elsewhere.path.read_bytes())
    noam.refresh()
    assert sorted(titles(noam)) == ["and there", "here", "there"]
    assert noam.problems == []


@pytest.mark.parametrize(
    "name",
    ["dana (1)", "dana-LAPTOP", "dana (Noam's conflicted copy 2026-11-23)", "dana.sync-conflict-1"],
)
def test_a_conflict_copy_is_read_as_well(session, folder, name):
    dana = session()
    dana.save(Stage(title="common"))
    copy = folder / f"{name}.jsonl"
    copy.write_bytes(dana.path.read_bytes())
    with copy.open("ab") as file:
        entry = Entry(Stamp(1_764_000_900_000, 0, "dana"), "stage", "s", {"title": "elsewhere"})
        file.write(entry.to_line())
    dana.refresh()
    assert sorted(titles(dana)) == ["common", "elsewhere"]
    assert len(dana.history()) == 3


def test_what_is_no_journal_is_passed_over(session, folder):
    session().save(Stage(title="Awareness"))
    (folder / "._dana.jsonl").write_bytes(b"\x00\x05\x16\x07 Mac")
    (folder / "notes.txt").write_text("hello")
    noam = session("noam")
    assert (titles(noam), noam.problems) == (["Awareness"], [])


def test_problems_name_file_and_line_and_the_rest_goes_on(session, folder):
    session("dana").save(Stage(title="Awareness"))
    (folder / "zoe.jsonl").write_bytes(b'\nnot a journal\n{"at":')
    (folder / "avi.jsonl").write_bytes(b"\xff\xfe{\x00\n\x00")
    dana = session()
    places = [(p.file, p.line) for p in dana.problems]
    assert places == [("avi.jsonl", 1), ("avi.jsonl", 2), ("zoe.jsonl", 2), ("zoe.jsonl", 3)]
    dana.refresh()
    assert [(p.file, p.line) for p in dana.problems] == places
    assert titles(dana) == ["Awareness"]


def test_a_refused_write_loses_nothing_and_can_be_tried_again(session, folder):
    dana = session()
    kept = dana.save(Stage(title="kept"))
    folder.rename(folder.with_name("away"))
    folder.write_text("a file in the folder's place")
    with pytest.raises(NotSavedError, match="Keep this page open"):
        dana.save(kept.with_values(title="typed"))
    assert titles(dana) == ["kept"]
    folder.unlink()
    folder.with_name("away").rename(folder)
    dana.save(kept.with_values(title="typed"))
    assert titles(session()) == ["typed"]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Stage().model_copy(update={"emotion": 3}), "emotion"),
        (Stage().model_copy(update={"position": math.nan}), "position"),
        (Stage().model_copy(update={"position": math.inf}), "position"),
        (Stage().model_copy(update={"title": "א" * 10_001}), "title"),
        (Stage().model_copy(update={"title": object()}), "title"),
        (Persona().model_copy(update={"goals": ("a", 7)}), "goals.1"),
        (Stage().model_copy(update={"id": ""}), "id"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(session, record, field):
    dana = session()
    with pytest.raises(InvalidValueError, match=f"^“{field}” cannot hold "):
        dana.save(record)
    assert dana.entries == []


def test_a_text_is_cleaned_even_where_nobody_checked_it(session):
    saved = session().save(Touchpoint().model_copy(update={"stage": "a\ud83d", "title": "b\x00"}))
    assert (saved.stage, saved.title) == ("a\ufffd", "b\ufffd")
    assert session().journey.touchpoints == (saved,)


def test_a_record_without_a_kind_is_refused(session):
    with pytest.raises(UnknownNameError):
        session().save(Record())


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        ".dana",
        "../evil",
        "a/b",
        "a\\b",
        "C:evil",
        " a",
        "a\x00",
        "\ud83d",
        "a" * 101,
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(folder, name):
    with pytest.raises(InvalidValueError, match="cannot be called"):
        Journals(folder, name)


@pytest.mark.parametrize("name", ["dana", "דנה", "dana (1)", "p-6bd1dbd7a9", "a.b"])
def test_other_names_are_taken(session, name):
    session(name).save(Participant(id="p", name=name))
    assert session().journey.participants[0].name == name
