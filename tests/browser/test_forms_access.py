"""Forms for everyone: axe finds nothing wrong in them, and the keyboard is enough."""

from __future__ import annotations

import pytest

import jmkit as jm
from jmkit.i18n import Translator

pytestmark = pytest.mark.slow

BLOCKS = {
    "01-persona.ipynb": ("personas", "scenarios", "notes"),
    "lists.ipynb": ("stages", "steps", "touchpoints", "pain-points", "opportunities"),
    "03-pain-points.ipynb": ("evidence",),
    "05-action-plan.ipynb": ("actions",),
}


@pytest.fixture(scope="module", params=["he", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def server(language, tmp_path_factory):
    from lab import Server, add_lists  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp(language) / "course", language=language).path
    ws = jm.open(folder, person="noam")
    stage = ws.journey.stages[0].id
    pain = ws.save(jm.PainPoint(title="Long queue", stage=stage, severity=4))
    ws.save(jm.Persona(name="Dana"))
    ws.save(jm.Touchpoint(title="A call", stage=stage))
    ws.save(jm.Evidence(text="“Twelve minutes”", supports=(pain.id,)))
    ws.save(jm.Opportunity(title="Order ahead", answers=(pain.id,)))
    ws.save(jm.Action(title="Try it in one branch"))
    add_lists(folder)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, stays=True)


@pytest.fixture
def say(language):
    return Translator(language)


def test_axe_would_find_something_wrong(notebook, violations):
    notebook.open("05-action-plan.ipynb")
    notebook.block("actions").wait_for()
    notebook.block("actions").evaluate("block => block.append(document.createElement('button'))")
    assert [found[0] for found in violations(notebook.page, ".jmkit")] == ["button-name"]


def open_item(notebook, block, say):
    """Opens the first item and the history; a form remembers what a test before has opened."""
    form = notebook.block(block).filter(has=notebook.page.locator(".jmkit-past"))
    form.locator(".jmkit-quiet").last.wait_for()  # the last to be drawn
    if form.locator(".jmkit-name").count():
        notebook.open_item(block, "")
    if not form.locator(".jmkit-history").count():
        form.get_by_role("button", name=say("History")).click()
        form.locator(".jmkit-history").wait_for()


@pytest.mark.parametrize("name", BLOCKS)
def test_axe_finds_nothing_wrong_in_a_form(notebook, violations, say, name):
    notebook.open(name)
    for block in BLOCKS[name]:
        open_item(notebook, block, say)
    assert violations(notebook.page, ".jmkit") == []


def test_axe_finds_nothing_wrong_in_the_dark(page, server, violations, say):
    from lab import Notebook

    notebook = Notebook(page, server)  # of its own: the theme stays
    notebook.open("lists.ipynb")
    notebook.block("touchpoints").wait_for()
    theme = (
        "window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})"
    )
    notebook.page.evaluate(theme)
    notebook.page.locator('[data-jp-theme-light="false"]').first.wait_for(state="attached")
    open_item(notebook, "touchpoints", say)
    assert violations(notebook.page, ".jmkit-block-touchpoints") == []


RING = "node => parseFloat(getComputedStyle(node).outlineWidth)"


@pytest.mark.parametrize("kind", ["textarea", "input", "select", "button"])
def test_each_control_shows_that_the_cursor_is_in_it(notebook, say, kind):
    notebook.open("03-pain-points.ipynb")
    open_item(notebook, "evidence", say)
    form = notebook.block("evidence").locator(".jmkit-open").first
    control = form.locator(f"{kind}:visible:not([type=checkbox])").first
    control.focus()
    notebook.page.keyboard.press("Shift+Tab")
    notebook.page.keyboard.press("Tab")
    assert control.evaluate(RING) >= 2


def test_a_form_is_filled_in_with_the_keyboard_alone(notebook, say, server):
    notebook.open("lists.ipynb")
    add = notebook.block("stages").get_by_role("button", name=say("Add a stage"))
    add.wait_for()
    keys = notebook.page.keyboard
    add.focus()
    keys.press("Enter")
    title = notebook.block("stages").get_by_label(say("Name of the stage"), exact=True)
    focused = "box => box === document.activeElement"
    notebook.until(lambda: title.count() and title.evaluate(focused))
    keys.type("Farewell")
    keys.press("Tab")
    keys.type("leaves content")
    stage = lambda: jm.open(server.folder, person="reader").journey.stages[-1]  # noqa: E731
    notebook.until(lambda: (stage().title, stage().goal) == ("Farewell", "leaves content"))


def test_an_item_is_moved_with_the_keyboard_which_stays_where_it_was(notebook, say, server):
    notebook.open("lists.ipynb")
    stages = lambda: [s.title for s in jm.open(server.folder, person="reader").journey.stages]  # noqa: E731
    last = stages()[-1]
    name = f"{say('Move up')}: {last}"
    up = notebook.block("stages").get_by_role("button", name=name, exact=True)
    up.wait_for()
    up.focus()
    for place in (-2, -3):
        notebook.page.keyboard.press("Enter")
        notebook.until(lambda: stages()[place] == last)  # noqa: B023 -- run here
        notebook.until(lambda: up.evaluate("button => button === document.activeElement"))
