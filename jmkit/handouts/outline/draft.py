"""A notebook taken apart: its blocks, named and not yet printed, and what leads to each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from jmkit.folder.notebooks import cells_of, text_of
from jmkit.handouts.cells.printer import Fragment
from jmkit.handouts.html.markup import EMPTY, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jmkit.blocks import BlockCall
    from jmkit.handouts.cells.printer import Printer
    from jmkit.handouts.page_budget import PageBudget
    from jmkit.i18n import Translator

_TITLE = re.compile(r"<h2\b[^>]*>(.*?)</h2>", re.DOTALL)
_HEADING = re.compile(r"<h[2-6]\b")


@dataclass(frozen=True)
class Part:
    """A block with what leads to it; the last part of a notebook may be without a block.

    Args:
        before: What the notebook itself says before the block.
        block: None where nothing follows.
        saved: The block's print as the notebook keeps it; empty where it is printed anew.
    """

    before: tuple[Markup, ...] = ()
    block: BlockCall | None = None
    saved: Markup = EMPTY

    @property
    def is_headed(self) -> bool:
        """Whether a heading leads to the block."""
        return bool(self.before) and _HEADING.search(self.before[-1]) is not None


@dataclass(frozen=True)
class Draft:
    """What a notebook puts into a handout.

    Args:
        anchor: The section's place in the page.
        name: The file's name without its suffix.
        step: The step of the workshop that it guides through; empty for one of another kind.
        parts: Its blocks, in order.
    """

    anchor: str
    name: str
    step: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def title(self) -> str:
        """The first heading that somebody wrote; empty where there is none."""
        found = (_TITLE.search(html) for part in self.parts for html in part.before)
        return next((words for one in found if one and (words := _plain(one[1]))), "")


def draft_of(
    notebook: Mapping[str, Any], name: str, anchor: str, printer: Printer, budget: PageBudget
) -> Draft:
    """A notebook taken apart.

    Args:
        notebook: The notebook as its file holds it.
        name: The file's name without its suffix.
        anchor: The section's place in the page.
        printer: Prints the cells.
        budget: What the page has room for; what is taken is taken off.
    """
    parts = tuple(_parts(_fragments(cells_of(notebook), printer, budget)))
    return Draft(anchor, name, _step(notebook), parts)


def full(count: int, tr: Translator) -> Markup:
    """The sentence that says how many cells had no room."""
    message = tr("The handout is full: the rest ({n} cells) is left out here.", n=count)
    return element("p", message, class_="jmkit-note")


def _fragments(
    cells: Sequence[dict[str, Any]], printer: Printer, budget: PageBudget
) -> Iterator[Fragment]:
    for n, cell in enumerate(cells):
        if budget.is_spent:
            yield Fragment(full(len(cells) - n, printer.tr))
            return
        made = printer.cell(cell)
        prose = cell.get("cell_type") == "markdown" and len(text_of(cell.get("source")))
        budget.spend(int(prose), sum(len(fragment.html) for fragment in made))
        yield from made


def _parts(fragments: Iterator[Fragment]) -> Iterator[Part]:
    before: list[Markup] = []
    for fragment in fragments:
        if fragment.block is None:
            before.append(fragment.html)
        else:
            yield Part(tuple(before), fragment.block, fragment.html)
            before = []
    if before:
        yield Part(tuple(before))


def _step(notebook: Mapping[str, Any]) -> str:
    metadata = notebook.get("metadata")
    ours = metadata.get("jmkit") if isinstance(metadata, dict) else None
    step = ours.get("step") if isinstance(ours, dict) else None
    return step if isinstance(step, str) else ""


def _plain(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 -- the tags go, the entities become letters
