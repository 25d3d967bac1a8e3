"""What a form says about a field while it is filled in."""

from __future__ import annotations

import pytest

from jmkit.forms import Question
from jmkit.forms.fields.messages import messages
from jmkit.forms.records.record_form import RecordForm
from jmkit.model import Participant, Persona, Stage, Step, Touchpoint


def noted(session, record, name, value):
    question = Question(record.fields()[name], session, record.record_kind, name)
    return messages(question, record, value, session.journals.also(record).get(name, ()))


def test_an_ordinary_text_needs_no_note(session):
    assert noted(session, Persona(), "story", "Dana hurries to work.") == []


def test_a_text_near_the_limit_is_counted(session):
    assert noted(session, Persona(), "story", "a" * 8_000) == ["8,000 of 10,000 characters"]


@pytest.mark.parametrize(("name", "value"), [("story", "a" * 10_002), ("goals", ("a" * 10_002,))])
def test_a_text_over_the_limit_says_by_how_much(session, name, value):
    (note,) = noted(session, Persona(), name, value)
    assert note == "2 characters too many. Shorten it and it will be saved."


def test_a_letter_that_cannot_be_printed_is_named(session):
    assert "cannot be printed" in noted(session, Persona(), "name", "a\x1b")[0]


def test_a_picture_that_is_not_there_yet_is_named_and_escaped(session):
    (note,) = noted(session, Persona(), "photo", "<b>.png")
    assert "&lt;b&gt;.png" in note


def test_a_picture_that_is_there_needs_no_note(session):
    (session.journals.folder.parent / "dana.png").write_bytes(b"")
    assert noted(session, Persona(), "photo", "dana.png") == []


def test_a_step_of_another_stage_is_doubted(session):
    for stage in (Stage(id="a", title="Awareness"), Stage(id="b", title="Purchase")):
        session.journals.save(stage)
    session.journals.save(Step(id="s", stage="b"))
    (note,) = noted(session, Touchpoint(stage="a"), "step", "s")
    assert note == "This belongs to another stage: Purchase."


def test_what_somebody_else_wrote_there_is_shown_beside_it(session, neighbour, status):
    neighbour.save(Participant(id="noam", name="Noam"))
    neighbour.save(Persona(id="p", name="<i>Noa"))
    form = RecordForm(session, Persona(id="p"), status)
    form.controls["name"].widget.value = "Dana"
    session.journals.refresh()
    form.refresh()
    note = form.rows["name"]._shown.value
    assert "also:" in note
    assert "&lt;i&gt;Noa" in note
    assert "Noam" in note


def test_notes_come_behind_the_control_which_keeps_its_place(session, status):
    form = RecordForm(session, Persona(), status)
    row = form.rows["story"].widget
    before = row.children
    form.controls["story"].widget.value = "a" * 10_001
    assert row.children[: len(before)] == before
