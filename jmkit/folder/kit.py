"""Where the kit's own folders stand: its notebooks, templates and sample data."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent.parent


def kit_folder(name: Literal["notebooks", "templates", "data"]) -> Path:
    """One of the folders that jmkit carries with it.

    Args:
        name: Which one. A wheel carries it inside the package, a checkout beside it.

    >>> (kit_folder("notebooks") / "he" / "00-welcome.ipynb").exists()
    True
    """
    inside = _PACKAGE / "_kit" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
