"""Blocks: what a notebook cell shows, named by the call that makes it; no block is made here.

`declarations` lists them, `call` is the name of one and what it was told, `cell` reads that from a
notebook and never runs it. `workshop` binds their live faces, `handouts` their print.
"""

from jmkit.blocks.call import BlockCall
from jmkit.blocks.cell import BLOCK_MIME, block_of_code, block_of_output
from jmkit.blocks.declarations import BLOCKS

__all__ = ["BLOCKS", "BLOCK_MIME", "BlockCall", "block_of_code", "block_of_output"]
