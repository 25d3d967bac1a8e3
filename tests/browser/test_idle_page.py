"""A page on which nothing waits to be saved is left alone: no timer of ours runs."""

from __future__ import annotations

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

# Knows the timers that our scripts have set themselves, and counts each time that one has called.
# A call once after an event, such as a focus that has gone, is no poll.
COUNTING = r"""
window.jmkitTimers = new Set();
window.jmkitPolls = 0;
for (const kind of ['Interval', 'Timeout']) {
    const [set, clear] = [window[`set${kind}`].bind(window), window[`clear${kind}`].bind(window)];
    window[`set${kind}`] = (act, ...rest) => {
        const caller = new Error().stack.split('\n')[2];
        if (!/extensions\/jmkit/.test(caller)) return set(act, ...rest);
        const id = set((...args) => {
            if (kind === 'Timeout') window.jmkitTimers.delete(id);
            else window.jmkitPolls += 1;
            act(...args);
        }, ...rest);
        window.jmkitTimers.add(id);
        return id;
    };
    window[`clear${kind}`] = (id) => { window.jmkitTimers.delete(id); clear(id); };
}
"""
POLLS = "window.jmkitPolls"
RESTS = "window.jmkitTimers.size === 0"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("idle") / "course", language="en").path
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(page, server):
    from lab import Notebook

    page.add_init_script(COUNTING)
    return Notebook(page, server).open("01-persona.ipynb")


def polls_while_the_kernel_answers(notebook):
    before = notebook.page.evaluate(POLLS)
    for _ in range(5):
        notebook.kernel_pid()
    return notebook.page.evaluate(POLLS) - before


def test_a_page_that_was_only_opened_never_polls(notebook):
    notebook.page.wait_for_function(RESTS)
    assert notebook.page.evaluate(POLLS) == 0
    assert polls_while_the_kernel_answers(notebook) == 0


def test_it_polls_until_what_was_typed_is_saved_and_no_longer(notebook):
    notebook.add_item("personas", "Add a persona")
    notebook.block("personas").get_by_label("Name", exact=True).press_sequentially("Dana")
    notebook.page.wait_for_function(f"{POLLS} > 0")
    notebook.page.wait_for_function(RESTS)
    assert polls_while_the_kernel_answers(notebook) == 0
