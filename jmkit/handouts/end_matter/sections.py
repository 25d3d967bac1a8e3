"""What every handout ends with: what to do next, and the words that were used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.end_matter.glossary import glossary
from jmkit.handouts.end_matter.next_steps import next_steps
from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.outline.sections import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext


def end_matter(context: PrintContext, before: Sequence[Section]) -> Iterator[Section]:
    """The sections at the end of a handout; none of them where there is nothing to say.

    Args:
        context: The workshop.
        before: The sections that come before.
    """
    shown = join(section.html for section in before)
    parts = (
        ("next-steps", context.tr("What remains to be done"), next_steps(context)),
        ("glossary", context.tr("The words of journey mapping"), glossary(context, shown)),
    )
    for kind, title, html in parts:
        if html != EMPTY:
            yield _section(kind, title, html)


def _section(kind: str, title: str, html: Markup) -> Section:
    return Section(kind, title, join([element("h2", title), html], "\n"), kind)
