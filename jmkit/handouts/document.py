"""A whole workshop as one file."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError, NotebookError
from jmkit.handouts.ahead import data_blocks
from jmkit.handouts.cells import Printer
from jmkit.handouts.closing import closing
from jmkit.handouts.context import context_of
from jmkit.handouts.fingerprint import fingerprint
from jmkit.handouts.looks import find_look
from jmkit.handouts.notebooks import read_notebook
from jmkit.handouts.options import Options
from jmkit.handouts.page import page_of, render
from jmkit.handouts.sections import Section, Sections
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jmkit.handouts.ahead import Ahead
    from jmkit.handouts.context import Context
    from jmkit.handouts.privacy import Private

    Progress = Callable[[int, int, str], None]


class Handout(NamedTuple):
    """A handout that was made.

    Args:
        path: Where it is, or would be.
        problems: The notebooks that could not be read; the handout names them too.
        private: What was masked.
        html: The page itself.
    """

    path: Path
    problems: tuple[NotebookError, ...]
    private: tuple[Private, ...]
    html: str


def handout(folder: Path, out: Path | None = None, progress: Progress | None = None) -> Path:
    """Writes the handout of a workshop; see `write_handout`."""
    return write_handout(folder, out, progress).path


def write_handout(
    folder: Path,
    out: Path | None = None,
    progress: Progress | None = None,
    options: Options | None = None,
) -> Handout:
    """Writes all notebooks of a workshop folder as one HTML file; see `make_handout`.

    Raises:
        SettingsError: workshop.toml cannot be read.
        JmkitError: The file cannot be written.
    """
    made = make_handout(folder, out, progress, options)
    write_whole(made.path, made.html)
    return made


def make_handout(
    folder: Path,
    out: Path | None = None,
    progress: Progress | None = None,
    options: Options | None = None,
    *,
    ahead: bool = False,
) -> Handout:
    """Makes the page of a workshop folder, and writes nothing.

    Args:
        folder: The workshop folder.
        out: The file to write; by default one in the workshop's ``handouts`` folder.
        progress: Called before each notebook with its number from 0, their count and its name.
        options: How it is wanted.
        ahead: Whether a second process may help; not where threads are running.

    Raises:
        SettingsError: workshop.toml cannot be read.
        UnknownNameError: There is no such look.
        LookError: The look cannot be used.
    """
    wanted = options or Options()
    context = context_of(folder, wanted)
    look = find_look(context.look, folder)
    problems: list[NotebookError] = []
    paths = notebooks_in(folder)
    with data_blocks(paths if ahead else (), context) as made:
        found = list(_sections(paths, context, problems, made, progress or _silent))
    sections = [s.finished(context) for s in (*found, *closing(context, found))]
    mask = context.masks.text if context.masks else str
    notes = [mask(problem.text(context.tr)) for problem in problems]
    # What lacks a notebook bears none: the next call tries again, and tells of it again.
    source = "" if problems else fingerprint(folder, wanted, look)
    html = render(page_of(context, sections, notes, source), look)
    private = tuple(context.masks.found) if context.masks else ()
    return Handout(target(folder, context.title, out), tuple(problems), private, html)


def target(folder: Path, title: str, out: Path | None = None) -> Path:
    """The file of a handout: where somebody wants it, or named by the workshop's title."""
    return out or folder / "handouts" / f"{slug(title)}.html"


def slug(title: str) -> str:
    """A file name for a title: its Latin letters and figures, or ``handout`` if it has none.

    >>> slug("Summer course, 2026!"), slug("קורס קיץ")
    ('summer-course-2026', 'handout')
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "handout"


def write_whole(path: Path, text: str) -> None:
    """Writes a file so that it is there whole or not at all.

    Raises:
        JmkitError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        message = N_(
            "The handout “{file}” cannot be written ({reason}). Close it elsewhere, free some "
            "space, or choose another place."
        )
        reason = error.strerror or str(error)
        raise JmkitError(message, file=path, reason=reason) from error


def _sections(
    paths: Sequence[Path],
    context: Context,
    problems: list[NotebookError],
    made: Ahead,
    progress: Progress,
) -> Iterator[Section]:
    links = {path.name: f"section-{number}" for number, path in enumerate(paths, 1)}
    printer = Printer(context.tr, context.folder, context, links, made)
    sections = Sections()
    for number, path in enumerate(paths):
        progress(number, len(paths), path.name)
        try:
            notebook = read_notebook(path)
        except NotebookError as error:
            problems.append(error)
            continue
        yield sections.section(notebook, path.stem, links[path.name], printer)


def notebooks_in(folder: Path) -> list[Path]:
    """The notebooks of a workshop, in the order of their names."""
    return sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))


def _silent(number: int, count: int, name: str) -> None:
    pass


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
