"""What the start extension knows of the kit; `tests/browser` sees what it does."""

from __future__ import annotations

import json
import re

from jmkit.blocks import BLOCKS
from jmkit.folder.kit import kit_folder
from jmkit.lab import server

STATIC = server.EXTENSIONS / "jmkit-start" / "static"


def script(name):
    return (STATIC / name).read_text(encoding="utf-8")


def test_every_block_runs_by_itself_but_for_the_handout():
    names = re.search(r"const BLOCKS = (.+?);", script("lines.js"), re.DOTALL)[1]
    assert re.findall(r"\w+", names) == [name for name in BLOCKS if name != "handout"]


def test_it_knows_the_cells_of_each_page_in_their_order():
    pages = re.search(r"const CELLS = {(.+?)};", script("pages.js"), re.DOTALL)[1]
    known = [
        f"{step}-{word}"
        for step, words in re.findall(r'"([\w-]+)":\n(.+?),\n', pages, re.DOTALL)
        for word in "".join(re.findall('"(.+?)"', words)).split()
    ]
    notebooks = sorted((kit_folder("notebooks") / "en").glob("*.ipynb"))
    cells = [c for path in notebooks for c in json.loads(path.read_text("utf-8"))["cells"]]
    assert known == [cell["id"] + mark_of(cell) for cell in cells]


def mark_of(cell):
    is_notes = "notes" in cell["metadata"].get("tags", [])
    return "!" if cell["cell_type"] == "code" else "?" if is_notes else ""


def test_it_asks_nobody():
    for path in STATIC.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not any(word in text for word in ("http:", "https:", "fetch(", "innerHTML", "eval("))
