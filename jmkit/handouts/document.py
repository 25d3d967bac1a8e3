"""A whole workshop as one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import NotebookError
from jmkit.folder.notebooks import notebooks_in, read_notebook, too_many
from jmkit.handouts.cells.printer import Printer
from jmkit.handouts.context import context_of
from jmkit.handouts.end_matter.sections import end_matter
from jmkit.handouts.fingerprint import fingerprint
from jmkit.handouts.html.gallery import Gallery
from jmkit.handouts.ledger import record_handout
from jmkit.handouts.looks.look import find_look, named_look
from jmkit.handouts.opening.summary_page import opening
from jmkit.handouts.options import Options
from jmkit.handouts.outline.boards import without_boards
from jmkit.handouts.outline.draft import draft_of
from jmkit.handouts.outline.once import printed_kinds
from jmkit.handouts.outline.sections import sections_of
from jmkit.handouts.output_file import handout_path, write_whole
from jmkit.handouts.page import make_page, render
from jmkit.handouts.page_budget import PageBudget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from jmkit.handouts.context import PrintContext
    from jmkit.handouts.looks.look import Look
    from jmkit.handouts.outline.draft import Draft
    from jmkit.handouts.privacy import Private

    Progress = Callable[[int, int, str], None]


class Handout(NamedTuple):
    """A handout that was made.

    Args:
        path: Where it is, or would be.
        problems: The notebooks that could not be read; the handout names them too.
        private: What was masked.
        html: The page itself.
        source: The fingerprint of what it was made from; empty where a notebook is missing.
    """

    path: Path
    problems: tuple[NotebookError, ...]
    private: tuple[Private, ...]
    html: str
    source: str = ""


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
        NameRefusedError: A link leads from the workshop's folder to elsewhere.
        JmkitError: The file cannot be written.
    """
    made = make_handout(folder, out, progress, options)
    write_whole(made.path, made.html)
    record_handout(made.source, made.path)
    return made


def make_handout(
    folder: Path,
    out: Path | None = None,
    progress: Progress | None = None,
    options: Options | None = None,
) -> Handout:
    """Makes the page of a workshop folder, and writes nothing.

    Args:
        folder: The workshop folder.
        out: The file to write; by default one in the workshop's ``handouts`` folder.
        progress: Called before each notebook with its number from 0, their count and its name.
        options: How it is wanted.

    Raises:
        SettingsError: workshop.toml cannot be read.
        UnknownNameError: There is no such look.
        LookError: The look cannot be used.
    """
    wanted = options or Options()
    gallery = Gallery()
    context = replace(context_of(folder, wanted), gallery=gallery)
    look = chosen_look(wanted, context.look, folder)
    # Taken before anything is read: what changes meanwhile makes the page new, never stale.
    source = fingerprint(folder, wanted, look)
    paths = notebooks_in(folder)
    problems = too_many(folder)
    budget = PageBudget()
    drafts = without_boards(list(_drafts(paths, context, problems, budget, progress or _silent)))
    context = replace(context, printed=printed_kinds(drafts))
    found = sections_of(drafts, context, budget)
    sections = [s.prepared(context) for s in (*found, *end_matter(context, found))]
    mask = context.masks.text if context.masks else str
    notes = [mask(problem.text(context.tr)) for problem in problems]
    # What lacks a notebook bears none: the next call tries again, and tells of it again.
    source = "" if problems else source
    page = replace(make_page(context, sections, notes, source), opening=opening(context))
    html = render(page, look, gallery.embed)
    private = tuple(context.masks.found) if context.masks else ()
    return Handout(handout_path(folder, context.name, out), tuple(problems), private, html, source)


def chosen_look(options: Options, settled: str, folder: Path) -> Look:
    """The look that a handout gets: one that a person names goes before that of the settings.

    Args:
        options: How the handout is wanted.
        settled: The look that workshop.toml names.
        folder: The workshop folder.

    Raises:
        UnknownNameError: There is no such look.
        LookError: It may not be used.
        NameRefusedError: The settings name a folder outside.
    """
    return named_look(options.look, folder) if options.look else find_look(settled, folder)


def _drafts(
    paths: Sequence[Path],
    context: PrintContext,
    problems: list[NotebookError],
    budget: PageBudget,
    progress: Progress,
) -> Iterator[Draft]:
    links = {path.name: f"section-{number}" for number, path in enumerate(paths, 1)}
    printer = Printer(context.tr, context.folder, context, links, context.gallery)
    for number, path in enumerate(paths):
        progress(number, len(paths), path.name)
        try:
            notebook = read_notebook(path)
        except NotebookError as error:
            problems.append(error)
            continue
        yield draft_of(notebook, path.stem, links[path.name], printer, budget)


def _silent(number: int, count: int, name: str) -> None:
    pass
