"""JupyterLab under `jmkit start`: forms without a click, and nobody else's code without one."""

from __future__ import annotations

import json

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server

    folder = jm.new(tmp_path_factory.mktemp("lab") / "course", language="he").path
    # Python would take these for jmkit and pandas, if the folder were on its path.
    for name in ("jmkit.py", "pandas.py"):
        (folder / name).write_text("import pathlib; pathlib.Path('ran').touch()", encoding="utf-8")
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, stays=True)


@pytest.fixture
def new_notebook(page, server):
    """In a page that is loaded anew."""
    from lab import Notebook

    return Notebook(page, server)


def with_code(server, name, source):
    """A copy of a kit notebook in which one cell holds other code."""
    path = server.folder / "01-persona.ipynb"
    content = json.loads(path.read_text(encoding="utf-8"))
    cells = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    cells[-1]["source"] = source
    for cell in cells:
        cell["outputs"] = []
        cell["execution_count"] = None
    (server.folder / name).write_text(json.dumps(content), encoding="utf-8")
    return name


def test_a_guided_notebook_shows_its_forms_by_itself(notebook):
    notebook.open("01-persona.ipynb")
    notebook.block("personas").wait_for()


def test_the_code_is_never_seen(notebook):
    notebook.open("01-persona.ipynb")
    notebook.block("personas").wait_for()
    assert "ws." not in notebook.page.locator(".jp-Notebook").inner_text()


def test_the_list_of_files_makes_room_for_the_map_once(new_notebook):
    notebook = new_notebook
    is_folded = "window.jupyterapp.shell.leftCollapsed"
    notebook.open("02-journey.ipynb").show_jupyter()
    notebook.open("02-journey.ipynb")
    folded = notebook.page.evaluate(is_folded)
    notebook.page.evaluate("window.jupyterapp.shell.expandLeft()")
    notebook.open("03-pain-points.ipynb")
    assert (folded, notebook.page.evaluate(is_folded)) == (True, False)


def test_a_file_beside_the_notebooks_is_not_taken_for_a_package(notebook, server):
    notebook.open("01-persona.ipynb")
    notebook.block("personas").wait_for()
    assert not (server.folder / "ran").exists()


COUNTS = "window.jupyterapp.shell.currentWidget.content.widgets.map(c => c.model.executionCount)"
HOSTILE = [
    "ws.map()\u2028open('ran', 'w')",
    "ws.map()\x0copen('ran', 'w')",
    "ws.map()\ropen('ran', 'w')",
    "import os; os.system('touch ran')",
    "ws.form('personas'); open('ran', 'w')",
    "ws.form(open('ran', 'w'))",
    "ws.form('personas')\nopen('ran', 'w')",
    'ws.form(f\'{open("ran", "w")}\')',
    "ws.form('a' + str(open('ran', 'w')))",
    "ws.handout('ran')",
    "ws.undo()",
    "ws.map(lanes=[open('ran', 'w')])",
    "ws.map(lanes=['steps'] + [open('ran', 'w').name])",
    "ws.__class__('ran')",
    "%touch ran",
    "!touch ran",
    "import jmkit as jm; ws = jm.open(); open('ran', 'w')",
    "ws.form('\\\n', open('ran', 'w'))",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_a_notebook_with_other_code_waits_for_the_person(notebook, server, source):
    notebook.look_at(with_code(server, "hostile.ipynb", source))
    notebook.page.locator(".jmkit-waits").wait_for()
    assert not any(notebook.page.evaluate(COUNTS))
    assert not (server.folder / "ran").exists()


def test_the_handout_is_made_when_its_button_is_pressed_and_not_before(notebook, server):
    notebook.open("06-handout.ipynb")
    assert not list((server.folder / "handouts").iterdir())
    notebook.page.locator(".jmkit-make").click()
    notebook.page.locator(".jmkit-by-hand .jp-OutputArea a").wait_for()
    assert [path.suffix for path in (server.folder / "handouts").iterdir()] == [".html"]


def test_a_page_with_very_many_lines_waits(notebook, server):
    name = with_code(server, "flood.ipynb", "ws.map()")
    content = json.loads((server.folder / name).read_text(encoding="utf-8"))
    line = next(cell for cell in content["cells"] if cell["cell_type"] == "code")
    content["cells"] += [{**line, "id": f"more-{n}"} for n in range(100)]
    (server.folder / name).write_text(json.dumps(content), encoding="utf-8")
    notebook.look_at(name)
    notebook.page.locator(".jmkit-waits").wait_for()


def test_a_picture_with_options_runs_by_itself(notebook, server):
    source = "ws.map(lanes=['steps', \"emotions\"], personas=[])"
    notebook.open(with_code(server, "options.ipynb", source))
    notebook.block("map").locator("img").first.wait_for()


def test_after_a_restart_the_forms_come_back(notebook):
    notebook.open("01-persona.ipynb")
    first = notebook.block("personas").element_handle()
    notebook.restart_kernel()
    notebook.block("personas").wait_for()
    assert first.is_hidden()


def test_without_a_kernel_a_notebook_shows_what_it_held(notebook, server):
    jm.open(server.folder, person="reader").save(jm.Persona(name="נועה"))
    notebook.open("01-persona.ipynb")
    notebook.block("personas").wait_for()
    notebook.command("docmanager:save")
    clean = "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
    notebook.page.wait_for_function(clean)
    with_code(server, "waits.ipynb", "pass")
    saved = json.loads((server.folder / "01-persona.ipynb").read_text(encoding="utf-8"))
    saved["cells"].append({**saved["cells"][1], "id": "other", "source": "1 + 1", "outputs": []})
    (server.folder / "waits.ipynb").write_text(json.dumps(saved), encoding="utf-8")
    notebook.look_at("waits.ipynb")
    notebook.page.locator(".jp-OutputArea", has_text="נועה").first.wait_for()


def test_the_step_bar_leads_to_the_next_notebook(notebook):
    notebook.open("01-persona.ipynb")
    path = "window.jupyterapp.shell.currentWidget?.context?.path"
    notebook.page.locator(".jmkit-bar-steps").get_by_role("link").nth(2).click()
    notebook.until(lambda: notebook.page.evaluate(path) == "02-journey.ipynb")


def test_the_step_bar_marks_where_we_are(notebook):
    notebook.open("01-persona.ipynb")
    here = notebook.page.locator(".jmkit-bar-steps [aria-current=step]")
    assert here.get_attribute("href") == "01-persona.ipynb"


def test_the_hint_to_press_run_is_hidden_where_the_forms_come_by_themselves(notebook):
    notebook.open("01-persona.ipynb")
    hint = notebook.page.locator(".jmkit-run-hint").first
    assert hint.is_hidden()
    assert "▶▶" in hint.text_content()
