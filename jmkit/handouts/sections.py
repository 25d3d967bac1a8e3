"""The sections of a handout: one a notebook, each with its heading, nothing shown twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from jmkit.folder.notebooks import cells_of, text_of
from jmkit.handouts.cells import Fragment
from jmkit.handouts.html.markup import element, join
from jmkit.handouts.html.text_nodes import isolate_signs
from jmkit.handouts.page_budget import PageBudget

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jmkit.handouts.cells import Printer
    from jmkit.handouts.context import PrintContext
    from jmkit.i18n import Translator

_HEADING = re.compile(r"<h2\b[^>]*>(.*?)</h2>", re.DOTALL)


@dataclass(frozen=True)
class Section:
    """A part of the page, mostly a notebook in print.

    Args:
        anchor: Its place in the page.
        title: Its heading, as plain text.
        html: What it shows, the heading included.
        kind: Goes into the class name; empty for a notebook.
    """

    anchor: str
    title: str
    html: Markup
    kind: str = ""

    def prepared(self, context: PrintContext) -> Section:
        """The section ready for the page: masked where that is wanted, signs beside figures."""
        html, title = self.html, self.title
        if context.masks:
            html, title = context.masks.html(html), context.masks.text(title)
        return replace(self, title=title, html=isolate_signs(html) if context.tr.rtl else html)


@dataclass
class Sections:
    """Prints notebooks as sections, and remembers what was shown where.

    A block is often shown in several notebooks. On paper its second picture would be waste, so a
    link leads to the first. When the page is full, the rest of a notebook is left out, and said.
    """

    shown: dict[Markup, str] = field(default_factory=dict)
    budget: PageBudget = field(default_factory=PageBudget)

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
        fragments = list(self._fragments(cells_of(notebook), printer))
        headings = (_HEADING.search(fragment.html) for fragment in fragments if not fragment.block)
        title = next((_plain(h[1]) for h in headings if h and _plain(h[1])), "")
        html = [self._placed(p, f"{anchor}-{n}", printer.tr) for n, p in enumerate(fragments, 1)]
        if not title:
            title = title_of_file(name)
            html.insert(0, element("h2", element("bdi", title)))
        return Section(anchor, title, join(html, "\n"))

    def _fragments(self, cells: Sequence[dict[str, Any]], printer: Printer) -> Iterator[Fragment]:
        for n, cell in enumerate(cells):
            if self.budget.is_spent:
                message = printer.tr(
                    "The handout is full: the rest ({n} cells) is left out here.", n=len(cells) - n
                )
                yield Fragment(element("p", message, class_="jmkit-note"))
                return
            made = printer.cell(cell)
            prose = cell.get("cell_type") == "markdown" and len(text_of(cell.get("source")))
            self.budget.spend(int(prose), sum(len(fragment.html) for fragment in made))
            yield from made

    def _placed(self, fragment: Fragment, place: str, tr: Translator) -> Markup:
        if fragment.block is None:
            return fragment.html
        # A single card may have been shown among all of them.
        first = self.shown.get(fragment.html) or next(
            (where for html, where in self.shown.items() if fragment.html in html), None
        )
        if first and "jmkit-hint" not in fragment.html:
            link = element("a", tr("It is shown above."), href=f"#{first}")
            return element("p", link, class_="jmkit-again")
        self.shown[fragment.html] = place
        classes = f"jmkit-block jmkit-block-{fragment.block.name}"
        return element("div", fragment.html, id=place, class_=classes)


def _plain(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 -- the tags go, the entities become letters


def title_of_file(name: str) -> str:
    """A file's name as a heading: without its number, with spaces.

    >>> title_of_file("03-pain-points")
    'pain points'
    """
    words = re.sub(r"^\d+[-_. ]*", "", name)
    return re.sub(r"[-_]+", " ", words).strip() or name
