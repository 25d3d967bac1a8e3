"""Looks: how a handout's page is laid out and styled.

Whose look it is decides what it may bring. jmkit's own, and one that a person names on the command
line, may bring templates, which are programs of a kind; one that a workshop's folder names came
with the folder, from whomever, and brings a style sheet and pictures only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError, UnknownNameError
from jmkit.folder.kit import kit_folder
from jmkit.folder.names import inside
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

USUAL = "calm"
STYLE = "look.css"
PAGES = ("page.html.j2", "base.html.j2")  # the first that a look has; the second is every look's


class LookError(JmkitError):
    """A look that cannot be used."""


@dataclass(frozen=True)
class Look:
    """A folder with a style sheet, pictures and perhaps templates.

    Args:
        folder: Where it is.
        is_ours: Whether it came with jmkit.
        is_named: Whether a person named it on the command line.
    """

    folder: Path
    is_ours: bool = True
    is_named: bool = False


def base_folder() -> Path:
    """The folder of the page that every look extends."""
    return kit_folder("templates") / "handout"


def look_names() -> list[str]:
    """The names of jmkit's own looks.

    >>> look_names()
    ['bold', 'calm', 'plain']
    """
    return sorted(p.name for p in (base_folder() / "looks").iterdir() if p.is_dir())


def find_look(name: str, folder: Path) -> Look:
    """The look that a workshop's settings name.

    Args:
        name: One of `look_names`, or a folder with a style sheet in the workshop folder.
        folder: The workshop folder.

    Raises:
        UnknownNameError: It is neither.
        NameRefusedError: It lies outside the workshop's folder.
        LookError: It brings templates.
    """
    if name in look_names():
        return Look(base_folder() / "looks" / name)
    look = _own(inside(folder, name) if name else folder, name)
    if templates := sorted(look.folder.glob("*.j2")):
        raise LookError(
            N_(
                "The look “{look}” brings templates ({file}), and those that come with a folder "
                "are not run. If you trust whoever made it, name it yourself: jmkit handout "
                "--look {look}. Otherwise remove the file; look.css is enough for a look."
            ),
            look=name,
            file=templates[0].name,
        )
    return look


def named_look(name: str, folder: Path) -> Look:
    """The look that a person names on the command line; its templates may run.

    Args:
        name: One of `look_names`, or the path of a folder anywhere.
        folder: Where such a path begins: the workshop folder.

    Raises:
        UnknownNameError: It is neither.
    """
    if name in look_names():
        return Look(base_folder() / "looks" / name)
    return _own(folder / name, name, is_named=True)


def _own(folder: Path, name: str, *, is_named: bool = False) -> Look:
    if name and folder.is_dir():
        return Look(folder, is_ours=False, is_named=is_named)
    raise UnknownNameError(name, look_names())
