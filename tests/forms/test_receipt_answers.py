"""A page that asks about the texts it keeps is told of each what has become of it."""

from __future__ import annotations

import re

import pytest

from jmkit.errors import NotSavedError
from jmkit.forms.fields.page_value import page_value_of
from jmkit.forms.page_ids import record_token, token
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.records.record_list import RecordList
from jmkit.forms.saving.receipt_answers import ReceiptAnswers
from jmkit.forms.saving.save_receipts import checksum
from jmkit.model import Opportunity, PainPoint, Persona

HOUR = 3_600_000  # milliseconds


@pytest.fixture
def form(session, status) -> RecordForm:
    return RecordForm(session, Persona(id="p"), status)


def place(name, kind="persona", record="p"):
    return f"{record_token(kind, record)}/{name}"


def ask(session, status, where, text, age=0, cls=Persona):
    asked = ReceiptAnswers(session, cls, status)
    question, answer = asked.widget.children
    question.value = f"n1 {where}/{checksum(text)}/{age}"
    return re.search('data-answer="([^"]*)"', answer.value)[1].rpartition("=")[2]


def test_what_stands_there_and_is_saved_is_done_with(session, status, form):
    form.controls["name"].widget.value = "Dana"
    assert ask(session, status, place("name"), "Dana") == "done"


def test_a_change_that_changes_nothing_is_done_with(session, status, form):
    assert ask(session, status, place("name"), "") == "done"


def test_a_text_that_has_not_arrived_is_not(session, status, form):
    assert ask(session, status, place("name"), "Dana") == "gone"


def test_a_text_that_has_not_arrived_of_a_record_that_is_there(session, status, form):
    form.controls["age"].widget.value = "34"
    assert ask(session, status, place("name"), "Dana") == "here"


def test_a_text_that_the_disk_refused_is_not_done_with(session, status, form, monkeypatch):
    def refuse(_record):
        raise NotSavedError("no")

    monkeypatch.setattr(session.journals, "save", refuse)
    form.controls["name"].widget.value = "Dana"
    assert ask(session, status, place("name"), "Dana", HOUR) == "gone"


def test_a_text_that_is_too_long_is_not_done_with(session, status, form):
    form.controls["story"].widget.value = "a" * 10_001
    assert ask(session, status, place("story"), "a" * 10_001) != "done"


def test_a_text_that_was_received_and_then_replaced_is_done_with(session, status, form):
    form.controls["name"].widget.value = "Dana"
    form.controls["name"].show("Noa")
    form._show_state("name")
    assert ask(session, status, place("name"), "Dana", 1000) == "done"


def test_what_stood_there_before_it_was_typed_is_another_text(status, clock):
    status.receipts.track("m/name", "Dana", waiting=False)
    status.receipts.track("m/name", "Noa", waiting=False)
    clock.wind(60)
    assert not status.receipts.is_settled("m/name", checksum("Dana"), 5.0)
    assert status.receipts.is_settled("m/name", checksum("Dana"), 61.0)


def test_a_text_that_another_session_saved_is_done_with(session, status, neighbour):
    neighbour.save(Persona(id="p", name="Dana"))
    session.journals.refresh()
    assert ask(session, status, place("name"), "Dana") == "done"


def test_a_text_that_was_saved_since_and_overwritten_is_done_with(session, status, neighbour):
    neighbour.save(Persona(id="p", name="Dana"))
    neighbour.save(Persona(id="p", name="Noa"))
    session.journals.refresh()
    assert ask(session, status, place("name"), "Dana", HOUR) == "done"


def test_whatever_was_typed_into_an_item_that_was_removed_is_done_with(session, status):
    session.journals.save(Persona(id="p"))
    record_list = RecordList(session, Persona, status)
    session.journals.listen(record_list.refresh)
    record_list.remove(record_list.items[0])
    assert ask(session, status, place("name"), "too late") == "done"


def test_what_is_typed_once_it_is_back_is_not(session, status):
    session.journals.save(Persona(id="p"))
    record_list = RecordList(session, Persona, status)
    session.journals.listen(record_list.refresh)
    record_list.remove(record_list.items[0])
    record_list.bring_back()
    record_list.toggle(record_list.items[0])
    assert ask(session, status, place("name"), "again") == "here"


def test_a_text_of_a_field_that_no_form_has_is_done_with(session, status):
    assert ask(session, status, place("no_field"), "x") == "done"


@pytest.mark.parametrize(("tick", "text"), [("q", "true"), ("r", "false")])
def test_a_tick_is_told_by_its_record(session, status, neighbour, tick, text):
    for record_id in "qr":
        neighbour.save(PainPoint(id=record_id, title="queue"))  # two of one name
    neighbour.save(Opportunity(id="o", answers=("q",)))
    session.journals.refresh()
    where = f"{place('answers', 'opportunity', 'o')}/{token(tick)}"
    assert ask(session, status, where, text, cls=Opportunity) == "done"


@pytest.mark.parametrize(
    "question",
    ["", "n", "n x", "n x/y/f", "n x/y/z/z", '"><b> x/y/f/1', 'n "/y/f/1', "n a/b/c/d/e/1"],
)
def test_a_question_that_is_none_does_no_harm(session, status, question):
    asked = ReceiptAnswers(session, Persona, status)
    asked.widget.children[0].value = question
    assert asked.widget.children[1].value == status.text == ""


@pytest.mark.parametrize("text", ["a\x1bb", "a\r\nb", "a\rb", "a\ud800", "nul\x00", "\x85", "שָׁ"])
def test_a_text_and_what_a_journal_makes_of_it_have_one_checksum(session, text):
    saved = session.journals.save(Persona(id="p", story=text))
    about = Persona.fields()["story"]
    assert checksum(page_value_of(session.tr, about, saved.values()["story"], "")) == checksum(text)
