"""Undo and redo in the form."""

from __future__ import annotations

import pytest

from jmkit.forms.history.undo_bar import UndoBar
from jmkit.journal import STARTER, Journals
from jmkit.model import Participant, Stage, Step


@pytest.fixture
def undo_bar(session, status) -> UndoBar:
    session.journals.save(Stage(id="s", title="Awareness"))
    return UndoBar(session, Stage, status, flush=lambda: None)


def press(undo_bar, name):
    next(b for b in undo_bar.buttons if b.description == name)._click_handlers(None)


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


def test_what_was_done_in_another_form_is_left_alone(session, undo_bar, status):
    session.journals.save(Step(title="queue"))
    press(undo_bar, "Undo")
    assert not session.journals.journey.stages
    assert [step.title for step in session.journals.journey.steps] == ["queue"]
    assert status.text == "Taken back: Stage"


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


def test_where_the_latest_change_is_somebody_elses_it_says_whose(session, status, neighbour):
    neighbour.save(Participant(id="noam", name="Noam"))
    neighbour.save(Stage(title="Awareness"))
    session.journals.refresh()
    undo_bar = UndoBar(session, Stage, status, flush=lambda: None)
    told = "The latest change here is by Noam; everyone takes back their own."
    assert undo_bar.buttons[0].tooltip == told
    press(undo_bar, "Undo")
    assert status.text == told


def test_what_a_workshop_began_with_is_nobodys_change(session, status, tmp_path):
    Journals(tmp_path, STARTER).save(Stage(title="Awareness"))
    session.journals.refresh()
    assert not UndoBar(session, Stage, status, flush=lambda: None).buttons[0].tooltip
