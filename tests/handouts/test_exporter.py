"""One notebook through nbconvert."""

import json

import nbformat
import pytest
from handout_samples import cell, records, rich, write_notebook
from hostile import TEXTS, audit
from nbconvert.exporters import get_exporter

from jmkit.blocks import BLOCK_MIME


@pytest.fixture
def export():
    exporter = get_exporter("jmkit-handout")()
    return lambda path: exporter.from_filename(str(path))


def test_it_is_in_the_export_menu():
    assert get_exporter("jmkit-handout").export_from_notebook == "jmkit handout"


def test_in_a_workshop_blocks_are_printed_from_the_journals(make_workshop, export, language):
    html, resources = export(make_workshop(language) / "01-persona.ipynb")
    page = audit(html)
    assert resources["output_extension"] == ".html"
    assert html.startswith("<!DOCTYPE html>")
    assert records(language)[1].name in page.text
    assert "Coffee & cake" in page.text
    assert "ws.form" not in page.text


def test_it_looks_like_the_whole_handout(make_workshop, export):
    html, _ = export(make_workshop() / "01-persona.ipynb")
    assert "--primary:" in html
    assert "@page map" in html


def test_alone_it_is_printed_from_what_was_saved(tmp_path, export):
    saved = rich(**{BLOCK_MIME: {"name": "card", "args": []}, "html": "<p>Saved card</p>"})
    path = write_notebook(
        tmp_path / "n.ipynb", cell("# Alone", "markdown"), cell("ws.card()", outputs=[saved])
    )
    page = audit(export(path)[0])
    assert "Saved card" in page.text
    assert "made away from its workshop" in page.text


def test_alone_it_takes_the_language_of_its_words(tmp_path, export):
    path = write_notebook(tmp_path / "n.ipynb", cell("# שלום", "markdown"))
    assert audit(export(path)[0]).all("html") == [{"lang": "he", "dir": "rtl"}]


def test_alone_it_takes_the_language_it_names(tmp_path, export):
    path = write_notebook(tmp_path / "n.ipynb", cell("# שלום", "markdown"))
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"]["jmkit"] = {"language": "en"}
    path.write_text(json.dumps(notebook), "utf-8")
    assert audit(export(path)[0]).all("html") == [{"lang": "en", "dir": "ltr"}]


@pytest.mark.parametrize("text", TEXTS)
def test_alone_hostile_outputs_do_nothing(tmp_path, export, text):
    saved = rich(**{BLOCK_MIME: {"name": "card", "args": []}, "html": text})
    path = write_notebook(
        tmp_path / "n.ipynb", cell("ws.card()", outputs=[saved]), cell(text, "markdown")
    )
    audit(export(path)[0])


def test_no_code_is_run(tmp_path, export):
    path = write_notebook(
        tmp_path / "n.ipynb", cell("open('ran', 'w')"), cell("ws.form(open('ran', 'w'))")
    )
    export(path)
    assert not (tmp_path / "ran").exists()


def test_a_notebook_in_memory_is_exported():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Hello")])
    html, _ = get_exporter("jmkit-handout")().from_notebook_node(notebook)
    assert "Hello" in audit(html).text
