"""Texts that would like to run, load or leave the page, typed into forms: exact, and inert."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "handouts"))  # the texts that live there

from hostile import TEXTS

import jmkit as jm
from jmkit.model.text import clean

pytestmark = pytest.mark.slow

ODD = (
    "   ",
    "\u202etxet",
    "a\U000e0041\U000e0042",
    "👨‍👩‍👧‍👦👍🏽",
    "$x^2$ 50 ₪",
    "=1+1",
    "\u200f=1+1",
    "a\x1b[31mb",
)
LABELS = ("Their story", "How we can help", "Occupation", "Where they live", "Age")
# A line of HTML holds no line break; a browser leaves it out.
LINES = [text for text in (*TEXTS, *ODD) if text and not {"\n", "\r", "\x00"} & set(text)]
ROUNDS = [LINES[n : n + len(LABELS)] for n in range(0, len(LINES), len(LABELS))]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("hostile") / "course", language="en").path
    ws = jm.open(folder, person="trainer")
    for record in ws.journey.personas:
        ws.remove(record)
    ws.save(jm.Persona(id="p", name="Dana"))
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def heard(one_page):
    """What a page that was taken in would do."""
    heard = []
    listeners = {
        "dialog": lambda dialog: (heard.append(dialog.message), dialog.dismiss()),
        "request": lambda request: "leak" in request.url and heard.append(request.url),
    }
    for event, listener in listeners.items():
        one_page.on(event, listener)
    yield heard
    for event, listener in listeners.items():
        one_page.remove_listener(event, listener)


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    opened = Notebook(one_page, server, stays=True).open("01-persona.ipynb")
    opened.open_item("personas", "")  # the only one, whatever a test before has called it
    return opened


@pytest.fixture
def persona(server):
    return lambda: jm.open(server.folder, person="reader").journey.find("persona", "p")


def values(persona):
    return (persona.story, persona.how_we_help, persona.occupation, persona.location, persona.age)


def test_each_is_saved_as_it_was_typed_and_does_nothing(notebook, persona, heard):
    for texts in ROUNDS:
        for label, text in zip(LABELS, texts, strict=False):
            notebook.fill("personas", label, text)
        whole = tuple(map(clean, texts))
        notebook.until(lambda: values(persona())[: len(whole)] == whole)  # noqa: B023 -- at once
    notebook.press("personas", "History")
    notebook.block("personas").locator(".jmkit-changes").wait_for()
    assert heard == []


def test_a_name_of_code_is_shown_as_its_letters(notebook, persona, heard):
    name = '<img src="x" onerror="alert(\'HIT\')"> $x$ {{ 7*7 }}'
    notebook.fill("personas", "Name", name)
    notebook.until(lambda: persona().name == name)
    shown = notebook.block("personas").locator(".jmkit-item > .jmkit-name")
    notebook.until(lambda: name in shown.inner_text())
    assert heard == []


def test_half_a_character_is_marked_and_the_rest_is_kept(notebook, persona):
    box = notebook.block("personas").get_by_label("Their story", exact=True)
    box.fill("")
    box.evaluate("box => document.execCommand('insertText', false, 'before \\ud83d after')")
    notebook.until(lambda: persona().story == "before \ufffd after")
