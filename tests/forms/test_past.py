"""Undo, redo and history in the form."""

from __future__ import annotations

import datetime as dt

import pytest

from jmkit.forms import Desk
from jmkit.forms.history.history import History, merged
from jmkit.forms.history.undo_bar import Past
from jmkit.journal import Change, Journals
from jmkit.model import Participant, Stage

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


@pytest.fixture
def past(desk, status) -> Past:
    desk.journals.save(Stage(id="s", title="Awareness"))
    return Past(desk, Stage, status, flush=lambda: None)


def press(past, name):
    next(b for b in past.buttons if b.description == name)._click_handlers(None)


def change(second, field="title", value="x", who="dana"):
    return Change(NOON + dt.timedelta(seconds=second), who, "stage", "s", field, value)


def test_undo_takes_back_the_last_change_and_says_which(desk, past, status):
    press(past, "Undo")
    assert desk.journals.journey.stages == ()
    assert status.text == "Taken back: Stage"


def test_redo_does_it_again(desk, past, status):
    press(past, "Undo")
    press(past, "Redo")
    assert desk.journals.journey.stages[0].title == "Awareness"
    assert status.text == "Done again: Stage – Awareness (Name of the stage)"


def test_it_says_when_there_is_nothing_to_take_back(past, status):
    press(past, "Undo")
    press(past, "Undo")
    assert status.text == "There is nothing more to go back or forward to."


def enabled(past):
    return [b.description for b in past.buttons if not b.disabled]


def test_undo_and_redo_can_be_pressed_only_where_there_is_something_to_do(past):
    assert enabled(past) == ["Undo", "History"]
    press(past, "Undo")
    assert enabled(past) == ["Redo", "History"]


def test_where_nothing_was_written_there_is_nothing_to_take_back(desk, status):
    assert enabled(Past(desk, Stage, status, flush=lambda: None)) == ["History"]


def test_a_change_can_be_taken_back_as_soon_as_it_is_written(desk, status):
    past = Past(desk, Stage, status, flush=lambda: None)
    desk.journals.save(Stage(title="Awareness"))
    past.refresh()
    assert enabled(past) == ["Undo", "History"]


def test_undo_writes_first_what_is_still_waiting(desk, status):
    written = []
    press(Past(desk, Stage, status, flush=lambda: written.append(True)), "Undo")
    assert written == [True]


def test_the_history_is_made_when_it_is_asked_for(past):
    assert past.widget.children == tuple(past.buttons)
    press(past, "History")
    shown = past.widget.children[-1]
    press(past, "History")
    assert shown.comm is None


def test_the_history_says_who_wrote_what(desk, past, status, neighbour):
    neighbour.refresh()
    neighbour.save(Participant(id="noam", name="נועם <b>"))
    neighbour.save(neighbour.journey.stages[0].with_values(emotion=-2))
    desk.journals.refresh()
    html = History(desk, Stage, status)._table.value
    assert "נועם &lt;b&gt;" in html
    assert "very frustrated" in html


def test_a_removed_record_can_be_brought_back_from_the_history(desk, past, status):
    desk.journals.remove(desk.journals.journey.stages[0])
    history = History(desk, Stage, status)
    (back,) = history._gone.children
    assert back.description == "Bring back: Awareness"
    back._click_handlers(back)
    assert desk.journals.journey.stages[0].title == "Awareness"


@pytest.fixture
def then(tmp_path, status):
    """The choice of times, where a stage was renamed an hour after it was made."""
    clock = [NOON]
    journals = Journals(tmp_path, "dana", now=lambda: int(clock[0].timestamp() * 1000))
    stage = journals.save(Stage(id="s", title="<b>Awareness"))
    clock[0] += dt.timedelta(hours=1)
    journals.save(stage.with_values(title="Discovery"))
    desk = Desk(journals, status.tr, lambda _kind, _field: None, "dana")
    return History(desk, Stage, status).then


def test_the_times_of_changes_are_offered_the_newest_first(then):
    later, first = (dt.datetime.fromisoformat(value) for _, value in then.choice.options[1:])
    assert (first, later) == (NOON, NOON + dt.timedelta(hours=1))


def test_the_records_are_shown_as_they_were_then(then):
    then.choice.value = then.choice.options[-1][1]
    assert "&lt;b&gt;Awareness" in then.shown.value
    assert "Discovery" not in then.shown.value


def test_now_is_not_shown_twice(then):
    then.choice.value = then.choice.options[-1][1]
    then.choice.value = ""
    assert then.shown.value == ""


def test_steady_typing_counts_as_one_change():
    changes = [change(0, value="a"), change(30, value="ab"), change(60, value="abc")]
    assert [c.value for c in merged(changes)] == ["abc"]


def test_typing_by_two_people_is_told_apart():
    changes = [change(0), change(1, who="noam"), change(2)]
    assert [c.who for c in merged(changes)] == ["dana", "noam", "dana"]


def test_places_in_a_list_are_left_out():
    assert merged([change(0, field="position", value=1.0)]) == []
