"""The handout of one notebook, for nbconvert and JupyterLab's export menu."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters import Exporter
from traitlets import default

from jmkit.errors import WorkshopNotFoundError
from jmkit.folder.notebooks import language_in
from jmkit.folder.settings import find_workshop
from jmkit.handouts.cells.printer import Printer
from jmkit.handouts.context import PrintContext, context_of
from jmkit.handouts.html.gallery import Gallery
from jmkit.handouts.looks.look import USUAL, find_look
from jmkit.handouts.outline.boards import without_boards
from jmkit.handouts.outline.draft import draft_of
from jmkit.handouts.outline.once import printed_kinds
from jmkit.handouts.outline.sections import sections_of
from jmkit.handouts.page import make_page, render
from jmkit.handouts.page_budget import PageBudget
from jmkit.i18n import Translator, languages
from jmkit.model import Journey
from jmkit.safe_path import leave_current_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode

    from jmkit.handouts.outline.sections import Section
    from jmkit.handouts.page import Page


class HandoutExporter(Exporter):
    """``jupyter nbconvert --to jmkit-handout``: one notebook as a handout.

    In a workshop folder the blocks are printed from the journals as they are now; elsewhere from
    what was saved in the notebook. No kernel is started, no code is run, and none of nbconvert's
    templates is used: it looks for them in the current folder, too.
    """

    export_from_notebook = "jmkit handout"
    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(  # type: ignore[override]  # as in nbconvert's own exporters
        self,
        nb: NotebookNode,
        resources: dict[str, Any] | None = None,
        **kw: Any,
    ) -> tuple[str, dict[str, Any]]:
        """The notebook as HTML, and nbconvert's resources."""
        leave_current_folder()  # nbconvert has put it first
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        return render_notebook(notebook, resources), resources


def render_notebook(notebook: Mapping[str, Any], resources: Mapping[str, Any]) -> str:
    """One notebook as HTML, in the look of its workshop.

    Args:
        notebook: The notebook.
        resources: What nbconvert knows of it: its file's name and folder.
    """
    metadata = resources.get("metadata") or {}
    folder = Path(metadata.get("path") or ".")
    name = str(metadata.get("name") or "notebook")
    gallery = Gallery()
    try:
        context = replace(context_of(find_workshop(folder)), gallery=gallery)
    except WorkshopNotFoundError:
        page = _lone_page(notebook, name, folder, gallery)
        return render(page, find_look(USUAL, folder), gallery.embed)
    printer = Printer(context.tr, folder, context, gallery=gallery)
    page = make_page(context, _sections(notebook, name, printer, context))
    return render(page, find_look(context.look, context.folder), gallery.embed)


def _lone_page(notebook: Mapping[str, Any], name: str, folder: Path, gallery: Gallery) -> Page:
    language = language_in(notebook)
    tr = Translator(language if language in languages() else "en")
    printer = Printer(tr, folder, gallery=gallery)
    context = PrintContext(Journey(), tr, folder)
    note = tr(
        "This handout was made away from its workshop: it shows what was saved in the notebook, "
        "and the workshop may have gone on since."
    )
    return make_page(context, _sections(notebook, name, printer, context), [note])


def _sections(
    notebook: Mapping[str, Any], name: str, printer: Printer, context: PrintContext
) -> list[Section]:
    budget = PageBudget()
    drafts = without_boards([draft_of(notebook, name, "section-1", printer, budget)])
    return sections_of(drafts, replace(context, printed=printed_kinds(drafts)), budget)
