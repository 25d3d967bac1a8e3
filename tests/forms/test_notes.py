"""What a form says about a field while it is filled in."""

from __future__ import annotations

import pytest

from jmkit.forms import Question
from jmkit.forms.fields.messages import notes
from jmkit.forms.records.record_form import RecordForm
from jmkit.model import Participant, Persona, Stage, Step, Touchpoint


def noted(desk, record, name, value):
    question = Question(record.fields()[name], desk, record.record_kind, name)
    return notes(question, record, value, desk.journals.overwritten(record).get(name, ()))


def test_an_ordinary_text_needs_no_note(desk):
    assert noted(desk, Persona(), "story", "Dana hurries to work.") == []


def test_a_text_near_the_limit_is_counted(desk):
    assert noted(desk, Persona(), "story", "a" * 8_000) == ["8,000 of 10,000 characters"]


@pytest.mark.parametrize(("name", "value"), [("story", "a" * 10_002), ("goals", ("a" * 10_002,))])
def test_a_text_over_the_limit_says_by_how_much(desk, name, value):
    (note,) = noted(desk, Persona(), name, value)
    assert note == "2 characters too many. Shorten it and it will be saved."


def test_a_letter_that_cannot_be_printed_is_named(desk):
    assert "cannot be printed" in noted(desk, Persona(), "name", "a\x1b")[0]


def test_a_picture_that_is_not_there_yet_is_named_and_escaped(desk):
    (note,) = noted(desk, Persona(), "photo", "<b>.png")
    assert "&lt;b&gt;.png" in note


def test_a_picture_that_is_there_needs_no_note(desk):
    (desk.journals.folder.parent / "dana.png").write_bytes(b"")
    assert noted(desk, Persona(), "photo", "dana.png") == []


def test_a_step_of_another_stage_is_doubted(desk):
    for stage in (Stage(id="a", title="Awareness"), Stage(id="b", title="Purchase")):
        desk.journals.save(stage)
    desk.journals.save(Step(id="s", stage="b"))
    (note,) = noted(desk, Touchpoint(stage="a"), "step", "s")
    assert note == "This belongs to another stage: Purchase."


def test_what_somebody_else_wrote_there_is_shown_beside_it(desk, neighbour, status):
    neighbour.save(Participant(id="noam", name="Noam"))
    neighbour.save(Persona(id="p", name="<i>Noa"))
    form = RecordForm(desk, Persona(id="p"), status)
    form.controls["name"].widget.value = "Dana"
    desk.journals.refresh()
    form.refresh()
    note = form.rows["name"]._shown.value
    assert "also:" in note
    assert "&lt;i&gt;Noa" in note
    assert "Noam" in note


def test_notes_come_behind_the_control_which_keeps_its_place(desk, status):
    form = RecordForm(desk, Persona(), status)
    row = form.rows["story"].widget
    before = row.children
    form.controls["story"].widget.value = "a" * 10_001
    assert row.children[: len(before)] == before
