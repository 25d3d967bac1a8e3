"""Undo and redo: a person takes back their own changes, one by one, and nobody else's."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Entry, Journals, Stamp
from jmkit.model import Stage, Step


def first(journals) -> Stage | None:
    return next(iter(journals.journey.stages), None)


def title(journals) -> str | None:
    stage = first(journals)
    return stage.title if stage else None


def rename(journals, name) -> None:
    journals.refresh()
    journals.save(first(journals).with_values(title=name))


@pytest.fixture
def team(session):
    """Dana made a stage; Noam sees it."""
    dana, noam = session("dana"), session("noam")
    dana.save(Stage(title="one"))
    noam.refresh()
    return dana, noam


def test_nothing_is_taken_back_where_nothing_was_done(session):
    assert not session().undo()


def test_undo_goes_back_change_by_change(team):
    dana, _ = team
    rename(dana, "two")
    rename(dana, "three")
    seen = []
    while dana.undo():
        seen.append(title(dana))
    assert seen == ["two", "one", None]


def test_a_change_after_an_undo_is_the_next_to_go(team):
    dana, _ = team
    rename(dana, "two")
    dana.undo()
    rename(dana, "three")
    dana.undo()
    assert title(dana) == "one"
    dana.undo()
    assert first(dana) is None


def test_undo_is_remembered_in_the_next_session(team, session):
    dana, _ = team
    rename(dana, "two")
    rename(dana, "three")
    dana.undo()
    again = session("dana")
    again.undo()
    assert title(again) == "one"


def test_undo_brings_back_what_was_removed(team):
    dana, _ = team
    dana.remove(first(dana))
    assert first(dana) is None
    dana.undo()
    assert title(dana) == "one"


def test_undo_takes_away_what_was_brought_back(team):
    dana, noam = team
    stage = first(dana)
    noam.remove(stage)
    dana.refresh()
    dana.save(stage)
    dana.undo()
    assert first(dana) is None


def test_a_removal_is_undone_where_no_line_said_that_it_was_there(folder, session):
    folder.mkdir()
    line = Entry(Stamp(1, 0, "zoe"), "stage", "s", {"title": "one"}).to_line()
    (folder / "zoe.jsonl").write_bytes(line)
    dana = session()
    dana.remove(first(dana))
    dana.undo()
    assert title(dana) == "one"


def test_undo_leaves_what_somebody_else_changed_since(team):
    dana, noam = team
    rename(noam, "noam's")
    dana.refresh()
    dana.undo()
    assert title(dana) == "noam's"


def test_undo_returns_to_what_somebody_else_wrote_and_stops_there(team):
    dana, noam = team
    rename(noam, "noam's")
    rename(dana, "dana's")
    assert dana.undo()
    assert title(dana) == "noam's"
    assert not dana.undo()
    assert title(dana) == "noam's"


def test_undo_does_not_remove_a_record_in_which_somebody_else_wrote(team):
    dana, noam = team
    noam.save(first(noam).with_values(goal="to know"))
    dana.refresh()
    assert dana.undo()
    assert (first(dana).title, first(dana).goal) == ("", "to know")
    assert not dana.undo()


def test_a_change_stands_again_when_the_other_is_taken_back(team):
    dana, noam = team
    rename(noam, "noam's")
    noam.undo()
    dana.refresh()
    assert title(dana) == "one"
    assert dana.undo()
    assert first(dana) is None


def test_fields_of_one_change_go_each_its_own_way(team):
    dana, noam = team
    dana.save(first(dana).with_values(title="two", goal="dana's goal"))
    rename(noam, "noam's")
    dana.refresh()
    dana.undo()
    assert (first(dana).title, first(dana).goal) == ("noam's", "")


def test_a_change_to_a_record_that_is_gone_is_not_taken_back_unseen(team):
    dana, noam = team
    other = dana.save(Step(title="searches"))
    rename(dana, "two")
    noam.refresh()
    noam.remove(first(noam))
    dana.refresh()
    assert dana.undo()
    assert dana.journey.find("step", other.id) is None


def test_a_change_that_somebodys_undo_covered_stands_no_more(team):
    dana, noam = team
    rename(noam, "noam's")
    for name in ("two", "three"):  # dana has not seen it, nor will noam see this
        dana.save(first(dana).with_values(title=name))
    noam.undo()
    dana.refresh()
    assert title(dana) == "one"
    assert not dana.undo()
    assert title(dana) == "one"


def test_undo_keeps_the_history(team):
    dana, _ = team
    rename(dana, "two")
    dana.undo()
    assert [c.value for c in dana.history() if c.field == "title"] == ["one", "two", "one"]


def test_undo_takes_back_a_stretch_of_typing(folder):
    wall = itertools.count(0, 500)
    dana = Journals(folder, "dana", now=lambda: next(wall))
    stage = dana.save(Stage(title="new"))
    for text in ("waits", "waits in", "waits in a", "waits in a long", "waits in a long queue"):
        stage = dana.save(stage.with_values(goal=text))
        if text == "waits in a":
            wall = itertools.count(60_000, 500)
    dana.undo()
    assert first(dana).goal == "waits in a"
    dana.undo()
    assert (first(dana).title, first(dana).goal) == ("new", "")


def test_undo_leaves_no_first_letters_of_a_new_record(session):
    dana = session()
    stage = dana.save(Stage(title="wai"))
    for end in range(4, 9):
        dana.save(stage.with_values(title="waits in"[:end]))
    assert dana.undo()
    assert title(dana) == ""
    assert dana.undo()
    assert first(dana) is None
    assert not dana.undo()
    assert dana.redo()
    assert dana.redo()
    assert title(dana) == "waits in"


def test_nothing_is_done_again_where_nothing_was_undone(team):
    dana, noam = team
    assert not dana.redo()
    dana.undo()
    noam.refresh()
    assert not noam.redo()


def test_redo_goes_forward_as_far_as_undo_went_back(team):
    dana, _ = team
    rename(dana, "two")
    rename(dana, "three")
    while dana.undo():
        pass
    seen = [title(dana)]
    while dana.redo():
        seen.append(title(dana))
    assert seen == [None, "one", "two", "three"]
    assert dana.undo()
    assert title(dana) == "two"


def test_undo_and_redo_go_back_and_forth_and_are_remembered(team, session):
    dana, _ = team
    rename(dana, "two")
    for _ in range(3):
        assert dana.undo()
        assert title(dana) == "one"
        dana = session("dana")
        assert dana.redo()
        assert title(session("dana")) == "two"
    assert not dana.redo()


def test_after_a_new_change_there_is_nothing_to_redo(team):
    dana, _ = team
    rename(dana, "two")
    dana.undo()
    rename(dana, "another")
    assert not dana.redo()
    dana.undo()
    assert title(dana) == "one"


def test_redo_removes_again_what_undo_brought_back(team):
    dana, _ = team
    dana.remove(first(dana))
    dana.undo()
    dana.redo()
    assert first(dana) is None


def test_redo_leaves_what_somebody_else_changed_since(team):
    dana, noam = team
    dana.save(first(dana).with_values(title="two", goal="dana's goal"))
    dana.undo()
    rename(noam, "noam's")
    dana.refresh()
    dana.redo()
    assert (first(dana).title, first(dana).goal) == ("noam's", "dana's goal")


def test_a_record_that_is_gone_is_not_redone_unseen(team):
    dana, noam = team
    rename(dana, "two")
    dana.undo()
    noam.refresh()
    noam.remove(first(noam))
    dana.refresh()
    assert not dana.redo()


def test_it_is_known_beforehand_whether_there_is_something_to_do(team):
    dana, _ = team
    assert (dana.can_undo(), dana.can_redo()) == (True, False)
    dana.undo()
    assert (dana.can_undo(), dana.can_redo()) == (False, True)


def test_of_one_kind_only_changes_of_that_kind_are_taken_back(team):
    dana, _ = team
    step = dana.save(Step(title="queue"))
    assert dana.undo("stage")
    assert (title(dana), dana.journey.find("step", step.id)) == (None, step)
    assert not dana.undo("stage")


def test_of_one_kind_an_undo_is_done_again_whatever_was_done_elsewhere(team):
    dana, _ = team
    dana.undo("stage")
    dana.save(Step(title="queue"))
    assert not dana.can_redo()
    assert dana.redo("stage")
    assert title(dana) == "one"


STEPS = st.lists(
    st.sampled_from(["title", "goal", "remove", "bring back", "undo", "redo"]), max_size=12
)


@given(STEPS)
def test_each_redo_gives_what_was_there_before_its_undo(steps):
    with tempfile.TemporaryDirectory() as folder:
        minutes = itertools.count(0, 60_000)
        dana = Journals(Path(folder), "dana", now=lambda: next(minutes))
        was, later = [], []  # what a reader of the form would remember
        stage = dana.save(Stage(title="0"))
        for n, step in enumerate(steps):
            before = dana.journey
            if step in {"undo", "redo"}:
                here, there = (was, later) if step == "undo" else (later, was)
                if getattr(dana, step)() and here:
                    there.append(before)
                    assert dana.journey == here.pop()
                continue
            if step == "remove":
                dana.remove(stage)
            elif step == "bring back":
                dana.bring_back(stage)
            else:
                now = dana.journey.find("stage", stage.id) or stage
                dana.save(now.with_values(**{step: f"{n}"}))
            if dana.journey != before:
                was.append(before)
                later.clear()
