"""Undo: a person takes back their own changes, one by one, and nobody else's."""

from __future__ import annotations

import pytest

from jmkit.journal import Entry, Stamp
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
