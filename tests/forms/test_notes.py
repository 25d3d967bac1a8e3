"""A note: one field of the whole team, always open, which takes an older page's words over."""

from __future__ import annotations

import pytest

from jmkit.forms import notes
from jmkit.forms.live.notes import OFFER, TAKE
from jmkit.model import Note
from jmkit.model.notes import NOTES


@pytest.fixture
def opened(session):
    faces = []

    def open_note(name="parking-lot", older=""):
        faces.append(notes(session, name, lambda: older))
        return faces[-1].widget

    yield open_note
    for face in faces:
        face.close()


def parts(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from parts(child)


def area(widget):
    return next(part for part in parts(widget) if type(part).__name__ == "Textarea")


def offered(widget):
    return [p for p in parts(widget) if getattr(p, "description", "") == TAKE]


def saved(session, name="parking-lot"):
    found = session.journals.journey.find("note", name)
    return found.text if found else None


@pytest.mark.parametrize("name", NOTES)
def test_it_asks_its_own_question(opened, name):
    assert area(opened(name)).description == NOTES[name].question


def test_what_is_typed_is_saved_under_its_name(opened, session, clock):
    area(opened()).value = "Who answers the phone?"
    clock.wind(1)
    assert saved(session) == "Who answers the phone?"


def test_looking_writes_nothing(opened, session):
    opened()
    assert saved(session) is None


def test_a_team_writes_into_one_field(opened, neighbour, session):
    widget = opened()
    neighbour.save(Note(id="parking-lot", text="Is there tea?"))
    session.journals.refresh()
    assert area(widget).value == "Is there tea?"


def test_nothing_is_offered_where_no_older_page_has_words(opened):
    assert not offered(opened())


def test_older_words_are_taken_over_at_a_click(opened, session):
    widget = opened(older="Buy tea")
    assert OFFER in [getattr(part, "value", "") for part in parts(widget)]
    offered(widget)[0].click()
    assert saved(session) == area(widget).value == "Buy tea"
    assert not offered(widget)


def test_older_words_never_come_over_newer_ones(opened, session):
    widget = opened(older="Buy tea")
    button = offered(widget)[0]
    session.journals.save(Note(id="parking-lot", text="Buy coffee"))
    assert not offered(widget)
    button.click()
    assert saved(session) == "Buy coffee"
