"""Who took part: names only, what they wish for stays with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, hint, inline_text, join
from jmkit.handouts.records.records import label
from jmkit.handouts.records.renderers import form_renderer

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext


@form_renderer("participant")
def participants(context: PrintContext) -> Markup:
    """The names of those who took part; nothing where the cover says them."""
    if "participant" in context.printed:
        return EMPTY
    names = [p.name for p in context.journey.participants if p.name.strip()]
    if not names:
        return hint(context.tr("Nobody has written their name yet."))
    shown = join((inline_text(name, context.tr) for name in names), ", ")
    word = element("strong", label("participant", context))
    return element("p", word, ": ", shown, class_="jmkit-participants")
