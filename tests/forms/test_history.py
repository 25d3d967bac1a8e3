"""The history in the form: what changed, what was removed, what stood there at a time."""

from __future__ import annotations

import datetime as dt

import pytest

from jmkit.forms import FormSession
from jmkit.forms.history.change_table import latest_changes
from jmkit.forms.history.history_panel import HistoryPanel
from jmkit.journal import Change, Journals
from jmkit.model import Participant, Stage

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


@pytest.fixture
def stage(session):
    return session.journals.save(Stage(id="s", title="Awareness"))


def change(second, field="title", value="x", who="dana"):
    return Change(NOON + dt.timedelta(seconds=second), who, "stage", "s", field, value)


def test_the_history_says_who_wrote_what(session, stage, status, neighbour):
    neighbour.refresh()
    neighbour.save(Participant(id="noam", name="נועם <b>"))
    neighbour.save(neighbour.journey.stages[0].with_values(emotion=-2))
    session.journals.refresh()
    html = HistoryPanel(session, Stage, status)._table.value
    assert "נועם &lt;b&gt;" in html
    assert "very frustrated" in html


def test_a_removed_record_can_be_brought_back_from_the_history(session, stage, status):
    session.journals.remove(session.journals.journey.stages[0])
    history = HistoryPanel(session, Stage, status)
    (back,) = history._removed.children
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
    assert [c.value for c in latest_changes(changes)] == ["abc"]


def test_typing_by_two_people_is_told_apart():
    changes = [change(0), change(1, who="noam"), change(2)]
    assert [c.who for c in latest_changes(changes)] == ["dana", "noam", "dana"]


def test_places_in_a_list_are_left_out():
    assert latest_changes([change(0, field="position", value=1.0)]) == []
