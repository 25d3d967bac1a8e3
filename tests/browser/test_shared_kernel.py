"""All pages of a workshop have one kernel: it is there at once, and what it does all pages hear."""

from __future__ import annotations

import json
import os
import signal
import urllib.request

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

ASK = """async code => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    await kernel.requestExecute({code}).done; }"""
CLOSE = "() => { window.jupyterapp.shell.currentWidget.dispose(); }"
SHUT_DOWN = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"
# A kernel that is busy while a page asks it for its forms, and closes one of them before it is
# asked for that one: the first question gets no answer, and one form never any.
BUSY = """
import comm, ipywidgets
class Closed:
    target_name = "jupyter.widget"
    def handle_msg(self, _message): ...
comm.get_comm_manager().comms["closed"] = Closed()
answer = ipywidgets.Widget._handle_control_comm_msg
def once(_message):
    ipywidgets.Widget._handle_control_comm_msg = answer
ipywidgets.Widget._handle_control_comm_msg = once
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("one") / "course", language="en", pack="blank").path
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(page, server):
    from lab import Notebook

    return Notebook(page, server)


@pytest.fixture
def other(context, server):
    """A page of the same workshop in a window of its own."""
    from lab import Notebook

    return Notebook(context.new_page(), server)


def kernels(server):
    from lab import TOKEN

    address = f"http://127.0.0.1:{server.port}/api/kernels?token={TOKEN}"
    with urllib.request.urlopen(address) as answer:
        return [kernel["id"] for kernel in json.load(answer)]


def saves(notebook, server, name):
    """Whether what is typed into the persona's form on the page gets into the journal."""
    notebook.fill("personas", "Name", name)
    notebook.until(
        lambda: name in [p.name for p in jm.open(server.folder, person="reader").journey.personas]
    )


def test_the_kernel_runs_before_a_page_is_opened(server, notebook):
    notebook.until(lambda: kernels(server))


def test_pages_have_one_kernel(server, notebook, other):
    pids = {
        notebook.open("00-welcome.ipynb").kernel_pid(),
        other.open("01-persona.ipynb").kernel_pid(),
    }
    assert len(pids) == len(kernels(server)) == 1


@pytest.mark.parametrize("end", ["restart", "crash"])
def test_the_forms_in_another_window_come_back_by_themselves(server, notebook, other, end):
    notebook.open("00-welcome.ipynb")
    other.open("01-persona.ipynb").add_item("personas", "Add")
    saves(other, server, f"Before the {end}")
    pid = notebook.kernel_pid()
    other.page.evaluate("() => { document.querySelector('.jmkit-block-personas').id = 'old'; }")
    if end == "crash":
        os.kill(pid, signal.SIGKILL)
    else:
        notebook.restart_kernel()
    other.page.locator("#old").wait_for(state="detached")
    other.wait_until_run()
    other.open_item("personas", f"Before the {end}")
    saves(other, server, f"After the {end}")


def test_a_page_that_is_shut_down_leaves_the_forms_of_others_alive(server, notebook, other):
    notebook.open("00-welcome.ipynb")
    other.open("01-persona.ipynb").add_item("personas", "Add")
    notebook.page.evaluate(SHUT_DOWN)
    saves(other, server, "Still there")


def test_a_page_opened_anew_gets_its_forms_from_a_kernel_that_was_busy(notebook):
    notebook.open("00-welcome.ipynb").page.evaluate(ASK, BUSY)
    notebook.page.reload()
    notebook.page.locator(".jmkit-block-participants .jmkit-field").first.wait_for()
