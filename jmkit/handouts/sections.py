"""The sections of a handout: one a notebook, each with its heading, nothing shown twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from jmkit.handouts.markup import EMPTY, element, join
from jmkit.handouts.notebooks import cells_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.handouts.cells import Printer

_HEADING = re.compile(r"<h2\b[^>]*>(.*?)</h2>", re.DOTALL)


@dataclass(frozen=True)
class Section:
    """A notebook in print.

    Args:
        anchor: Its place in the page.
        title: Its heading, as plain text.
        html: What it shows.
    """

    anchor: str
    title: str
    html: Markup


@dataclass
class Sections:
    """Prints notebooks as sections, and remembers what was shown where.

    A block is often shown in several notebooks. On paper its second picture would be waste: in the
    same section it is left out, in a later one a link leads to the first.
    """

    shown: dict[Markup, tuple[str, str]] = field(default_factory=dict)

    def section(
        self, notebook: Mapping[str, Any], name: str, anchor: str, printer: Printer
    ) -> Section:
        """A notebook as a section.

        Args:
            notebook: The notebook as its file holds it.
            name: The file's name without its suffix; the heading of a notebook that has none.
            anchor: The section's place in the page.
            printer: Prints the cells.
        """
        pieces = [piece for cell in cells_of(notebook) for piece in printer.cell(cell)]
        headings = filter(None, (_HEADING.search(piece) for piece in pieces))
        found = next((Markup(h[1]).striptags() for h in headings), "")  # noqa: S704 -- it is cleaned
        title = found or spoken(name)
        if not found:
            pieces.insert(0, element("h2", element("bdi", title)))
        kept = [self._once(piece, anchor, title, printer) for piece in pieces]
        return Section(anchor, title, join(kept, "\n"))

    def _once(self, piece: Markup, anchor: str, title: str, printer: Printer) -> Markup:
        first = self.shown.get(piece)
        if first is None or "jmkit-block" not in piece[:30]:
            self.shown[piece] = (anchor, title)
            return piece
        if first[0] == anchor:
            return EMPTY
        if "jmkit-hint" in piece:
            return piece
        words = printer.tr("Shown above, in “{section}”.", section=first[1])
        return element("p", element("a", words, href=f"#{first[0]}"), class_="jmkit-again")


def spoken(name: str) -> str:
    """A file's name as a heading: without its number, with spaces.

    >>> spoken("03-pain-points")
    'pain points'
    """
    words = re.sub(r"^\d+[-_. ]*", "", name)
    return re.sub(r"[-_]+", " ", words).strip() or name
