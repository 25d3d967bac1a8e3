"""The form of one record: saved as people type, and nothing they typed is lost."""

from __future__ import annotations

import pytest

from jmkit.errors import NotSavedError
from jmkit.forms import FormSession
from jmkit.forms.records.edits import GRACE
from jmkit.forms.records.record_form import RecordForm
from jmkit.model import Action, Participant, Persona, Scenario, Stage


@pytest.fixture
def persona_form(session, status) -> RecordForm:
    return RecordForm(session, Persona(id="p"), status)


def persona(session):
    return session.journals.journey.find("persona", "p")


def test_typing_saves(session, persona_form):
    persona_form.controls["name"].widget.value = "דנה"
    assert persona(session).name == "דנה"


def test_a_form_that_was_only_opened_writes_nothing(session, persona_form):
    assert persona(session) is None


def test_typing_one_field_writes_only_that_field(session, persona_form):
    persona_form.controls["name"].widget.value = "Dana"
    persona_form.controls["age"].widget.value = "34"
    assert session.journals.entries[-1].set == {"age": "34"}


def test_it_says_when_it_was_saved(persona_form, status):
    persona_form.controls["name"].widget.value = "Dana"
    assert status.text.startswith("Saved at ")


def test_it_shows_what_somebody_else_writes(session, persona_form, neighbour):
    neighbour.save(Persona(id="p", name="Noa"))
    session.journals.refresh()
    persona_form.refresh()
    assert persona_form.controls["name"].value == "Noa"


def test_what_is_typed_is_not_replaced_by_what_somebody_else_writes(
    session, persona_form, neighbour, clock
):
    persona_form.controls["name"].widget.value = "Da"
    neighbour.save(Persona(id="p", name="Noa", age="40"))
    session.journals.refresh()
    persona_form.refresh()
    assert (persona_form.controls["name"].value, persona_form.controls["age"].value) == ("Da", "40")


def test_a_refused_write_keeps_the_text_and_says_why(session, persona_form, status, monkeypatch):
    def refuse(_record):
        raise NotSavedError("“{file}” cannot be written.", file="dana.jsonl")

    monkeypatch.setattr(session.journals, "save", refuse)
    persona_form.controls["name"].widget.value = "Dana"
    assert persona_form.controls["name"].value == "Dana"
    assert status.text == "Not saved. “dana.jsonl” cannot be written."


def test_a_refused_write_is_made_good_by_the_next(session, persona_form, monkeypatch):
    def refuse(_record):
        raise NotSavedError("no")

    with monkeypatch.context() as patch:
        patch.setattr(session.journals, "save", refuse)
        persona_form.controls["name"].widget.value = "Dana"
    persona_form.controls["age"].widget.value = "34"
    assert (persona(session).name, persona(session).age) == ("Dana", "34")


def test_a_text_over_the_limit_stays_in_the_form_and_the_limit_is_named(
    session, persona_form, status
):
    persona_form.controls["story"].widget.value = "א" * 10_001
    assert "10,000" in status.text
    assert len(persona_form.controls["story"].value) == 10_001


def test_a_text_over_the_limit_does_not_keep_others_from_being_saved(session, persona_form):
    persona_form.controls["story"].widget.value = "א" * 10_001
    persona_form.controls["name"].widget.value = "Dana"
    assert persona(session).name == "Dana"


def test_an_error_nobody_thought_of_is_said_plainly_and_kept_in_the_log(
    session, persona_form, status, monkeypatch, log
):
    monkeypatch.setattr(session.journals, "save", lambda _record: 1 / 0)
    persona_form.controls["name"].widget.value = "Dana"
    assert status.text.startswith("Something went wrong here")
    assert str(log) in status.text
    assert "ZeroDivisionError: division by zero" in log.read_text()


def test_help_and_a_worked_example_stand_at_the_field(session, status):
    with_example = FormSession(
        session.journals, session.tr, lambda _kind, _field: "<b>Barista</b>", "dana"
    )
    form = RecordForm(with_example, Persona(), status)
    hint = next(
        row.children[1].value
        for row in form.widget.children
        if row.children and row.children[0].description == "Occupation"
    )
    assert "What they do most of the day." in hint
    assert "&lt;b&gt;Barista&lt;/b&gt;" in hint


