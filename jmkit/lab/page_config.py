"""What the server tells the page beside Lab's own options: which blocks may run by themselves."""

from __future__ import annotations

from jmkit.blocks.declarations import page_declarations


def page_config() -> dict[str, str]:
    """Options of Lab's page config, read by ``jmkit-start/static/running/page_lines.js``."""
    return {"jmkitBlocks": page_declarations()}
