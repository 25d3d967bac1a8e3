"""Live faces follow the journals, give everything back, and can be written by hand."""

from __future__ import annotations

import asyncio

import ipywidgets as widgets
import pytest
from ipywidgets.widgets.widget import _instances

from jmkit.forms import FORMS, FormSession, form, picture
from jmkit.forms.fields.value_text import value_text
from jmkit.forms.live import watch
from jmkit.forms.styles.frame import SHARED
from jmkit.i18n import Translator
from jmkit.model import Action, PainPoint, Persona, Stage, Touchpoint


class Handwritten:
    """The smallest form that `FORMS` takes."""

    def __init__(self, *_session_kind_and_status):
        self.widget = widgets.Label()
        self.refresh()

    def refresh(self):
        self.widget.value = "by hand"

    def flush(self):
        pass

    def close(self):
        pass


def opened(face):
    """The form of a new item, after somebody has pressed the button that adds one."""
    record_list = face.widget.children[SHARED]
    add = record_list.children[-1].children[0]
    add._click_handlers(add)
    return record_list.children[1].children[-1]


def test_a_hand_written_form_takes_the_place_of_a_generated_one(session, monkeypatch):
    monkeypatch.setitem(FORMS, "stage", Handwritten)
    face = form(session, "stages")
    assert face.widget.children[SHARED].value == "by hand"
    face.close()


def test_a_form_gives_its_widgets_back(session):
    session.journals.save(Touchpoint(title="A call"))

    def open_and_close():
        face = form(session, "touchpoints")
        opened(face)
        face.close()

    open_and_close()  # makes the looks that all forms share and keep
    before = len(_instances)
    for _ in range(3):
        open_and_close()
    assert len(_instances) == before


def test_closing_a_form_saves_what_is_waiting(session, monkeypatch):
    closed = []
    monkeypatch.setattr(Handwritten, "close", lambda _self: closed.append(True))
    monkeypatch.setitem(FORMS, "stage", Handwritten)
    form(session, "stages").close()
    assert closed == [True]


def test_a_picture_is_drawn_anew_when_the_journey_changes(session):
    drawn = []
    face = picture(session, "card", lambda: drawn.append(1) or f"<p>{len(drawn)}</p>")
    session.journals.save(Stage(title="Awareness"))
    assert len(drawn) == 2
    face.close()


def test_unreadable_lines_are_told_once_in_plain_words(session):
    (session.journals.folder / "noam.jsonl").write_text("<b>\n")
    session.journals.refresh()
    faces = [form(session, name) for name in ("personas", "stages")]
    told = [face.widget.children[-1].value for face in faces]
    assert "“noam.jsonl”, line 1 could not be read" in told[0]
    assert told[1] == ""
    for face in faces:
        face.close()


def test_others_work_is_looked_for_while_a_face_is_there(session, neighbour, monkeypatch):
    monkeypatch.setattr(watch, "WATCH", 0.01)

    async def wait_for_noam():
        heard = asyncio.Event()
        session.journals.listen(heard.set)
        stop = watch.watch(session.journals)
        neighbour.save(Stage(title="Awareness"))
        await asyncio.wait_for(heard.wait(), 5)
        stop()
        return watch._watches.get(session.journals)

    assert asyncio.run(wait_for_noam()) is None


def test_one_bad_look_is_not_the_last(session, monkeypatch, log):
    monkeypatch.setattr(watch, "WATCH", 0.01)
    looks = []

    async def look_twice():
        twice = asyncio.Event()

        def refresh():
            looks.append(1)
            if len(looks) > 1:
                twice.set()
            raise OSError("the share is gone")

        monkeypatch.setattr(session.journals, "refresh", refresh)
        stop = watch.watch(session.journals)
        await asyncio.wait_for(twice.wait(), 5)
        stop()

    asyncio.run(look_twice())
    assert "the share is gone" in log.read_text()


@pytest.mark.parametrize(
    ("cls", "name", "value", "said"),
    [
        (Stage, "emotion", 2, "\u200e2 – delighted"),
        (Stage, "emotion", None, "– not scored yet –"),
        (Stage, "emotion", 99, "99"),
        (Stage, "title", "", "(empty)"),
        (Touchpoint, "moment_of_truth", True, "Yes"),
        (Touchpoint, "stage", "gone", "(no longer there)"),
        (Action, "status", "done", "Done"),
        (Action, "status", "unheard of", "unheard of"),
        (Action, "due", "2027-01-31", "31 Jan 2027"),
        (PainPoint, "title", "a\n" * 100, ("a " * 60)[:119] + "…"),
        (Persona, "goals", ["one", "two"], "one · two"),
        (Persona, "goals", 7, "7"),
    ],
)
def test_a_value_is_said_in_words(session, cls, name, value, said):
    assert value_text(session, cls.fields()[name], value) == said


def test_suggestions_are_offered_and_free_text_is_taken(session):
    def titles(_kind, _field):
        return ["Awareness"]

    offering = FormSession(session.journals, Translator("en"), session.example, "dana", titles)
    face = form(offering, "stages")
    box = opened(face).children[0].children[0]
    box.value = "Something of our own"
    assert box.options == ("Awareness",)
    assert session.journals.journey.stages[0].title == "Something of our own"
    face.close()
