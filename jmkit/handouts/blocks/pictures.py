"""Pictures in print: a vector drawing, and the same in words for who cannot see it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.handouts.blocks.map_table import map_table
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, join, paragraphs
from jmkit.handouts.records.records import empty
from jmkit.rendering import PictureSpec, caption_of, describe, display_lists, svg_address_of
from jmkit.rendering.specification import WITH_STAGES

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.handouts.context import PrintContext


def _with_stages(call: BlockCall, context: PrintContext) -> Markup:
    return _figure(call, context) if context.journey.stages else empty("stage", context)


for _name in WITH_STAGES:
    renderer(_name)(_with_stages)


@renderer("portrait")
def portrait(call: BlockCall, context: PrintContext) -> Markup:
    """The card of the persona, drawn."""
    persona = context.journey.persona
    if persona is None or persona.is_blank:
        return empty("persona", context)
    return _figure(call, context)


@renderer("matrix")
def matrix(call: BlockCall, context: PrintContext) -> Markup:
    """The opportunities by impact and effort."""
    if all(opportunity.is_blank for opportunity in context.journey.opportunities):
        return empty("opportunity", context)
    return _figure(call, context)


def _figure(call: BlockCall, context: PrintContext) -> Markup:
    spec = PictureSpec.of(call)
    caption, words = caption_of(spec, context), describe(spec, context)
    is_map = call.name == "map"
    return element(
        "figure",
        _scrolling(_image(display_lists(spec, context)[0], words[0]), caption),
        _sheets(spec, context) if is_map and context.paper else EMPTY,
        element(
            "figcaption",
            element("span", caption),
            _in_words(words[1], map_table(context) if is_map else EMPTY, context),
        ),
        class_=f"jmkit-figure jmkit-figure-{call.name.replace('_', '-')}",
    )


def _scrolling(picture: Markup, caption: str) -> Markup:
    # What scrolls must be reachable by keyboard.
    return element(
        "div", picture, class_="jmkit-scroll", tabindex=0, role="region", aria_label=caption
    )


def _in_words(text: str, table: Markup, context: PrintContext) -> Markup:
    summary = element("summary", context.tr("The picture in words"))
    return element("details", summary, table, paragraphs(text, context.tr))


def _sheets(spec: PictureSpec, context: PrintContext) -> Markup:
    # A map as large as a wall cannot be read on the paper people have.
    sheets = display_lists(replace(spec, paper=context.paper), context)
    return element("div", join(_image(one, one.label) for one in sheets), class_="jmkit-sheets")


def _image(drawing: DisplayList, words: str) -> Markup:
    width, height = (round(points / 72 * 96) for points in (drawing.width, drawing.height))
    return element("img", src=svg_address_of(drawing), alt=words, width=width, height=height)
