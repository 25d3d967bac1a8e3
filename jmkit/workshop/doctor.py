"""Why something does not work: looks at this machine and at one workshop."""

from __future__ import annotations

import os
import shlex
import sys
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError
from jmkit.folder.access import readers
from jmkit.folder.person import has_id
from jmkit.folder.private import kept_folders, wide_in
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.i18n import N_
from jmkit.journal import JournalFolder
from jmkit.lab.server import EXTENSIONS
from jmkit.model import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.i18n import Translator

_READERS = {
    "you": N_("nobody but you can read it"),
    "group": N_(
        "you and your group on this machine can read it; you alone after: chmod -R g= on its folder"
    ),
    "everyone": N_(
        "everyone on this machine can read it; you alone after: chmod -R go= on its folder"
    ),
    "unknown": N_("those can read it whom the properties of its folder name"),
}
_NO_ID = N_(
    "Write a line such as {line} at its top: without one, whoever moves or renames the folder is "
    "taken for somebody new."
)
_AGAIN = N_("Install jmkit again: {command}")


class Result(NamedTuple):
    """One thing looked at: whether it is fine, what it is, and what to do if not."""

    fine: bool
    text: str
    advice: str = ""


def examine(path: Path, tr: Translator) -> Iterator[Result]:
    """Looks at Python, the packages, JupyterLab's parts, and the workshop at a path.

    Args:
        path: The workshop, or a folder in it.
        tr: The language of what is told.
    """
    again = tr(_AGAIN, command="pip install --force-reinstall jmkit")
    yield Result(
        sys.version_info >= (3, 11),
        f"Python {sys.version.split()[0]}",
        tr("jmkit needs Python 3.11 or newer."),
    )
    yield from (_package(name, tr) for name in _needed())
    yield Result(
        any(e.name == "jmkit-handout" for e in entry_points(group="nbconvert.exporters")),
        tr("the handout exporter is known to nbconvert"),
        again,
    )
    yield Result(
        (EXTENSIONS / "jmkit" / "package.json").is_file(),
        tr("the JupyterLab extension is there"),
        again,
    )
    yield from (_private(folder, tr) for folder in _private_folders())
    yield from _workshop(path, tr)


def _private_folders() -> list[Path]:
    from jupyter_core.paths import jupyter_runtime_dir

    folders = [*kept_folders(), Path(jupyter_runtime_dir())]  # there the server's token is
    return [folder for folder in dict.fromkeys(folders) if folder.is_dir()]


def _private(folder: Path, tr: Translator) -> Result:
    wide = wide_in(folder)
    message = N_("{path} is open to others") if wide else N_("{path} is private")
    advice = tr("Close it: {command}", command=f"chmod -R go= {shlex.quote(str(folder))}")
    return Result(not wide, tr(message, path=folder), advice)


def _needed() -> list[str]:
    lines = requires("jmkit") or []
    return [_name_in(line) for line in lines if "extra ==" not in line]


def _name_in(requirement: str) -> str:
    for n, character in enumerate(requirement):
        if not (character.isalnum() or character in "-_."):
            return requirement[:n]
    return requirement


def _package(name: str, tr: Translator) -> Result:
    try:
        return Result(True, f"{name} {version(name)}")
    except PackageNotFoundError:
        advice = tr("Install it: {command}", command=f"pip install {name}")
        return Result(False, tr("{name} is not installed", name=name), advice)


def _workshop(path: Path, tr: Translator) -> Iterator[Result]:
    try:
        folder = find_workshop(path)
        settings = read_settings(folder)
    except JmkitError as error:
        # What is wrong with a file of settings is told in the language of the file.
        yield Result(False, tr("the workshop at {path} cannot be opened", path=path), str(error))
        return
    title = settings.title
    yield Result(True, tr("workshop “{title}” in {path}", title=title, path=folder))
    yield Result(True, tr(_READERS[readers(folder)]))
    yield _can_be_written(folder, tr)
    yield Result(
        has_id(settings),
        tr("its workshop.toml says which workshop it is"),
        tr(_NO_ID, line=f'id = "{new_id()}"'),
    )
    yield from _journals(folder / "work", tr)


def _can_be_written(folder: Path, tr: Translator) -> Result:
    work = folder / "work"
    message = N_(
        "Change the permissions of {path}, or copy the workshop into a folder of your own."
    )
    return Result(
        os.access(work if work.is_dir() else folder, os.W_OK),
        tr("its work folder can be written"),
        tr(message, path=work),
    )


def _journals(work: Path, tr: Translator) -> Iterator[Result]:
    problems = JournalFolder(work).problems
    for problem in problems:
        yield Result(problem.is_settled, problem.text(tr), tr("Keep the file as it is."))
    if not problems:
        yield Result(True, tr("every line of its journals can be read"))
