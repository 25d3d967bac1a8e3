"""Live faces follow the journals, and give everything back."""

from __future__ import annotations

from dataclasses import replace

from ipywidgets.widgets.widget import _instances

from jmkit.drawing.layout.screen import Screen
from jmkit.forms import FormSession, form, picture
from jmkit.forms.styles.frame import SHARED
from jmkit.i18n import Translator
from jmkit.model import Stage, Touchpoint
from jmkit.theme.theme import Theme


def opened(face):
    """The form of a new item, after somebody has pressed the button that adds one."""
    record_list = face.widget.children[SHARED]
    add = record_list.children[-1].children[0]
    add._click_handlers(add)
    return record_list.children[1].children[-1]


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


def test_closing_a_form_saves_what_is_waiting(session, clock):
    face = form(session, "stages")
    opened(face).children[0].children[0].value = "Awareness"
    face.close()
    assert session.journals.journey.stages[0].title == "Awareness"


def test_a_picture_is_drawn_anew_when_the_journey_changes(session):
    drawn = []
    face = picture(session, "card", lambda _: drawn.append(1) or f"<p>{len(drawn)}</p>")
    session.journals.save(Stage(title="Awareness"))
    assert len(drawn) == 2
    face.close()


def test_changes_that_come_together_draw_a_picture_once(session, clock):
    drawn = []
    face = picture(session, "card", lambda _: drawn.append(1) or "")
    for n in range(20):
        session.journals.save(Stage(title=f"Stage {n}"))
    clock.wind(5)
    assert len(drawn) == 2
    face.close()


def test_a_closed_picture_is_drawn_no_more(session, clock):
    drawn = []
    face = picture(session, "card", lambda _: drawn.append(1) or "")
    session.journals.save(Stage(title="Awareness"))
    face.close()
    clock.wind(5)
    assert len(drawn) == 1


def test_a_print_with_a_picture_is_drawn_for_the_width_that_the_page_says(session):
    face = picture(session, "matrix", lambda width: f"<p>{width}</p>", for_width=True)
    page, html, _ = face.widget.children[SHARED:]
    before = html.value
    page.children[0].value = "640@2"
    assert (before, html.value) == (f"<p>{Screen().width}</p>", "<p>640</p>")
    face.close()


def test_a_print_without_a_picture_asks_for_no_width(session):
    face = picture(session, "card", lambda width: f"<p>{width}</p>")
    html, _ = face.widget.children[SHARED:]
    assert html.value == "<p>0.0</p>"
    face.close()


def test_a_form_wears_the_brand_of_its_workshop(session):
    pink = replace(session, theme=Theme.from_brand({"primary": "#c2185b"}))
    styles = [form(one, "stages").widget.children[0].value for one in (session, pink)]
    assert ["--jm-brand-fill: #c2185b" in style for style in styles] == [False, True]


def test_unreadable_lines_are_told_once_in_plain_words(session):
    (session.journals.folder / "noam.jsonl").write_text("<b>\n")
    session.journals.refresh()
    faces = [form(session, name) for name in ("personas", "stages")]
    told = [face.widget.children[-1].value for face in faces]
    assert "“noam.jsonl”, line 1 could not be read" in told[0]
    assert told[1] == ""
    for face in faces:
        face.close()


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
