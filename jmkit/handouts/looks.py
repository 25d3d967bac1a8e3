"""Looks: folders of templates and style sheets that extend jmkit's base page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import JmkitError, UnknownNameError
from jmkit.kit import kit_folder

if TYPE_CHECKING:
    from pathlib import Path

USUAL = "calm"


class LookError(JmkitError):
    """A look that cannot be used."""


def base_folder() -> Path:
    """The folder of the page that every look extends."""
    return kit_folder("templates") / "handout"


def look_names() -> list[str]:
    """The names of jmkit's own looks.

    >>> look_names()
    ['bold', 'calm', 'plain']
    """
    return sorted(p.name for p in (base_folder() / "looks").iterdir() if p.is_dir())


def find_look(name: str, folder: Path) -> Path:
    """The folder of a look.

    Args:
        name: One of `look_names`, or the path of a folder with a look of one's own.
        folder: Where such a path begins: the workshop folder.

    Raises:
        UnknownNameError: It is neither.
    """
    if name in look_names():
        return base_folder() / "looks" / name
    own = folder / name
    if name and own.is_dir():
        return own
    raise UnknownNameError(name, look_names())


def is_ours(look: Path) -> bool:
    """Whether a look came with jmkit."""
    return look.parent == base_folder() / "looks"
