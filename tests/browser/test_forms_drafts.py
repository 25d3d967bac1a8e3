"""What a page keeps of a form ends: with what is done to it, or when a person has decided."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('jmkit-draft:')).length"
WARNINGS = ".jmkit-unkept, .jmkit-offer"
FIELDS = (
    "Age",
    "Occupation",
    "Where they live",
    "Their story",
    "How we can help",
    "What they want",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server, add_lists  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("drafts") / "course", language="en", pack="blank").path
    ws = jm.open(folder, person="trainer")
    for n, title in enumerate(("Search", "Buy", "Search")):  # two of one name
        ws.save(jm.Stage(id=f"s{n}", title=title, position=n - 10))
    for name in ("lists.ipynb", "two-stages.ipynb"):
        add_lists(folder, name)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def trainer(server):
    """Somebody else in the same folder."""
    return jm.open(server.folder, person="trainer")


@pytest.fixture
def open_notebook(tab, server):
    from lab import Notebook

    return lambda name: Notebook(tab.page(), server, stays=True).open(name)


@pytest.fixture
def persona(trainer):
    """A persona of this test's own."""
    made = trainer.save(jm.Persona(name=f"Dana {os.urandom(3).hex()}"))
    return lambda: jm.open(trainer.path, person="reader").journey.find("persona", made.id)


@pytest.fixture
def opened(open_notebook, persona):
    notebook = open_notebook("01-persona.ipynb")
    notebook.open_item("personas", persona().name)
    return notebook


def field(notebook, label, block="personas"):
    return notebook.block(block).get_by_label(label, exact=True)


@contextmanager
def stopped(notebook):
    """The kernel hears nothing for a while."""
    pid = notebook.kernel_pid()
    os.kill(pid, signal.SIGSTOP)
    yield pid
    os.kill(pid, signal.SIGCONT)


def ends(notebook):
    """Waits until nothing is kept any more; nothing has been offered then, and nothing is told."""
    notebook.until(lambda: not notebook.page.evaluate(DRAFTS))
    notebook.until(lambda: not notebook.page.locator(WARNINGS).count())


def test_a_text_that_is_taken_back_at_once(opened):
    with stopped(opened):
        field(opened, "Age").fill("3")
        field(opened, "Age").fill("")
    ends(opened)


def test_a_control_character_is_kept_as_its_sign(opened, persona):
    field(opened, "Their story").evaluate(
        "box => { box.focus(); document.execCommand('insertText', false, 'a\\u001bb') }"
    )
    ends(opened)
    assert persona().story == "a\ufffdb"


def test_more_fields_at_once_than_are_told_unasked(opened):
    with stopped(opened):
        for n in range(6):
            for label in FIELDS:
                field(opened, label).fill(f"{label} {n}")
        field(opened, "What they want").fill("")
    ends(opened)


def test_a_text_that_is_undone_at_once(opened, persona):
    field(opened, "Age").fill("35")
    opened.press("personas", "Undo")
    ends(opened)


def test_a_text_over_which_somebody_else_writes(opened, persona, trainer):
    field(opened, "Age").fill("35")
    opened.until(lambda: persona().age == "35")
    trainer.save(persona().with_values(age="40"))
    opened.until(lambda: field(opened, "Age").input_value() == "40")
    ends(opened)


def test_a_text_that_was_too_long_until_it_was_shortened(opened, persona):
    field(opened, "Age").fill("3" * 10_001)
    opened.block("personas").locator(".jmkit-wrong").wait_for()
    field(opened, "Age").fill("33")
    ends(opened)
    assert persona().age == "33"


def test_a_record_that_somebody_else_removes(opened, persona, trainer):
    field(opened, "Age").fill("35")
    opened.until(lambda: persona().age == "35")  # what was not saved yet would bring it back
    trainer.remove(persona())
    opened.block("personas").locator(".jmkit-open").wait_for(state="detached")
    ends(opened)


def test_an_item_that_is_removed_with_what_was_just_typed_into_it(opened, persona):
    with stopped(opened):
        field(opened, "Age").fill("35")
        opened.block("personas").locator(".jmkit-open .jmkit-tool").last.click()
    opened.block("personas").locator(".jmkit-open").wait_for(state="detached")
    ends(opened)


def test_an_item_that_is_removed_while_the_page_holds_its_last_text_back(opened):
    with stopped(opened):
        field(opened, "Age").fill("3")
        field(opened, "Age").fill("35")  # sent when the kernel has heard of the first
        opened.block("personas").locator(".jmkit-open .jmkit-tool").last.click()
    opened.block("personas").locator(".jmkit-open").wait_for(state="detached")
    ends(opened)


def test_a_new_item_that_is_removed_before_it_was_ever_saved(open_notebook):
    notebook = open_notebook("01-persona.ipynb")
    notebook.add_item("personas", "Add a persona")
    with stopped(notebook):
        field(notebook, "Name").fill("Nobody")
        notebook.block("personas").locator(".jmkit-open .jmkit-tool").last.click()
    notebook.block("personas").locator(".jmkit-open").wait_for(state="detached")
    ends(notebook)


def test_a_choice_of_what_was_chosen_already_in_an_item_that_never_came_to_be(open_notebook):
    notebook = open_notebook("lists.ipynb")
    notebook.add_item("touchpoints", "Add a touchpoint")
    notebook.choose("touchpoints", "Step", "– choose –")
    notebook.press("touchpoints", "Untitled")
    ends(notebook)


def test_a_date_that_does_not_exist_is_kept_until_it_is_mended(open_notebook, trainer):
    trainer.save(jm.Action(title="Try it"))
    notebook = open_notebook("05-action-plan.ipynb")
    notebook.open_item("actions", "Try it")
    due = field(notebook, "By when?", "actions")
    due.fill("31.2.2027")
    notebook.block("actions").get_by_text("This is no day yet").wait_for()
    assert notebook.page.evaluate(DRAFTS)
    due.fill("28.2.27")
    notebook.block("actions").get_by_text("Sunday, 28 February 2027").wait_for()
    ends(notebook)


def test_a_tick_on_and_off_again(open_notebook, trainer):
    trainer.save(jm.PainPoint(title="Queue"))
    trainer.save(jm.Opportunity(title="Tick"))
    notebook = open_notebook("lists.ipynb")
    notebook.open_item("opportunities", "Tick")
    tick = field(notebook, "Queue", "opportunities")
    with stopped(notebook):
        tick.check()
        tick.uncheck()
    ends(notebook)


def test_of_two_stages_with_one_name_the_one_that_was_chosen_comes_back(open_notebook, trainer):
    made = trainer.save(jm.PainPoint(title="Which one", stage="s1"))
    notebook = open_notebook("two-stages.ipynb")
    notebook.open_item("pain-points", "Which one")
    with stopped(notebook) as pid:
        notebook.choose("pain-points", "Stage", "Search (2)")
        notebook.page.close()
        os.kill(pid, signal.SIGKILL)
    later = open_notebook("two-stages.ipynb")
    journey = lambda: jm.open(trainer.path, person="reader").journey  # noqa: E731
    later.until(lambda: journey().find("pain-point", made.id).stage == "s2")
    ends(later)
