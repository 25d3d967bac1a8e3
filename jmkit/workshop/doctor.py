"""Why something does not work: looks at this machine and at one workshop."""

from __future__ import annotations

import os
import sys
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError
from jmkit.folder.access import readers
from jmkit.folder.person import has_id
from jmkit.folder.private import kept_folders, wide_in
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.i18n import Translator
from jmkit.journal import JournalFolder
from jmkit.lab.server import EXTENSIONS
from jmkit.model import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

_READERS = {
    "you": "nobody but you",
    "group": "you and your group on this machine; alone: chmod -R g= on its folder",
    "everyone": "everyone on this machine; alone: chmod -R go= on its folder",
    "unknown": "those whom its folder's properties name, as does the folder that it lies in",
}


class Result(NamedTuple):
    """One thing looked at: whether it is fine, what it is, and what to do if not."""

    fine: bool
    text: str
    advice: str = ""


def examine(path: Path) -> Iterator[Result]:
    """Looks at Python, the packages, JupyterLab's parts, and the workshop at a path."""
    yield Result(
        sys.version_info >= (3, 11),
        f"Python {sys.version.split()[0]}",
        "jmkit needs Python 3.11 or newer.",
    )
    yield from map(_package, _needed())
    yield Result(
        any(e.name == "jmkit-handout" for e in entry_points(group="nbconvert.exporters")),
        "the handout exporter is known to nbconvert",
        "Install jmkit again: pip install --force-reinstall jmkit",
    )
    yield Result(
        (EXTENSIONS / "jmkit" / "package.json").is_file(),
        "the JupyterLab extension is there",
        "Install jmkit again: pip install --force-reinstall jmkit",
    )
    yield from map(_private, _kept())
    yield from _workshop(path)


def _kept() -> list[Path]:
    from jupyter_core.paths import jupyter_runtime_dir

    folders = [*kept_folders(), Path(jupyter_runtime_dir())]  # there the server's token is
    return [folder for folder in dict.fromkeys(folders) if folder.is_dir()]


def _private(folder: Path) -> Result:
    wide = wide_in(folder)
    return Result(
        not wide,
        f"{folder} is open to others" if wide else f"{folder} is private",
        f"Close it: chmod -R go= {folder}",
    )


def _needed() -> list[str]:
    lines = requires("jmkit") or []
    return [_name_in(line) for line in lines if "extra ==" not in line]


def _name_in(requirement: str) -> str:
    for n, character in enumerate(requirement):
        if not (character.isalnum() or character in "-_."):
            return requirement[:n]
    return requirement


def _package(name: str) -> Result:
    try:
        return Result(True, f"{name} {version(name)}")
    except PackageNotFoundError:
        return Result(False, f"{name} is not installed", f"Install it: pip install {name}")


def _workshop(path: Path) -> Iterator[Result]:
    try:
        folder = find_workshop(path)
        settings = read_settings(folder)
    except JmkitError as error:
        yield Result(False, f"the workshop at {path} cannot be opened", str(error))
        return
    yield Result(True, f"workshop “{settings.title}” in {folder}")
    yield Result(True, f"it can be read by {_READERS[readers(folder)]}")
    work = folder / "work"
    yield Result(
        os.access(work if work.is_dir() else folder, os.W_OK),
        "its work folder can be written",
        f"Change the permissions of {work}, or copy the workshop into a folder of your own.",
    )
    yield Result(
        has_id(settings),
        "its workshop.toml says which workshop it is",
        f'Write a line such as id = "{new_id()}" at its top: without one, whoever moves or renames '
        "the folder is taken for somebody new.",
    )
    problems = JournalFolder(work).problems
    for problem in problems:
        yield Result(problem.is_settled, problem.text(Translator("en")), "Keep the file as it is.")
    if not problems:
        yield Result(True, "every line of its journals can be read")
