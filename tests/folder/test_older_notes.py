"""What people wrote into a page's cell before notes had a field."""

from __future__ import annotations

import json

import pytest

from jmkit.folder.older_notes import OLDER_CELLS, name_of, older_note
from jmkit.model.notes import NOTES

KITS = "*Double-click this line and write over it: what you agreed on. Shift+Enter when done.*"
HEBREW = '<div dir="rtl" lang="he">\n\n## ההערות שלנו\n\nלקנות תה\n\n</div>'


def page(folder, name, cell_id, source):
    cell = {"id": cell_id, "cell_type": "markdown", "metadata": {}, "source": source}
    text = json.dumps({"cells": [cell], "metadata": {}})
    (folder / name).write_text(text, encoding="utf-8")


def test_every_note_had_a_cell():
    assert set(OLDER_CELLS.values()) == set(NOTES)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Buy tea", "Buy tea"),
        (f"## Our notes\n\n{KITS}\n\nBuy tea\n\n## And", "Buy tea\n\n## And"),
        (HEBREW, "לקנות תה"),
        (f"## Our notes\n\n{KITS}", ""),
    ],
)
def test_the_words_are_told_from_what_the_kit_had_put_there(tmp_path, source, words):
    page(tmp_path, "01-persona.ipynb", "persona-notes", source)
    assert older_note(tmp_path, "persona") == words


def test_each_is_looked_for_on_its_page(tmp_path):
    page(tmp_path, "00-welcome.ipynb", "welcome-parking-lot", "Who?")
    page(tmp_path, "06-handout.ipynb", "handout-notes", "I will")
    assert older_note(tmp_path, "parking-lot") == "Who?"
    assert older_note(tmp_path, "commitment") == "I will"


def test_a_page_that_is_not_there_or_broken_has_none(tmp_path):
    (tmp_path / "01-persona.ipynb").write_text("{", encoding="utf-8")
    assert [older_note(tmp_path, name) for name in ("persona", "journey")] == ["", ""]


@pytest.mark.parametrize("cell", [{}, {"id": []}, {"id": "x"}, {"id": "persona-notes"}])
def test_another_cell_is_none(cell):
    assert name_of(cell) == ""
