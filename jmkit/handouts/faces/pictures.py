"""The stage map and the matrix in print: a vector picture, and in words for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.faces.records import empty
from jmkit.handouts.faces.register import block_face
from jmkit.handouts.markup import element, paragraphs
from jmkit.handouts.svg import svg_address

if TYPE_CHECKING:
    from markupsafe import Markup
    from matplotlib.figure import Figure

    from jmkit.blocks import BlockCall
    from jmkit.drawing import Theme
    from jmkit.handouts.context import Context


@block_face("map")
def stage_map(_: BlockCall, context: Context) -> Markup:
    """The stage map."""
    from jmkit import drawing  # noqa: PLC0415 -- matplotlib

    journey, tr = context.journey, context.tr
    if not journey.stages:
        return empty("stage", context)
    drawn = drawing.stage_map(
        journey, tr, theme_of(context), lanes=context.lanes or None, title=context.title
    )
    words = drawing.describe_map_short(journey, tr), drawing.describe_map(journey, tr)
    return figure("map", tr("Stage map"), drawn, words, context)


@block_face("matrix")
def matrix(_: BlockCall, context: Context) -> Markup:
    """The opportunities by impact and effort."""
    from jmkit import drawing  # noqa: PLC0415 -- matplotlib

    journey, tr = context.journey, context.tr
    if all(opportunity.is_blank for opportunity in journey.opportunities):
        return empty("opportunity", context)
    drawn = drawing.matrix(journey, tr, theme_of(context))
    long = drawing.describe_matrix(journey, tr)
    caption = tr("Opportunities by impact and effort")
    return figure("matrix", caption, drawn, (caption, long), context)


def figure(
    kind: str, caption: str, drawn: Figure, words: tuple[str, str], context: Context
) -> Markup:
    """A drawing as a figure.

    Args:
        kind: Goes into the class name.
        caption: The line below it.
        drawn: The drawing.
        words: The picture in one sentence, and in full.
        context: The workshop.
    """
    from jmkit.handouts.vector import svg_of  # noqa: PLC0415 -- matplotlib

    short, long = words
    width, height = (round(float(inches) * 96) for inches in drawn.get_size_inches())
    address = svg_address(svg_of(drawn))
    picture = element("img", src=address, alt=short, width=width, height=height)
    summary = element("summary", context.tr("The picture in words"))
    return element(
        "figure",
        element(
            "div", picture, class_="jmkit-scroll", tabindex=0, role="region", aria_label=caption
        ),
        element("figcaption", caption),
        element("details", summary, paragraphs(long, context.tr)),
        class_=f"jmkit-figure jmkit-figure-{kind}",
    )


def theme_of(context: Context) -> Theme:
    """The look of pictures in the colours of the workshop's brand."""
    from jmkit.drawing import Theme  # noqa: PLC0415 -- matplotlib

    return Theme.from_brand(context.brand.colours)
