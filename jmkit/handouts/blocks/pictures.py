"""Pictures in print: a vector drawing, and the same in words for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.blocks import BlockCall
from jmkit.handouts.blocks.map_table import map_table
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.blocks.widths import image, pictures_for
from jmkit.handouts.html.markup import EMPTY, element, paragraphs
from jmkit.handouts.records.records import empty
from jmkit.rendering import PictureSpec, caption_of, describe, display_lists, svg_address_of
from jmkit.rendering.specification import STAGE_BLOCKS

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext


def _with_stages(call: BlockCall, context: PrintContext) -> Markup:
    return _figure(call, context) if context.journey.stages else empty("stage", context)


for _name in STAGE_BLOCKS:
    renderer(_name)(_with_stages)


@renderer("board")
def board(call: BlockCall, context: PrintContext) -> Markup:
    """The board on paper: the stage map with the same lanes."""
    lanes = call.texts("lanes")
    options = {"lanes": ("stages", *lanes)} if lanes else {}
    return _with_stages(BlockCall("map", options), context)


@renderer("portrait")
def portrait(call: BlockCall, context: PrintContext) -> Markup:
    """The card of the persona, drawn."""
    persona = context.journey.persona
    if persona is None or persona.is_blank:
        return empty("persona", context)
    return _figure(call, context)


@renderer("summary")
def summary(call: BlockCall, context: PrintContext) -> Markup:
    """The page for the boss, drawn."""
    return _figure(call, context)


@renderer("matrix")
def matrix(call: BlockCall, context: PrintContext) -> Markup:
    """The opportunities by impact and effort."""
    if all(opportunity.is_blank for opportunity in context.journey.opportunities):
        return empty("opportunity", context)
    return _figure(call, context)


def _figure(call: BlockCall, context: PrintContext) -> Markup:
    spec = PictureSpec.of(call, "screen" if context.width else "wall", context.width)
    sentence, whole = describe(spec, context)
    shown = pictures_for(spec, sentence, context) if context.gallery and context.paper else EMPTY
    words = _in_words(whole, map_table(context) if call.name == "map" else EMPTY, context)
    return element(
        "figure",
        shown or _scrolling(spec, sentence, context),
        element("figcaption", words),
        class_=f"jmkit-figure jmkit-figure-{call.name.replace('_', '-')}",
    )


def _scrolling(spec: PictureSpec, words: str, context: PrintContext) -> Markup:
    # What scrolls must be reachable by keyboard.
    (drawing,) = display_lists(spec, context)
    caption = caption_of(spec, context)
    picture = image(drawing, svg_address_of(drawing), words)
    return element(
        "div", picture, class_="jmkit-scroll", tabindex=0, role="region", aria_label=caption
    )


def _in_words(text: str, table: Markup, context: PrintContext) -> Markup:
    summary = element("summary", context.tr("The picture in words"))
    return element("details", summary, table, paragraphs(text, context.tr))
