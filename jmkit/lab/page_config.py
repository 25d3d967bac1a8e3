"""What the server tells the page beside Lab's own options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.blocks.declarations import page_declarations
from jmkit.lab.bar import bar

if TYPE_CHECKING:
    from pathlib import Path


def page_config(folder: Path) -> dict[str, str]:
    """Options of Lab's page config: which blocks may run by themselves, and what the bar says.

    Read by ``jmkit-start/static/running/page_lines.js`` and ``calm/bar_words.js``.
    """
    return {"jmkitBlocks": page_declarations(), "jmkitBar": bar(folder)}
