"""Neither the mouse nor a menu takes a part of a page away, in Lab and in Notebook 7."""

from __future__ import annotations

import importlib.util
import json

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

PLACES = ["lab/tree"]
if importlib.util.find_spec("notebook"):
    PLACES.append("notebooks")
ALL = "window.jupyterapp.commands.listCommands().filter(c => /^(notebook|cell-toolbar):/.test(c))"
# What leads elsewhere, asks, or runs.
AWAY = ("close", "create", "open", "export", "trust", "shutdown", "restart", "run", "kernel")
SELECT = """id => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    notebook.deselectAll();
    notebook.activeCellIndex = notebook.widgets.findIndex(c => c.model.id === id); }"""
STATE = """() => window.jupyterapp.shell.currentWidget.content.widgets
    .filter(c => c.model.id.startsWith('persona-'))
    .map(c => [c.model.id, c.model.type, c.model.sharedModel.getSource(),
        c.model.outputs?.length ?? 0, Boolean(c.outputHidden)])"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server

    folder = jm.new(tmp_path_factory.mktemp("whole") / "course", language="he").path
    # As folders were made before cells said themselves that they stay.
    page = json.loads((folder / "01-persona.ipynb").read_text(encoding="utf-8"))
    for cell in page["cells"]:
        cell["metadata"] = {
            key: value for key, value in cell["metadata"].items() if not key.endswith("able")
        }
    (folder / "older.ipynb").write_text(json.dumps(page), encoding="utf-8")
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture(params=PLACES)
def notebook(request, page, server):
    from lab import Notebook

    return Notebook(page, server, request.param)


@pytest.mark.parametrize("name", ["01-persona.ipynb", "older.ipynb"])
@pytest.mark.parametrize("cell", ["persona-form-personas", "persona-portrait", "persona-notes"])
def test_no_command_of_a_menu_changes_a_cell_of_the_kit(notebook, name, cell):
    notebook.open(name)
    before = notebook.page.evaluate(STATE)
    for command in notebook.page.evaluate(ALL):
        if any(word in command for word in AWAY):
            continue
        notebook.page.evaluate(SELECT, cell)
        run = "c => window.jupyterapp.commands.execute(c).then(() => {}, () => {})"
        notebook.page.evaluate(
            f"c => Promise.race([({run})(c), new Promise(r => setTimeout(r, 300))])", command
        )
        notebook.page.keyboard.press("Escape")
    assert notebook.page.evaluate(STATE) == before


def test_own_cells_may_be_added_and_removed(notebook):
    notebook.open("01-persona.ipynb")
    count = notebook.page.locator(".jp-Cell").count()
    notebook.page.evaluate(SELECT, "persona-notes")
    notebook.command("notebook:insert-cell-below")
    assert notebook.page.locator(".jp-Cell").count() == count + 1
    notebook.command("notebook:delete-cell")
    assert notebook.page.locator(".jp-Cell").count() == count


@pytest.mark.parametrize("name", ["01-persona.ipynb", "older.ipynb"])
def test_a_double_click_on_prose_does_not_open_it(notebook, name):
    notebook.open(name)
    before = notebook.page.evaluate(STATE)
    prose = notebook.page.locator(".jp-MarkdownCell.jmkit-kits:not(.jmkit-own) p").first
    prose.dblclick()
    notebook.page.keyboard.type("x dd")
    assert prose.is_visible()
    assert notebook.page.evaluate(STATE) == before


def test_searching_finds_and_does_not_replace(notebook):
    notebook.open("01-persona.ipynb")
    notebook.page.evaluate(SELECT, "persona-portrait")
    notebook.command("documentsearch:startWithReplace")
    notebook.command("documentsearch:start")
    notebook.page.locator(".jp-DocumentSearch-input").first.wait_for()
    for part in ("replace-toggle", "replace-entry", "replace-button"):
        assert not notebook.page.locator(f".jp-DocumentSearch-{part}:visible").count()


def test_no_cell_of_the_kit_is_dragged_away(notebook):
    notebook.open("01-persona.ipynb").show_jupyter()
    before = notebook.page.evaluate(STATE)
    mouse = notebook.page.mouse
    for kind in (".jp-MarkdownCell .jp-InputPrompt", ".jp-CodeCell .jp-OutputPrompt"):
        prompt = notebook.page.locator(f".jmkit-kits{kind}").first
        box = prompt.bounding_box()
        mouse.move(box["x"] + 10, box["y"] + 10)
        mouse.down()
        mouse.move(box["x"] + 60, box["y"] + 500, steps=12)
        mouse.up()
    assert notebook.page.evaluate(STATE) == before


def test_a_trainer_who_edits_may_change_everything(page, server, tmp_path):
    from lab import Notebook, Server

    with Server(server.folder, tmp_path, edit=True) as editing:
        notebook = Notebook(page, editing).open("02-journey.ipynb")
        prose = page.locator(".jp-MarkdownCell p").first
        prose.dblclick()
        page.locator(".jp-MarkdownCell .cm-content").first.press("x")
        notebook.page.keyboard.press("Escape")
        page.keyboard.press("d")
        page.keyboard.press("d")
        first = "window.jupyterapp.shell.currentWidget.content.widgets[0].model.id"
        page.wait_for_function(f"{first} !== 'journey-title'")