def test_everyone_fills_in_the_same_scenario(session, status, neighbour):
    form = RecordForm(session, Scenario(), status)
    form.controls["goal"].widget.value = "coffee before work"
    neighbour.refresh()
    neighbour.save(neighbour.journey.scenario.with_values(trigger="late"))
    session.journals.refresh()
    scenario = session.journals.journey.scenario
    assert (scenario.goal, scenario.trigger) == ("coffee before work", "late")


def test_a_record_that_is_new_gets_completed_before_it_is_first_written(session, status):
    form = RecordForm(session, Stage(id="s"), status, lambda r: r.with_values(position=7.0))
    form.controls["title"].widget.value = "Awareness"
    assert session.journals.journey.find("stage", "s").position == 7.0


def test_control_characters_are_marked_in_what_is_saved(session, status):
    form = RecordForm(session, Participant(id="dana"), status)
    form.controls["name"].widget.value = "a\x1b[31mb"
    assert session.journals.journey.participants[0].name == "a\ufffd[31mb"


def test_a_field_somebody_is_typing_in_is_not_replaced_between_two_words(
    session, persona_form, neighbour, clock
):
    persona_form.controls["name"].widget.value = "Da"
    clock.wind(GRACE / 2)
    neighbour.refresh()
    neighbour.save(neighbour.journey.personas[0].with_values(name="Noa"))
    session.journals.refresh()
    persona_form.refresh()
    assert persona_form.controls["name"].value == "Da"


def test_it_shows_what_somebody_else_wrote_once_the_typing_has_ended(
    session, persona_form, neighbour, clock
):
    persona_form.controls["name"].widget.value = "Da"
    clock.wind(GRACE / 2)
    neighbour.refresh()
    neighbour.save(neighbour.journey.personas[0].with_values(name="Noa"))
    session.journals.refresh()
    persona_form.refresh()
    clock.wind(GRACE)
    assert persona_form.controls["name"].value == "Noa"


def test_a_field_somebody_has_left_shows_what_stands(session, persona_form, neighbour):
    persona_form.controls["name"].widget.value = "Da"
    persona_form.flush()
    neighbour.refresh()
    neighbour.save(neighbour.journey.personas[0].with_values(name="Noa"))
    session.journals.refresh()
    persona_form.refresh()
    assert persona_form.controls["name"].value == "Noa"


def test_closing_saves_what_is_waiting(session, persona_form, clock):
    persona_form.controls["name"].widget.value = "Dana"
    persona_form.close()
    assert persona(session).name == "Dana"


def test_a_day_is_said_back_in_words(session, status):
    form = RecordForm(session, Action(id="a"), status)
    form.controls["due"].widget.value = "5.1.2027"
    assert "Tuesday, 5 January 2027" in form.rows["due"].widget.children[-1].value


def test_what_is_no_day_stays_in_the_form_and_the_rest_is_saved(session, status):
    form = RecordForm(session, Action(id="a"), status)
    form.controls["due"].widget.value = "<soon>"
    form.controls["owner"].widget.value = "Dana"
    assert form.controls["due"].widget.value == "<soon>"
    assert session.journals.journey.find("action", "a").owner == "Dana"
    assert status.text.startswith("Not saved. “By when?” holds a day, written such as 25 Jan 2027.")


def test_a_day_that_is_mended_is_saved(session, status):
    form = RecordForm(session, Action(id="a"), status)
    for text in ("5.1", "5.1.", "5.1.2", "5.1.202", "5.1.2027"):
        form.controls["due"].widget.value = text
    assert str(session.journals.journey.find("action", "a").due) == "2027-01-05"
    assert status.text.startswith("Saved at ")


def test_a_day_that_is_deleted_is_none(session, status):
    form = RecordForm(session, Action(id="a"), status)
    for text in ("5.1.2027", " "):
        form.controls["due"].widget.value = text
    assert session.journals.journey.find("action", "a").due is None
