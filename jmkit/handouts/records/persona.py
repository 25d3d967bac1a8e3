"""The persona card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import element, inline_text, join
from jmkit.handouts.records.records import card, empty, filled, shown_fields
from jmkit.handouts.records.renderers import form_renderer
from jmkit.handouts.records.values import title_of, value_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Persona

_HEAD = ("name", "photo", "occupation", "age", "location", "story")


@form_renderer("persona")
def personas(context: PrintContext) -> Markup:
    """A card for every persona."""
    known = {record.id for record in filled("persona", context)}
    cards = [persona_card(p, context) for p in context.journey.personas if p.id in known]
    if not cards:
        return empty("persona", context)
    return element("div", join(cards, "\n"), class_="jmkit-personas")


def persona_card(persona: Persona, context: PrintContext) -> Markup:
    """One persona: who it is at the head, everything else below."""
    facts = (value_of(persona, name, context) for name in ("occupation", "age", "location"))
    rest = [name for name in shown_fields(persona) if name not in _HEAD]
    return element(
        "article",
        _portrait(persona, context),
        element("p", element("strong", title_of(persona, context)), class_="jmkit-name"),
        element("p", join(filter(None, facts), " · "), class_="jmkit-facts"),
        element("div", value_of(persona, "story", context), class_="jmkit-story"),
        card(persona, context, rest),
        class_="jmkit-persona-card",
    )


def _portrait(persona: Persona, context: PrintContext) -> Markup:
    address = context.picture(persona.photo) if persona.photo else None
    if address:
        name = persona.title_text or context.tr("Persona")
        alt = context.tr("Picture of {name}", name=name)
        return element("img", src=address, alt=alt, class_="jmkit-photo")
    letter = next((c for c in persona.name if c.isalpha()), "?")
    sign = element(
        "span", inline_text(letter, context.tr), class_="jmkit-photo", aria_hidden="true"
    )
    if not persona.photo:
        return sign
    missing = context.tr("The picture “{file}” is not in the workshop folder.", file=persona.photo)
    return sign + element("p", missing, class_="jmkit-missing")
