"""A stranger's page in JupyterLab: neither its words nor its outputs run or cover anything."""

from __future__ import annotations

import json

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

WIDGET = "application/vnd.jupyter.widget-view+json"
COUNTS = "window.jupyterapp.shell.currentWidget.content.widgets.map(c => c.model.executionCount)"
SCRIPT = "window.jmkitPwned = 1"
HTML = (
    f"<script>{SCRIPT}</script><img src=x onerror='{SCRIPT}'><svg onload='{SCRIPT}'></svg>"
    f"<iframe srcdoc='<script>parent.{SCRIPT}</script>'></iframe>"
    f"<a href='javascript:{SCRIPT}' class=trap>x</a><style>.jmkit-waits {{display: none}}</style>"
    "<button data-commandlinker-command='notebook:run-all-cells' class=trap>z</button>"
    "<button data-commandlinker-command='notebook:trust' class='jmkit-make trap'>z</button>"
    "<div class='jp-Dialog' style='position: fixed; inset: 0; z-index: 99999'>cover</div>"
    "<div class='jmkit-told' style='position: fixed; top: 0; z-index: 99999'>all is well</div>"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server

    folder = jm.new(tmp_path_factory.mktemp("stranger") / "course", language="en").path
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, stays=True)


def change(server, name, act):
    path = server.folder / name
    content = json.loads((server.folder / "01-persona.ipynb").read_text(encoding="utf-8"))
    act(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    return name


def dress(content):
    """Words and outputs as bad as they come, all of them marked as trusted."""
    plain = {"text/html": HTML, "text/plain": "plain"}
    bundles = (plain, {"application/javascript": SCRIPT}, {"image/svg+xml": HTML})
    bundles += ({WIDGET: {"model_id": "evil", "version_major": 2, "version_minor": 0}},)
    outputs = [{"output_type": "display_data", "metadata": {}, "data": data} for data in bundles]
    state = {
        "model_name": "HTMLModel",
        "model_module": "@jupyter-widgets/controls",
        "model_module_version": "2.0.0",
        "state": {"value": HTML, "_view_name": "HTMLView"},
    }
    saved = {"version_major": 2, "version_minor": 0, "state": {"evil": state}}
    content["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": saved}
    for cell in content["cells"]:
        cell["metadata"] = {"trusted": True, "tags": ["notes"]}
        if cell["cell_type"] == "code":
            cell["outputs"] = outputs
        else:
            cell["source"] = HTML + "\n\n![x](attachment:x.svg)"
            cell["attachments"] = {"x.svg": {"image/svg+xml": HTML}}


def test_nothing_of_it_runs_and_the_sentence_is_in_sight(notebook, server):
    def act(content):
        dress(content)
        code = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
        code[-1]["source"] = "open('ran', 'w')"

    notebook.look_at(change(server, "dressed.ipynb", act))
    told = notebook.page.locator(".jmkit-waits").first
    told.wait_for()
    seen = told.evaluate(
        "line => { const box = line.getBoundingClientRect();"
        " return line.contains(document.elementFromPoint(box.x + box.width / 2, box.y + 5)); }"
    )
    assert seen
    assert not notebook.page.locator(".jp-Notebook [data-commandlinker-command]").count()
    for trap in notebook.page.locator(".trap").all():
        trap.dispatch_event("click")
    assert not notebook.page.locator("body > .jp-Dialog").count()
    assert notebook.page.evaluate("window.jmkitPwned") is None
    assert not any(notebook.page.evaluate(COUNTS))
    assert not (server.folder / "ran").exists()


def test_nor_does_it_where_the_lines_are_the_kits_and_run(notebook, server):
    notebook.open(change(server, "well-dressed.ipynb", dress))
    for trap in notebook.page.locator(".trap").all():
        trap.dispatch_event("click")
    notebook.wait_for_kernel()
    assert notebook.page.evaluate("window.jmkitPwned") is None


LIES = {
    "another language": {"kernelspec": {"name": "python3", "language": "ruby"}},
    "no object": {"jmkit": "x"},
    "odd values": {"jmkit": {"language": "__proto__", "direction": {}, "step": [], "cells": {}}},
    "none of the kit": {"jmkit": {"language": "he", "cells": []}},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_no_metadata_make_other_code_run(notebook, server, lie):
    def act(content):
        content["metadata"] |= lie
        content["cells"][-2]["cell_type"] = "markdown"
        for cell in content["cells"]:
            cell["metadata"] = {"trusted": True, "tags": ["notes"], "run": True, "init_cell": True}
            if cell["cell_type"] == "code":
                cell["source"] = "open('ran', 'w')"

    notebook.look_at(change(server, "liar.ipynb", act))
    kept = "window.jupyterapp.shell.currentWidget.node.matches('.jmkit-kept')"
    notebook.page.wait_for_function(kept)
    assert not any(notebook.page.evaluate(COUNTS))
    assert not (server.folder / "ran").exists()


def test_a_page_with_a_part_missing_says_so(notebook, server):
    def act(content):
        content["cells"] = [c for c in content["cells"] if c["id"] != "persona-form-personas"]

    notebook.look_at(change(server, "damaged.ipynb", act))
    notebook.page.get_by_text("jmkit repair").wait_for()


def test_a_whole_page_and_one_shortened_on_purpose_say_nothing(notebook, server):
    def act(content):
        del content["cells"][5]
        content["metadata"]["jmkit"]["cells"] = [cell["id"] for cell in content["cells"]]

    notebook.open("01-persona.ipynb")
    assert not notebook.page.locator(".jmkit-damaged").count()
    notebook.open(change(server, "shortened.ipynb", act))
    assert not notebook.page.locator(".jmkit-damaged").count()
