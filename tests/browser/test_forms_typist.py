"""Somebody types quickly on a busy machine: each text is there once, no form opens but theirs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

MANY = int(os.environ.get("JMKIT_TYPIST", "40"))
KEY = 30  # milliseconds between two keys
CORES = 2

# Which item is open, each time that it is another; and where the page is, each time that it moves.
WATCH = """block => {
    window.opened = [];
    window.scrolled = [];
    const look = () => {
        const item = block.querySelector('.jmkit-open');
        const mark = [...item?.classList ?? []].find(name => name.startsWith('jmkit-of-'));
        if (mark && mark !== window.opened.at(-1)) window.opened.push(mark);
    };
    new MutationObserver(look).observe(block, {subtree: true, childList: true, attributes: true});
}"""
SCROLLS = "document.addEventListener('scroll', e => window.scrolled.push(e.target.className), true)"
DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('jmkit-draft:')).length"
WARNINGS = ".jmkit-unkept, .jmkit-offer, .jmkit-wrong"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server, add_lists  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("typist") / "course", language="en", pack="blank").path
    ws = jm.open(folder, person="trainer")
    for n, title in enumerate(("Search", "Buy", "Use"), 1):
        ws.save(jm.Stage(title=title, position=n))
    add_lists(folder)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def busy():
    """Both cores have something else to do."""
    spin = [sys.executable, "-c", "while True: pass"]
    processes = [subprocess.Popen(spin) for _ in range(CORES)]
    yield
    for process in processes:
        process.kill()
        process.wait()


@pytest.fixture
def notebook(page, server):
    from lab import Notebook

    return Notebook(page, server).open("lists.ipynb")


def add(notebook):
    """Presses the button, and waits as a person does: until the cursor is in an empty field."""
    notebook.press("touchpoints", "Add a touchpoint")
    title = notebook.block("touchpoints").get_by_label("Touchpoint", exact=True)
    notebook.until(
        lambda: title.count() == 1 and not title.input_value() and notebook.has_cursor(title)
    )


def type_one(notebook, n):
    keys = notebook.page.keyboard
    stage = notebook.block("touchpoints").get_by_label("Stage", exact=True)
    keys.type(f"Moment {n}", delay=KEY)
    keys.press("Tab")
    stage.select_option(label="Search")  # though it is chosen already, after the first
    for key in ("Tab", "x", "Backspace"):  # in the channel a letter, taken back
        keys.press(key)
    keys.press("Tab")
    keys.type(f"thinks {n}", delay=KEY)


def test_forty_touchpoints_typed_quickly_on_a_busy_machine(notebook, server, busy):
    block = notebook.block("touchpoints")
    block.get_by_role("button", name="Add a touchpoint").wait_for()
    block.evaluate(WATCH)
    for n in range(MANY):
        add(notebook)
        type_one(notebook, n)
    notebook.page.evaluate(SCROLLS)
    notebook.until(lambda: not notebook.page.evaluate(DRAFTS))
    notebook.until(lambda: not notebook.page.locator(WARNINGS).count())
    assert notebook.page.evaluate("window.scrolled") == []
    opened = notebook.page.evaluate("window.opened")
    assert len(opened) == len(set(opened)) == MANY
    touchpoints = jm.open(server.folder, person="reader").journey.touchpoints
    texts = sorted((t.title, t.thought, t.channel) for t in touchpoints)
    assert texts == sorted((f"Moment {n}", f"thinks {n}", "") for n in range(MANY))
    assert len({t.stage for t in touchpoints}) == 1
