"""A picture in a page as it was laid out for each width: the style sheet shows one of them.

They stand in the page as text and shapes, not as files: in its type, to be read and copied.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.drawing.canvas.display_list import PhotoItem
from jmkit.handouts.html.markup import element, join
from jmkit.rendering import display_lists, inline_svg_of, svg_address_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.handouts.context import PrintContext
    from jmkit.rendering import PictureSpec

# What windows of 390, 820 and 1,366 pixels have room for, in pixels.
_MAP = {"phone": 358, "tablet": 788, "laptop": 1318}
_OTHERS = {"phone": 358, "page": 688}  # the second on paper, too
# Lanes that a sheet of the map goes without, as far as that makes it a single one: what they say
# stands in full in the tables of the same page.
_IN_TABLES = (
    frozenset({"steps", "touchpoints", "thoughts", "backstage"}),
    frozenset({"opportunities"}),
)


def pictures_for(spec: PictureSpec, words: str, context: PrintContext) -> Markup:
    """A picture for screens of every width and for paper.

    Args:
        spec: Which picture.
        words: What it shows, for who cannot see it.
        context: The workshop, with a gallery and a paper.
    """
    is_map = spec.picture == "map"
    screens = (
        _shown(one, name, words, context)
        for name, width in (_MAP if is_map else _OTHERS).items()
        for one in display_lists(replace(spec, paper="screen", width=width, hints=False), context)
    )
    sheets = _sheets(spec, context) if is_map else []
    printed = (_shown(one, "sheet", one.label, context) for one in sheets)
    return element("div", join([*screens, *printed], "\n"), class_="jmkit-drawings")


def _sheets(spec: PictureSpec, context: PrintContext) -> list[DisplayList]:
    has_tables = {"stage", "touchpoint", "opportunity"} <= context.printed
    spare = _IN_TABLES if has_tables and not spec.lanes else ()
    return display_lists(replace(spec, paper=context.paper, spare=spare), context)


def _shown(drawing: DisplayList, name: str, words: str, context: PrintContext) -> Markup:
    classes = f"jmkit-drawn jmkit-for-{name}"
    has_photo = any(isinstance(item, PhotoItem) for item in drawing.items)
    if has_photo or context.gallery is None:
        return image(drawing, svg_address_of(drawing), words, classes)
    address = context.gallery.drawing(inline_svg_of(drawing, classes, words))
    return image(drawing, address, words, classes)


def image(drawing: DisplayList, address: str, words: str, classes: str | None = None) -> Markup:
    """A picture by its address, as large as it was laid out.

    Args:
        drawing: What was laid out.
        address: Where it is found.
        words: What it shows, for who cannot see it.
        classes: Its class; none where it is None.
    """
    pixels = 1.0 if drawing.unit == "px" else 96 / 72
    width, height = (round(side * pixels) for side in (drawing.width, drawing.height))
    return element("img", src=address, alt=words, width=width, height=height, class_=classes)
