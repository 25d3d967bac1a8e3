"""Forms in Notebook 7, which the server of `jmkit start` serves where it is installed."""

from __future__ import annotations

import importlib.util
import os
import signal

import pytest

import jmkit as jm
from jmkit.i18n import Translator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        importlib.util.find_spec("notebook") is None,
        reason="NO NOTEBOOK 7: forms are not tested there; pip install notebook",
    ),
]


KEY = 60  # milliseconds between two keys
SENTENCE = "דנה ממהרת לעבודה ורוצה NPS גבוה וקפה טוב"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("n7") / "course", language="he", pack="blank").path
    jm.open(folder, person="trainer").save(jm.Persona(id="p", name="דנה"))
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(page, server):
    from lab import Notebook

    return Notebook(page, server, "notebooks").open("01-persona.ipynb")


@pytest.fixture
def say():
    return Translator("he")


@pytest.fixture
def personas(server):
    return lambda: jm.open(server.folder, person="reader").journey.personas


def test_a_persona_is_filled_in_there(notebook, personas, say, shoot):
    notebook.add_item("personas", say("Add a persona"))
    notebook.fill("personas", say("Name"), "נועה")
    form = notebook.block("personas")
    form.locator(".jmkit-status", has_text=say("Saved at {time}", time="")).wait_for()
    shoot("notebook7-persona")
    assert [p.name for p in personas()] == ["דנה", "נועה"]
    name = form.get_by_label(say("Name"), exact=True)
    assert name.evaluate("box => getComputedStyle(box).direction") == "rtl"
    assert name.evaluate("box => getComputedStyle(box).textAlign") == "right"


def test_a_killed_kernel_costs_no_letter_there_either(notebook, personas, say):
    notebook.open_item("personas", "דנה")
    box = notebook.block("personas").get_by_label(say("Their story"), exact=True)
    box.click()
    notebook.page.keyboard.type(SENTENCE[:20], delay=KEY)
    os.kill(notebook.kernel_pid(), signal.SIGKILL)
    notebook.page.keyboard.type(SENTENCE[20:], delay=KEY)
    notebook.until(lambda: personas()[0].story == SENTENCE)
    notebook.until(lambda: notebook.has_cursor(box))
    assert box.input_value() == SENTENCE
