"""A text that was not saved and has no form any more is shown, and taken back or let go."""

from __future__ import annotations

import os
import signal

import pytest

import jmkit as jm
from jmkit.i18n import Translator

pytestmark = pytest.mark.slow

DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('jmkit-draft:')).length"
TEXTS = {"he": "דנה ממהרת לעבודה\nורוצה NPS גבוה", "en": "Dana hurries to work\nand wants coffee"}
TAKE = {"he": "להחזיר לטופס", "en": "Take it back"}
DROP = {"he": "לוותר עליו", "en": "Let it go"}
DARK = "window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})"


@pytest.fixture(scope="module", params=["he", pytest.param("en", marks=pytest.mark.soak)])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def server(language, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = tmp_path_factory.mktemp("offers") / "course"
    jm.new(folder, language=language, pack="blank")
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def journey(server):
    return lambda: jm.open(server.folder, person="reader").journey


@pytest.fixture
def text(language):
    return TEXTS[language]


@pytest.fixture
def story(language):
    return Translator(language)("Their story")


@pytest.fixture
def open_notebook(tab, server):
    from lab import Notebook

    return lambda: Notebook(tab.page(), server, stays=True).open("01-persona.ipynb")


@pytest.fixture
def offered(server, open_notebook, text, story):
    """A page that keeps a text of a persona whom somebody removed before it was saved."""
    trainer = jm.open(server.folder, person="trainer")
    gone = trainer.save(jm.Persona(name="Dana"))
    notebook = open_notebook()
    notebook.open_item("personas", "Dana")
    pid = notebook.kernel_pid()
    os.kill(pid, signal.SIGSTOP)
    notebook.fill("personas", story, text)
    notebook.page.close()
    os.kill(pid, signal.SIGKILL)
    trainer.remove(gone)
    later = open_notebook()
    later.block("personas").locator(".jmkit-offer").wait_for()
    return later


def ended(notebook):
    notebook.until(lambda: not notebook.page.evaluate(DRAFTS))
    notebook.block("personas").locator(".jmkit-offer").wait_for(state="detached")


def test_it_is_shown_whole_and_takes_nothing(offered, text, story, language):
    line = offered.block("personas").locator(".jmkit-offer")
    assert line.locator("bdi").inner_text() == text
    assert story in line.inner_text()
    assert offered.block("personas").locator(".jmkit-open").count() == 0
    assert not offered.page.evaluate("document.activeElement.matches('.jmkit-offer *')")
    place = offered.block("personas").locator(".jmkit-offers")
    assert place.get_attribute("role") == "status"
    folder = os.environ.get("JMKIT_SCREENSHOTS")
    for name in ("light", "narrow", "dark") if folder else ():
        if name == "narrow":
            offered.page.set_viewport_size({"width": 420, "height": 900})
        if name == "dark":
            offered.page.evaluate(DARK)
            offered.page.locator('[data-jp-theme-light="false"]').first.wait_for(state="attached")
        offered.block("personas").scroll_into_view_if_needed()
        offered.page.screenshot(path=f"{folder}/offer-{language}-{name}.png")
    line.get_by_role("button", name=DROP[language]).click()
    ended(offered)


def test_taken_back_with_the_keyboard_it_stands_in_a_form_and_is_saved(
    offered, text, story, language, journey
):
    offered.page.get_by_role("button", name=TAKE[language]).focus()
    offered.page.keyboard.press("Enter")
    box = offered.block("personas").get_by_label(story, exact=True)
    offered.until(lambda: box.count() and box.input_value() == text and offered.has_cursor(box))
    offered.until(lambda: [p.story for p in journey().personas] == [text])
    ended(offered)
    jm.open(offered.server.folder, person="trainer").remove(journey().personas[0])


def test_a_page_that_is_left_has_decided_nothing(offered, open_notebook, text, language):
    offered.page.close()
    later = open_notebook()
    line = later.block("personas").locator(".jmkit-offer")
    line.wait_for()
    later.until(lambda: line.locator("bdi").inner_text() == text)
    line.get_by_role("button", name=DROP[language]).click()
    ended(later)
    later.load("01-persona.ipynb")
    later.block("personas").locator(".jmkit-add").wait_for()
    assert later.page.evaluate(DRAFTS) == 0
