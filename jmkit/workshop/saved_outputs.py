"""Notebook files that show their blocks before anything is run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jmkit.blocks import block_of_code
from jmkit.folder.notebooks import read_notebook
from jmkit.folder.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.workshop.facade import Workshop


def show_blocks(path: Path, workshop: Workshop) -> None:
    """Writes each block's print into a notebook file, as if its cells had been run."""
    notebook = read_notebook(path)
    for cell in notebook["cells"]:
        call = block_of_code(cell)
        if call and call.name != "handout":
            block = workshop.block(call)
            output = {"data": block.mime_bundle(), "metadata": block.alt_text()}
            cell["outputs"] = [{"output_type": "display_data", **output}]
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    write_whole(path, text + "\n")
