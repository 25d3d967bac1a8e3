"""The button that makes a handout leaves nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext


@renderer("handout")
def handout(_: BlockCall, __: PrintContext) -> Markup:
    """Nothing: it is what the reader holds."""
    return EMPTY
