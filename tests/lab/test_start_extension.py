"""What the start extension knows of the kit; `tests/browser` sees what it does."""

from __future__ import annotations

import ast
import json
import re

from jmkit.blocks import BLOCKS
from jmkit.folder.kit import kit_folder
from jmkit.lab import server
from jmkit.lab.page_config import page_config

STATIC = server.EXTENSIONS / "jmkit-start" / "static"


def script(name):
    return (STATIC / name).read_text(encoding="utf-8")


def test_every_block_runs_by_itself_but_for_the_handout(tmp_path):
    declared = json.loads(page_config(tmp_path)["jmkitBlocks"])
    assert list(declared) == list(BLOCKS)
    assert [name for name in declared if not declared[name]["autorun"]] == ["handout"]


def test_the_page_is_told_by_the_command_that_starts_the_server(tmp_path):
    option = "--ServerApp.tornado_settings="
    [told] = [part for part in server.lab_command(tmp_path) if part.startswith(option)]
    settings = ast.literal_eval(told.removeprefix(option))  # as traitlets reads it
    assert settings == {"page_config_data": page_config(tmp_path)}


def test_it_knows_the_cells_of_each_page_in_their_order():
    pages = re.search(r"const CELLS = {(.+?)};", script("pages.js"), re.DOTALL)[1]
    known = [
        f"{step}-{word}"
        for step, words in re.findall(r'"?([\w-]+)"?:\n(.+?),\n', pages, re.DOTALL)
        for word in "".join(re.findall('"(.+?)"', words)).split()
    ]
    notebooks = sorted((kit_folder("notebooks") / "en").glob("*.ipynb"))
    cells = [c for path in notebooks for c in json.loads(path.read_text("utf-8"))["cells"]]
    assert known == [cell["id"] + mark_of(cell) for cell in cells]


def mark_of(cell):
    is_notes = "notes" in cell["metadata"].get("tags", [])
    return "!" if cell["cell_type"] == "code" else "?" if is_notes else ""
