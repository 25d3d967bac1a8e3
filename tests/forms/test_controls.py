"""Every meaning has a control, and what goes in comes out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import ipywidgets as widgets
import pytest

from jmkit.forms import CONTROLS, Control, FormSession, Question, control_for
from jmkit.forms.page_ids import token
from jmkit.forms.styles.widgets import close_all
from jmkit.i18n import Translator
from jmkit.model import Action, PainPoint, Persona, Record, Stage, Touchpoint, kinds
from jmkit.model.meaning import LineText, Position, meaning_of

FIELDS = [
    pytest.param(cls, name, id=f"{cls.record_kind}-{name}")
    for cls in kinds()
    for name, field in cls.fields().items()
    if not isinstance(meaning_of(field), Position)
]


def question(session: FormSession, cls: type[Record], name: str) -> Question:
    return Question(cls.fields()[name], session)


@pytest.mark.parametrize(("cls", "name"), FIELDS)
def test_every_field_has_a_control_that_begins_with_its_default(session, cls, name):
    control = control_for(question(session, cls, name))
    control.show(getattr(cls(), name))
    assert control.value == getattr(cls(), name)


@pytest.mark.parametrize(("cls", "name"), FIELDS)
def test_every_control_is_labelled_with_the_field_title(session, cls, name):
    control = control_for(question(session, cls, name))
    parts = [control.widget, *getattr(control.widget, "children", ())]
    labels = [getattr(part, "description", "") or getattr(part, "value", "") for part in parts]
    assert cls.fields()[name].title in labels


@pytest.mark.parametrize(
    ("cls", "name", "value"),
    [
        (Persona, "name", "דנה 😀"),
        (Persona, "story", "a\nb"),
        (Persona, "goals", ("one", "", "two")),
        (Stage, "emotion", -2),
        (Touchpoint, "channel", "a channel of our own"),
        (Touchpoint, "moment_of_truth", True),
        (Action, "due", dt.date(2027, 1, 31)),
        (Action, "status", "done"),
        (PainPoint, "stage", "an id that is no longer there"),
    ],
)
def test_a_value_that_is_shown_reads_the_same(session, cls, name, value):
    control = control_for(question(session, cls, name))
    control.show(value)
    assert control.value == value


def test_a_reference_offers_the_records_that_are_there(session):
    session.journals.save(Stage(id="s", title="Awareness"))
    control = control_for(question(session, PainPoint, "stage"))
    assert ("Awareness", "s") in control.widget.options


def test_a_reference_keeps_what_was_chosen_when_more_is_offered(session):
    session.journals.save(Stage(id="s", title="Awareness"))
    control = control_for(question(session, PainPoint, "stage"))
    control.show("s")
    session.journals.save(Stage(id="t", title="Purchase"))
    control.refresh()
    assert control.value == "s"
    assert ("Purchase", "t") in control.widget.options


def test_ticking_a_box_chooses_its_record(session):
    session.journals.save(PainPoint(id="p", title="Queues"))
    evidence = next(cls for cls in kinds() if cls.record_kind == "evidence")
    control = control_for(question(session, evidence, "supports"))
    heard = []
    control.on_change(lambda: heard.append(control.value))
    box = next(c for c in control.widget.children if isinstance(c, widgets.Checkbox))
    box.value = True
    assert heard == [("p",)]


def test_ticks_keep_records_that_are_no_longer_there(session):
    evidence = next(cls for cls in kinds() if cls.record_kind == "evidence")
    control = control_for(question(session, evidence, "supports"))
    control.show(("gone",))
    control.refresh()
    assert control.value == ("gone",)


def test_a_scale_says_what_its_numbers_mean(session):
    control = control_for(question(session, Stage, "emotion"))
    labels = [label for label, _ in control.widget.options]
    assert labels[-1].endswith("2 – delighted")


def test_hebrew_forms_have_hebrew_labels(session):
    hebrew = FormSession(session.journals, Translator("he"), session.example, session.me)
    assert control_for(question(hebrew, Persona, "name")).widget.description == "שם"


def test_a_control_can_be_replaced(session, monkeypatch):
    monkeypatch.setitem(
        CONTROLS, LineText, lambda q, _: Control(widgets.Textarea(description=q.title))
    )
    control = control_for(question(session, Persona, "name"))
    assert isinstance(control.widget, widgets.Textarea)


def test_fields_share_their_layout(session):
    one, two = (control_for(question(session, Persona, name)) for name in ("name", "story"))
    assert one.widget.layout is two.widget.layout
    close_all(one.widget)


def test_records_of_one_name_are_told_apart_and_each_can_be_chosen(session):
    for stage_id in "ab":
        session.journals.save(Stage(id=stage_id, title="Search"))
    widget = control_for(question(session, PainPoint, "stage")).widget
    assert [label for label, _ in widget.options[1:]] == ["Search (1)", "Search (2)"]
    for index, stage_id in enumerate("ab", 1):
        widget.set_state({"index": index})
        assert widget.value == stage_id


def test_an_option_carries_the_mark_of_its_record_in_its_place(session):
    for n, stage_id in enumerate("ab"):
        session.journals.save(Stage(id=stage_id, title="Search", position=n))
    control = control_for(question(session, PainPoint, "stage"))
    session.journals.save(Stage(id="first", title="Search", position=-1))
    control.refresh()
    marks = [f"jmkit-option-{n}-{token(i)}" for n, i in enumerate(["", "first", "a", "b"])]
    assert [css for css in control.widget._dom_classes if "option" in css] == marks


def test_a_day_is_shown_as_people_of_the_language_write_it(session):
    hebrew = FormSession(session.journals, Translator("he"), session.example, session.me)
    controls = [control_for(question(each, Action, "due")) for each in (session, hebrew)]
    for control in controls:
        control.show(dt.date(2027, 1, 5))
    assert [control.widget.value for control in controls] == ["5 Jan 2027", "5.1.2027"]


def test_a_day_that_somebody_has_written_is_left_as_they_wrote_it(session):
    control = control_for(question(session, Action, "due"))
    control.widget.value = "5/1/27"
    control.show(dt.date(2027, 1, 5))
    assert control.widget.value == "5/1/27"


def test_a_suggestion_that_nobody_has_taken_stands_grey_in_the_field(session):
    offering = replace(session, suggestions=lambda _kind, _field: ("Awareness", "Purchase"))
    session.journals.save(Stage(title="Awareness"))
    asked = Question(Stage.fields()["title"], offering, "stage", "title")
    assert control_for(asked).widget.placeholder == "such as Purchase"
