"""The picture service: a specification says which picture; it becomes display lists, then files.

Forms, handouts, files and the command line ask here, each with a `PictureSpec` and the
`PictureContext` of their workshop: `display_lists` lays out, `describe` puts in words,
`save_picture` and `live_map` hand over to a back end of `jmkit.drawing`.
"""

from jmkit.rendering.context import PictureContext, picture_context
from jmkit.rendering.display_lists import caption_of, describe, display_lists
from jmkit.rendering.outputs import (
    LivePlan,
    inline_svg_of,
    live_map,
    save_picture,
    svg_address_of,
)
from jmkit.rendering.specification import PICTURES, PictureSpec

__all__ = [
    "PICTURES",
    "LivePlan",
    "PictureContext",
    "PictureSpec",
    "caption_of",
    "describe",
    "display_lists",
    "inline_svg_of",
    "live_map",
    "picture_context",
    "save_picture",
    "svg_address_of",
]
