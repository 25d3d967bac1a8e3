"""Undo, redo and history in the form."""

from __future__ import annotations

import datetime as dt

import pytest

from jmkit.forms import FormSession
from jmkit.forms.history.history_panel import HistoryPanel, merged
from jmkit.forms.history.undo_bar import UndoBar
from jmkit.journal import Change, Journals
from jmkit.model import Participant, Stage

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


@pytest.fixture
def undo_bar(session, status) -> UndoBar:
    session.journals.save(Stage(id="s", title="Awareness"))
    return UndoBar(session, Stage, status, flush=lambda: None)


def press(undo_bar, name):
    next(b for b in undo_bar.buttons if b.description == name)._click_handlers(None)


def change(second, field="title", value="x", who="dana"):
    return Change(NOON + dt.timedelta(seconds=second), who, "stage", "s", field, value)


def test_undo_takes_back_the_last_change_and_says_which(session, undo_bar, status):
    press(undo_bar, "Undo")
    assert session.journals.journey.stages == ()
    assert status.text == "Taken back: Stage"


def test_redo_does_it_again(session, undo_bar, status):
    press(undo_bar, "Undo")
    press(undo_bar, "Redo")
    assert session.journals.journey.stages[0].title == "Awareness"
    assert status.text == "Done again: Stage – Awareness (Name of the stage)"


def test_it_says_when_there_is_nothing_to_take_back(undo_bar, status):
    press(undo_bar, "Undo")
    press(undo_bar, "Undo")
    assert status.text == "There is nothing more to go back or forward to."


def enabled(undo_bar):
    return [b.description for b in undo_bar.buttons if not b.disabled]


def test_undo_and_redo_can_be_pressed_only_where_there_is_something_to_do(undo_bar):
    assert enabled(undo_bar) == ["Undo", "History"]
    press(undo_bar, "Undo")
    assert enabled(undo_bar) == ["Redo", "History"]


def test_where_nothing_was_written_there_is_nothing_to_take_back(session, status):
    assert enabled(UndoBar(session, Stage, status, flush=lambda: None)) == ["History"]


def test_a_change_can_be_taken_back_as_soon_as_it_is_written(session, status):
    undo_bar = UndoBar(session, Stage, status, flush=lambda: None)
    session.journals.save(Stage(title="Awareness"))
    undo_bar.refresh()
    assert enabled(undo_bar) == ["Undo", "History"]


def test_undo_writes_first_what_is_still_waiting(session, status):
    written = []
    press(UndoBar(session, Stage, status, flush=lambda: written.append(True)), "Undo")
    assert written == [True]


def test_the_history_is_made_when_it_is_asked_for(undo_bar):
    assert undo_bar.widget.children == tuple(undo_bar.buttons)
    press(undo_bar, "History")
    shown = undo_bar.widget.children[-1]
    press(undo_bar, "History")
    assert shown.comm is None


def test_the_history_says_who_wrote_what(session, undo_bar, status, neighbour):
    neighbour.refresh()
    neighbour.save(Participant(id="noam", name="נועם <b>"))
    neighbour.save(neighbour.journey.stages[0].with_values(emotion=-2))
    session.journals.refresh()
    html = HistoryPanel(session, Stage, status)._table.value
    assert "נועם &lt;b&gt;" in html
    assert "very frustrated" in html


def test_a_removed_record_can_be_brought_back_from_the_history(session, undo_bar, status):
    session.journals.remove(session.journals.journey.stages[0])
    history = HistoryPanel(session, Stage, status)
    (back,) = history._gone.children
    assert back.description == "Bring back: Awareness"
    back._click_handlers(back)
    assert session.journals.journey.stages[0].title == "Awareness"


@pytest.fixture
def as_of(tmp_path, status):
    """The choice of times, where a stage was renamed an hour after it was made."""
    clock = [NOON]
    journals = Journals(tmp_path, "dana", now=lambda: int(clock[0].timestamp() * 1000))
    stage = journals.save(Stage(id="s", title="<b>Awareness"))
    clock[0] += dt.timedelta(hours=1)
    journals.save(stage.with_values(title="Discovery"))
    session = FormSession(journals, status.tr, lambda _kind, _field: None, "dana")
    return HistoryPanel(session, Stage, status).as_of


def test_the_times_of_changes_are_offered_the_newest_first(as_of):
    later, first = (dt.datetime.fromisoformat(value) for _, value in as_of.choice.options[1:])
    assert (first, later) == (NOON, NOON + dt.timedelta(hours=1))


def test_the_records_are_shown_as_they_were_then(as_of):
    as_of.choice.value = as_of.choice.options[-1][1]
    assert "&lt;b&gt;Awareness" in as_of.shown.value
    assert "Discovery" not in as_of.shown.value


def test_now_is_not_shown_twice(as_of):
    as_of.choice.value = as_of.choice.options[-1][1]
    as_of.choice.value = ""
    assert as_of.shown.value == ""


def test_steady_typing_counts_as_one_change():
    changes = [change(0, value="a"), change(30, value="ab"), change(60, value="abc")]
    assert [c.value for c in merged(changes)] == ["abc"]


def test_typing_by_two_people_is_told_apart():
    changes = [change(0), change(1, who="noam"), change(2)]
    assert [c.who for c in merged(changes)] == ["dana", "noam", "dana"]


def test_places_in_a_list_are_left_out():
    assert merged([change(0, field="position", value=1.0)]) == []
