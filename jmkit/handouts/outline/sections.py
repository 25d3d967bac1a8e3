"""The sections of a handout: each with its heading, everything once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jmkit.handouts.blocks import render_block
from jmkit.handouts.blocks.headings import heading_of
from jmkit.handouts.html.markup import EMPTY, element, is_hint, join
from jmkit.handouts.html.text_nodes import isolate_signs
from jmkit.handouts.outline.draft import full
from jmkit.handouts.outline.order import TITLES, in_order
from jmkit.handouts.page_budget import PageBudget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext
    from jmkit.handouts.outline.draft import Draft, Part

_LINK = re.compile(r'<a href="#(section-[0-9]+)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Section:
    """A part of the page, mostly a notebook in print.

    Args:
        anchor: Its place in the page.
        title: Its heading, as plain text.
        html: What it shows, the heading included.
        kind: Goes into the class name; empty for somebody's own notebook.
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
    """Prints drafts as sections, and remembers what was shown.

    What a block shows stands once in a page, and so does not stand where it would say nothing new
    or nothing at all. When the page is full, the rest is left out, and said.

    Args:
        context: The workshop.
        budget: What the page has room for.
    """

    context: PrintContext
    budget: PageBudget = field(default_factory=PageBudget)
    _shown: set[Markup] = field(default_factory=set)
    _made: dict[BlockCall, Markup] = field(default_factory=dict)

    def section(self, draft: Draft) -> Section | None:
        """A draft as a section; None for one that has nothing to show."""
        tr, standard = self.context.tr, TITLES.get(draft.step, "")
        title = draft.title or (tr(standard) if standard else title_of_file(draft.name))
        places = (f"{draft.anchor}-{n}" for n, _ in enumerate(draft.parts, 1))
        parts = zip(draft.parts, places, strict=True)
        html = [shown for part, place in parts if (shown := self._part(part, place, title))]
        if not html:
            return None
        if not draft.title:
            html.insert(0, element("h2", element("bdi", title)))
        return Section(draft.anchor, title, join(html, "\n"), draft.step if standard else "")

    def _part(self, part: Part, place: str, title: str) -> Markup:
        block = self._block(part)
        return join(filter(None, [*part.before, self._placed(part, block, place, title)]), "\n")

    def _placed(self, part: Part, html: Markup, place: str, title: str) -> Markup:
        if part.block is None or html == EMPTY:
            return html
        words = "" if part.is_headed else heading_of(part.block, self.context)
        heading = element("h3", words) if words and words != title else EMPTY
        classes = f"jmkit-block jmkit-block-{part.block.name}"
        return element("div", heading, html, id=place, class_=classes)

    def _block(self, part: Part) -> Markup:
        if part.block is None:
            return EMPTY
        if not part.saved and self.budget.is_spent:
            return full(1, self.context.tr)
        html = part.saved or self._render(part.block)
        if is_hint(html):
            return html if part.is_headed else EMPTY
        # A single card may have been shown among all of them.
        if any(html in other for other in self._shown):
            return EMPTY
        self._shown.add(html)
        return html

    def _render(self, block: BlockCall) -> Markup:
        if block not in self._made:
            self._made[block] = render_block(block, self.context)
            self.budget.spend(0, len(self._made[block]))
        return self._made[block]


def sections_of(
    drafts: Sequence[Draft], context: PrintContext, budget: PageBudget
) -> list[Section]:
    """The sections of a page, in their order; those that have nothing to show are left out.

    Args:
        drafts: Its notebooks, in the order of their names.
        context: The workshop.
        budget: What the page has room for yet.
    """
    sections = Sections(context, budget)
    made = filter(None, map(sections.section, in_order(drafts)))
    return list(_unlinked(list(made)))


def _unlinked(sections: Sequence[Section]) -> Iterator[Section]:
    # A link leads nowhere where its notebook has nothing to show.
    there = {section.anchor for section in sections}

    def kept(link: re.Match[str]) -> str:
        return link[0] if link[1] in there else link[2]

    for section in sections:
        html = _LINK.sub(kept, section.html) if _LINK.search(section.html) else section.html
        yield replace(section, html=type(section.html)(html))


def title_of_file(name: str) -> str:
    """A file's name as a heading: without its number, with spaces.

    >>> title_of_file("03-pain-points")
    'pain points'
    """
    words = re.sub(r"^\d+[-_. ]*", "", name)
    return re.sub(r"[-_]+", " ", words).strip() or name
