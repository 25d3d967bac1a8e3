"""What the page hears of saved texts, so that it can forget its drafts of them."""

from __future__ import annotations

import re

import ipywidgets as widgets
import pytest

from jmkit.errors import NotSavedError
from jmkit.forms.fields.page_value import page_value
from jmkit.forms.page_ids import RECORD, record_css, token
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.records.record_list import RecordList
from jmkit.forms.saving.save_receipts import RECENT, SaveReceipts, checksum
from jmkit.model import Opportunity, PainPoint, Persona


@pytest.fixture
def form(session, status) -> RecordForm:
    return RecordForm(session, Persona(id="p"), status)


def told(status):
    return re.search('data-kept="([^"]*)"', status.widget.value)[1].split()


def place(name, record=None):
    return f"{record_css(record or Persona(id='p')).removeprefix(RECORD)}/{name}"


def test_the_checksum_is_the_one_of_zip_files():
    assert checksum("123456789") == "cbf43926"


def test_half_a_character_counts_as_the_sign_the_page_sends_for_it():
    assert checksum("a\ud800") == checksum("a\ufffd")


def test_a_saved_text_is_told_by_its_field_and_checksum(form, status):
    form.controls["name"].widget.value = "דנה"
    assert told(status) == [f"{place('name')}/{checksum('דנה')}"]


def test_a_text_that_was_refused_is_not_told(session, form, status, monkeypatch):
    def refuse(_record):
        raise NotSavedError("no")

    monkeypatch.setattr(session.journals, "save", refuse)
    form.controls["name"].widget.value = "Dana"
    assert told(status) == []


def test_a_text_that_is_too_long_is_not_told(form, status):
    form.controls["story"].widget.value = "א" * 10_001
    assert told(status) == []


def test_what_was_typed_and_taken_back_before_a_save_is_told_as_well(form, status, monkeypatch):
    monkeypatch.setattr(form._saver, "touch", lambda: None)
    form.controls["name"].widget.value = "D"
    form.controls["name"].widget.value = ""
    form._saver.flush()
    assert told(status) == [f"{place('name')}/{checksum('')}"]


def test_what_somebody_else_puts_in_its_place_is_no_longer_told(session, form, status, neighbour):
    form.controls["name"].widget.value = "Dana"
    form.flush()
    neighbour.refresh()
    neighbour.save(Persona(id="p", name="Noa"))
    session.journals.refresh()
    form.refresh()
    status.ready()
    assert told(status) == []


def test_each_tick_of_a_field_is_told_by_its_record(session, status, neighbour):
    neighbour.save(PainPoint(id="q", title="queue"))
    session.journals.refresh()
    form = RecordForm(session, Opportunity(id="o"), status)
    control = form.controls["answers"]
    control._boxes["q"].value = True
    mark = place("answers", Opportunity(id="o"))
    assert told(status) == [f"{mark}/{token('q')}/{checksum('true')}"]


def test_a_choice_is_seen_by_what_it_means():
    assert page_value(widgets.Dropdown(options=[("nice", 1), ("bad", 2)], value=2)) == token(2)


def test_only_the_latest_are_told():
    receipts = SaveReceipts()
    for n in range(RECENT + 1):
        receipts.acknowledge(f"r/{n}", "x")
    assert f"r/0/{checksum('x')}" not in str(receipts).split()


def test_a_new_item_that_is_removed_at_once_does_not_come_back(session, status, monkeypatch):
    record_list = RecordList(session, Persona, status)
    record_list.add()
    item = record_list.items[0]
    monkeypatch.setattr(item.form._saver, "touch", lambda: None)
    item.form.controls["name"].widget.value = "Dana"
    record_list.remove(item)
    item.form._saver.flush()
    assert session.journals.journey.personas == ()


def test_a_new_item_that_is_removed_need_not_be_kept_by_the_page(session, status, monkeypatch):
    record_list = RecordList(session, Persona, status)
    record_list.add()
    item = record_list.items[0]
    monkeypatch.setattr(item.form._saver, "touch", lambda: None)
    item.form.controls["name"].widget.value = "Dana"
    record_list.remove(item)
    status.ready()
    assert told(status) == [f"{place('name', item.record)}/{checksum('Dana')}"]
