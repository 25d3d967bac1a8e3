"""What the server tells the page beside Lab's own options: which blocks may run by themselves."""

from __future__ import annotations

import json

from jmkit.blocks import BLOCK_NAMES

_BY_HAND = ("handout",)  # writes a file, so a person presses a button for it


def page_config() -> dict[str, str]:
    """Options of Lab's page config, read by ``jmkit-start/static/running/page_lines.js``."""
    return {"jmkitBlocks": page_declarations()}


def page_declarations() -> str:
    """As JSON, by the name of a block: whether a cell that calls it may run by itself."""
    return json.dumps({name: {"autorun": name not in _BY_HAND} for name in BLOCK_NAMES})
