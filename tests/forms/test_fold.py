"""The fold of a form: essentials first, the rest where somebody wants to say more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jmkit.forms.open_folds import OpenFolds
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.styles.widgets import css_of
from jmkit.i18n import Translator
from jmkit.model import Persona, Step, kinds
from jmkit.model.fields import is_more
from jmkit.model.meaning import Position, meaning_of


def form_of(session, status, record):
    return RecordForm(session, record, status)


@pytest.fixture
def persona_form(session, status):
    return form_of(session, status, Persona(id="p"))


def button(form):
    return next((c for c in form.widget.children if "jmkit-fold" in css_of(c)), None)


def is_open(form):
    return "jmkit-unfolded" in css_of(button(form))


@pytest.mark.parametrize("cls", kinds())
def test_no_form_asks_for_more_than_five_things_at_once(cls):
    asked = [f for f in cls.fields().values() if not isinstance(meaning_of(f), Position)]
    assert 1 <= len([f for f in asked if not is_more(f)]) <= 5


def test_what_a_record_is_known_by_is_never_folded():
    assert not [cls for cls in kinds() if is_more(cls.fields()[cls.title_field])]


def test_a_short_form_has_no_fold(session, status):
    assert button(form_of(session, status, Step(id="s"))) is None


def test_the_essentials_come_first(persona_form):
    assert persona_form.widget.children.index(button(persona_form)) == 5


def test_it_opens_and_closes_at_a_press(persona_form):
    seen = [is_open(persona_form)]
    for _ in range(2):
        button(persona_form).click()
        seen.append(is_open(persona_form))
    assert seen == [False, True, False]


def test_it_says_how_much_is_filled_in(persona_form):
    texts = [button(persona_form).description]
    for name in ("age", "story"):
        persona_form.controls[name].widget.value = "34"
        texts.append(button(persona_form).description)
    assert texts == ["More details", "More details (1 filled in)", "More details (2 filled in)"]


def test_it_says_so_in_hebrew(session, status):
    hebrew = replace(session, tr=Translator("he"))
    assert button(form_of(hebrew, status, Persona(id="p", age="34"))).description.endswith("מולא)")


def test_a_message_in_a_folded_field_opens_it(session, status, neighbour):
    form = form_of(session, status, Persona(id="p"))
    session.journals.save(Persona(id="p", age="34"))
    neighbour.refresh()
    neighbour.save(Persona(id="p", age="35"))
    assert not is_open(form)
    session.journals.refresh()
    form.refresh()
    assert is_open(form)


def test_a_draft_that_the_page_brings_back_is_shown(persona_form):
    persona_form.controls["story"].widget.value = "kept by the page"
    assert is_open(persona_form)


def test_an_undo_shows_what_it_changed(session, status):
    session.journals.save(Persona(id="p", name="Dana"))
    session.journals.save(Persona(id="p", name="Dana", story="Long"))
    form = form_of(session, status, session.journals.journey.find("persona", "p"))
    session.journals.undo("persona")
    form.refresh()
    assert is_open(form)


def test_what_others_write_does_not_open_it(session, status, neighbour):
    form = form_of(session, status, Persona(id="p"))
    neighbour.save(Persona(id="p", story="theirs"))
    session.journals.refresh()
    form.refresh()
    assert not is_open(form)


def test_it_is_remembered_by_kind(session, status, persona_form):
    button(persona_form).click()
    assert is_open(form_of(session, status, Persona(id="q")))


def test_it_is_remembered_when_the_kernel_is_gone(tmp_path):
    OpenFolds("dana", tmp_path / "state").remember("persona", is_open=True)
    assert OpenFolds("dana", tmp_path / "state").is_open("persona")


def test_it_is_nobody_elses(tmp_path):
    OpenFolds("dana", tmp_path).remember("persona", is_open=True)
    assert not OpenFolds("noam", tmp_path).is_open("persona")


def test_others_folds_stay_as_they_left_them(tmp_path):
    OpenFolds("dana", tmp_path).remember("persona", is_open=True)
    OpenFolds("noam", tmp_path).remember("action", is_open=True)
    OpenFolds("noam", tmp_path).remember("action", is_open=False)
    assert OpenFolds("dana", tmp_path).is_open("persona")


@pytest.mark.parametrize("text", ["", "{", "{}", "[1, null]", "[" * 100_000])
def test_a_broken_memory_remembers_nothing(tmp_path, text):
    (tmp_path / "open-folds.json").write_text(text)
    assert not OpenFolds("dana", tmp_path).is_open("persona")
