"""Handouts: finished notebooks as one safe, self-contained HTML file.

`blocks` prints each block from the journals, `cells` prints a notebook's cells with them, `page`
lays the sections out; `document` does so for a whole workshop, `exporter` for nbconvert.
"""

from jmkit.handouts.blocks import RENDERERS, render_block
from jmkit.handouts.context import PrintContext, context_of
from jmkit.handouts.document import Handout, handout, write_handout

__all__ = [
    "RENDERERS",
    "Handout",
    "PrintContext",
    "context_of",
    "handout",
    "render_block",
    "write_handout",
]
