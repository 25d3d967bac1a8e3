"""What the start extension runs by itself; `tests/browser/test_lab.py` sees it do so."""

from __future__ import annotations

import re

from jmkit.blocks import BLOCK_NAMES
from jmkit.lab import server


def test_every_block_runs_by_itself_but_for_the_handout_which_chooses_no_file():
    script = server.EXTENSIONS / "jmkit-start" / "static" / "remoteEntry.js"
    text = script.read_text(encoding="utf-8")
    names = re.search(r"const BLOCKS = (.+?);", text, re.DOTALL)[1]
    assert re.findall(r"\w+", names) == [name for name in BLOCK_NAMES if name != "handout"]
