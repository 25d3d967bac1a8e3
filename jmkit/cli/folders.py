"""Which workshops a command is meant for, and how a path is written for the next command."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLAIN = "@%+=:,./-_"  # no shell reads them as anything else


def workshops_at(paths: Iterable[Path]) -> list[Path]:
    """The workshops that paths stand for, in order and each once.

    Args:
        paths: Workshops, folders with workshops in them, or patterns such as ``team-*``; none for
            the current folder. Of a class, teams that are closed are left out. A path with no
            workshop stays, for the command to say so.

    Raises:
        SettingsError: The class.toml of a class cannot be read.
    """
    return list(dict.fromkeys(_workshops(tuple(paths) or (Path(),))))


def one_workshop(path: Path) -> Path:
    """A path at which one workshop is asked for, and not a class.

    Raises:
        WorkshopNotFoundError: It is the folder of a class.
    """
    from jmkit.errors import WorkshopNotFoundError, name_list
    from jmkit.folder.class_file import is_class, team_folders
    from jmkit.folder.settings import FILE_NAME
    from jmkit.i18n import N_

    if is_class(path) and not os.path.lexists(path / FILE_NAME):
        raise WorkshopNotFoundError(
            N_("“{path}” holds a whole class. Name the folder of one team in it: {choices}."),
            path=path,
            choices=name_list([team.name for team in team_folders(path)]) or "…",
        )
    return path


def quoted(path: Path) -> str:
    """A path as it is written in a command of this system's shell."""
    text = str(path)
    if sys.platform == "win32":
        return subprocess.list2cmdline([text])
    text = f"./{text}" if text.startswith("-") else text
    # `shlex.quote` would put any Hebrew name in quotes.
    return text if all(c.isalnum() or c in _PLAIN for c in text) else shlex.quote(text)


def _workshops(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists() and any(sign in str(path) for sign in "*?["):
            # A shell that leaves patterns alone, as on Windows.
            base = Path(path.anchor)
            found = sorted(base.glob(str(path.relative_to(base))))
            yield from _workshops([p for p in found if p.is_dir()]) if found else [path]
        else:
            yield from _within(path) or [path]


def _within(path: Path) -> list[Path]:
    from jmkit.folder.class_file import is_class, open_teams, read_class
    from jmkit.folder.settings import FILE_NAME

    if os.path.lexists(path / FILE_NAME):
        return []
    if is_class(path):
        return open_teams(path, read_class(path))
    return sorted(found.parent for found in path.glob(f"*/{FILE_NAME}"))
