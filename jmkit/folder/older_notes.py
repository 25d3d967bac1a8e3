"""Where people wrote notes before they had a field: a cell of the page, in Markdown.

A workshop that was made then has these cells still; they are people's own, and stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jmkit.errors import NotebookError
from jmkit.folder.notebooks import cells_of, read_notebook, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_STEPS = ("persona", "journey", "pain-points", "opportunities", "action-plan")
# By the id of the cell, the name of the note that stands for it today.
OLDER_CELLS = {
    "welcome-parking-lot": "parking-lot",
    **{f"{step}-notes": step for step in _STEPS},
    "handout-notes": "commitment",
}
_PAGES = {"parking-lot": "welcome", "commitment": "handout"}
# What the kit wrote into such a cell: what turns its direction, a heading, how to write there.
_KITS = re.compile(
    r"<div dir=\"rtl\" lang=\"he\">|</div>|\*.*Shift\+Enter.*\*"
    r"|## (?:Our parking lot|Our notes|What I will do differently)"
    r"|## (?:שאלות בהמתנה|ההערות שלנו|מה אעשה אחרת)"
)


def older_note(folder: Path, name: str) -> str:
    """What people wrote into the cell that was the place of a note; empty where there is nothing.

    Args:
        folder: The workshop's folder.
        name: The note's name.
    """
    for path in sorted(folder.glob(f"??-{_PAGES.get(name, name)}.ipynb")):
        try:
            cells = cells_of(read_notebook(path))
        except NotebookError:  # the page tells it itself
            continue
        for cell in cells:
            if name_of(cell) == name and (words := own_words(cell)):
                return words
    return ""


def name_of(cell: Mapping[str, Any]) -> str:
    """The name of the note that a cell was the place of; empty for any other cell."""
    name = cell.get("id")
    is_prose = cell.get("cell_type") == "markdown"
    return OLDER_CELLS.get(name, "") if is_prose and isinstance(name, str) else ""


def own_words(cell: Mapping[str, Any]) -> str:
    r"""What people wrote in such a cell, without what the kit had put there.

    >>> own_words({"source": "## Our notes\n\n*Double-click …. Shift+Enter when done.*\n\nBuy tea"})
    'Buy tea'
    """
    lines = text_of(cell.get("source")).splitlines()
    return "\n".join(line for line in lines if not _KITS.fullmatch(line.strip())).strip()
