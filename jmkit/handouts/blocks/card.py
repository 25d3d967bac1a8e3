"""The card block in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.records.persona import persona_card
from jmkit.handouts.records.records import empty

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext


@renderer("card")
def card(_: BlockCall, context: PrintContext) -> Markup:
    """The card of the persona whose journey it is."""
    persona = context.journey.persona
    if persona is None or persona.is_blank:
        return empty("persona", context)
    return persona_card(persona, context)
