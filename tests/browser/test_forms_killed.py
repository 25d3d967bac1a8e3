"""A kernel that dies or hangs while somebody types costs no letter, in no language."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager

import pytest

import jmkit as jm
from jmkit.i18n import Translator

pytestmark = pytest.mark.slow

KEY = 60  # milliseconds between two keys
SENTENCES = {
    "he": "דנה ממהרת לעבודה ורוצה NPS גבוה וקפה טוב בלי לעמוד בתור",
    "en": "Dana hurries to work and wants a good coffee without a queue",
}


@pytest.fixture(scope="module", params=SENTENCES)
def server(request, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = tmp_path_factory.mktemp("killed") / "course"
    jm.new(folder, language=request.param, pack="blank")
    jm.open(folder, person="trainer").save(jm.Persona(id="p", name="Dana"))
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def context(browser):
    """One browser window's memory: what a page stores, a later one finds."""
    made = browser.new_context(viewport={"width": 1280, "height": 1400})
    yield made
    made.close()


@pytest.fixture
def open_notebook(context, server):
    from lab import Notebook

    return lambda: Notebook(context.new_page(), server).open("01-persona.ipynb")


@pytest.fixture
def language(server):
    return jm.open(server.folder, person="reader").language


@pytest.fixture
def sentence(language):
    return SENTENCES[language]


@pytest.fixture
def label(language):
    return Translator(language)("Their story")


@pytest.fixture
def story(server):
    return lambda: jm.open(server.folder, person="reader").journey.personas[0].story


def story_field(notebook, label):
    """The field, in the form that stands there by itself."""
    block = notebook.block("personas")
    block.locator(".jmkit-name").first.wait_for()
    box = block.get_by_label(label, exact=True)
    if not box.count():
        block.locator(".jmkit-name").first.click()
        # The form gives the cursor to its first field, a moment after it is there.
        first = block.locator(".jmkit-open .jmkit-field input").first
        notebook.until(lambda: first.count() and notebook.has_cursor(first))
    box.wait_for()
    return box


@contextmanager
def stopped(pid):
    """A process that hears nothing for a while."""
    os.kill(pid, signal.SIGSTOP)
    yield
    os.kill(pid, signal.SIGCONT)


def test_a_killed_kernel_costs_no_letter_of_what_is_being_typed(
    open_notebook, sentence, label, story
):
    notebook = open_notebook()
    box = story_field(notebook, label)
    pid = notebook.kernel_pid()
    box.fill("")
    half = len(sentence) // 2
    notebook.page.keyboard.type(sentence[:half], delay=KEY)
    os.kill(pid, signal.SIGKILL)
    notebook.page.keyboard.type(sentence[half:], delay=KEY)
    notebook.until(lambda: story() == sentence)
    notebook.until(lambda: notebook.has_cursor(box))
    assert box.input_value() == sentence


def test_typing_goes_on_in_the_form_that_came_back(open_notebook, label, story):
    notebook = open_notebook()
    box = story_field(notebook, label)
    pid = notebook.kernel_pid()
    box.fill("Dana")
    os.kill(pid, signal.SIGKILL)
    for word in range(60):
        notebook.page.keyboard.type(f" {word}", delay=KEY)
    whole = "Dana" + "".join(f" {word}" for word in range(60))
    notebook.until(lambda: story() == whole)
    assert box.input_value() == whole


def test_a_page_that_is_loaded_anew_without_a_kernel_costs_no_letter(
    open_notebook, sentence, label, story
):
    notebook = open_notebook()
    box = story_field(notebook, label)
    os.kill(notebook.kernel_pid(), signal.SIGKILL)
    box.fill(sentence[::-1])
    notebook.open("01-persona.ipynb")
    notebook.until(lambda: story() == sentence[::-1])


def test_a_page_that_is_closed_before_it_could_save_costs_no_letter(
    open_notebook, sentence, label, story
):
    notebook = open_notebook()
    box = story_field(notebook, label)
    pid = notebook.kernel_pid()
    with stopped(pid):
        box.fill(sentence.upper() + "!")
        notebook.page.close()
        os.kill(pid, signal.SIGKILL)
    later = open_notebook()
    later.until(lambda: story() == sentence.upper() + "!")


def test_a_form_without_an_answer_says_that_its_text_is_kept_in_the_browser(open_notebook, label):
    notebook = open_notebook()
    box = story_field(notebook, label)
    told = notebook.block("personas").locator(".jmkit-waiting")
    with stopped(notebook.kernel_pid()):
        box.fill("Dana waits")
        told.wait_for(state="visible")
    told.wait_for(state="hidden")
