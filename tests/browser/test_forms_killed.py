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


@pytest.fixture(scope="module", params=["he", pytest.param("en", marks=pytest.mark.soak)])
def server(request, tmp_path_factory):
    from lab import Server, add_lists  # loaded by the conftest

    folder = tmp_path_factory.mktemp("killed") / "course"
    jm.new(folder, language=request.param, pack="blank")
    ws = jm.open(folder, person="trainer")
    ws.save(jm.Persona(id="p", name="Dana"))
    ws.save(jm.Stage(id="s", title="Search"))
    ws.save(jm.PainPoint(id="long", title="Long queue"))
    add_lists(folder)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def open_notebook(tab, server):
    from lab import Notebook

    return lambda name="01-persona.ipynb": Notebook(tab.page(), server, stays=True).open(name)


@pytest.fixture
def language(server):
    return jm.open(server.folder, person="reader").language


@pytest.fixture
def sentence(language):
    return SENTENCES[language]


@pytest.fixture
def say(language):
    return Translator(language)


@pytest.fixture
def label(say):
    return say("Their story")


@pytest.fixture
def journey(server):
    return lambda: jm.open(server.folder, person="reader").journey


@pytest.fixture
def story(journey):
    return lambda: journey().personas[0].story


def story_field(notebook, label):
    """The field, in the form that stands there by itself."""
    notebook.open_item("personas", "Dana")
    return notebook.block("personas").get_by_label(label, exact=True)


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
    notebook.load("01-persona.ipynb")
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


def test_a_server_that_is_gone_costs_no_letter_once_it_is_back(
    context, server, tmp_path, sentence, label, story
):
    from lab import Notebook, Server  # loaded by the conftest

    text = f"{sentence} {sentence}"
    with Server(server.folder, tmp_path) as gone:
        notebook = Notebook(context.new_page(), gone).open("01-persona.ipynb")
        story_field(notebook, label).fill(sentence)
        gone.process.kill()
        notebook.page.keyboard.type(text.removeprefix(sentence), delay=KEY)
        notebook.page.locator(".jmkit-no-server").wait_for()
    with Server(server.folder, tmp_path, gone.port) as back:
        later = Notebook(context.new_page(), back).open("01-persona.ipynb")
        later.until(lambda: story() == text)
        notebook.page.locator(".jmkit-no-server").wait_for(state="detached")


def test_a_form_without_an_answer_says_that_its_text_is_kept_in_the_browser(open_notebook, label):
    notebook = open_notebook()
    box = story_field(notebook, label)
    told = notebook.block("personas").locator(".jmkit-waiting")
    with stopped(notebook.kernel_pid()):
        box.fill("Dana waits")
        told.wait_for(state="visible")
    told.wait_for(state="hidden")


def test_a_choice_and_a_tick_that_the_kernel_never_heard_of_are_put_back(
    open_notebook, say, journey
):
    notebook = open_notebook("lists.ipynb")
    form = notebook.block("opportunities")
    notebook.add_item("opportunities", say("Add an opportunity"))
    notebook.fill("opportunities", say("How might we …?"), "Order ahead")
    notebook.until(lambda: journey().opportunities)
    pid = notebook.kernel_pid()
    with stopped(pid):
        notebook.choose("opportunities", say("Kind of opportunity"), say("Service"))
        form.get_by_label("Long queue", exact=True).check()
        notebook.page.close()
        os.kill(pid, signal.SIGKILL)
    later = open_notebook("lists.ipynb")
    later.until(lambda: journey().opportunities[0].answers == ("long",))
    later.until(lambda: journey().opportunities[0].kind == "service")


def test_a_form_that_opens_late_leaves_the_cursor_where_somebody_types(
    open_notebook, sentence, say, journey
):
    notebook = open_notebook("lists.ipynb")
    notebook.open_item("stages", "Search")
    goal = notebook.block("stages").get_by_label(say("Goal in this stage"), exact=True)
    with stopped(notebook.kernel_pid()):
        notebook.press("touchpoints", say("Add a touchpoint"))
        goal.click()
        notebook.page.keyboard.type(sentence[:4], delay=KEY)
    notebook.page.keyboard.type(sentence[4:], delay=KEY)
    notebook.block("touchpoints").locator(".jmkit-open .jmkit-form").wait_for()
    notebook.until(lambda: journey().stages[0].goal == sentence)
    assert notebook.has_cursor(goal)
