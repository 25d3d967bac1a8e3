"""A board on paper: the stage map, and in full what was written on it.

For a board stand the map, once in a page, and the forms of what its lanes hold, as far as no other
block of the page is about just these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.blocks import BlockCall
from jmkit.handouts.outline.draft import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.handouts.outline.draft import Draft

MAP = BlockCall("map")
BOARD = BlockCall("board")  # the whole one, with all lanes
_JOURNEY = ("stages", "steps", "touchpoints")
_OTHERS = ("pain-points", "opportunities")
_OF_STAGES = ("emotions", "thoughts")  # lanes that hold what is written of the stages themselves


def without_boards(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each board replaced by what stands for it.

    Args:
        drafts: Everything that stands in a page.
    """
    blocks = [part.block for draft in drafts for part in draft.parts if part.block]
    return [
        replace(draft, parts=tuple(one for part in draft.parts for one in _unfolded(part, blocks)))
        for draft in drafts
    ]


def _unfolded(part: Part, blocks: Sequence[BlockCall]) -> Iterator[Part]:
    if part.block is None or part.block.name != BOARD.name or part.saved:
        yield part
        return
    # Nothing stands for a board whose lanes are all elsewhere; what led to it stays.
    first, *others = [*_stands_for(part.block, blocks), None]
    yield replace(part, block=first)
    yield from (Part(block=other) for other in others if other)


def _stands_for(board: BlockCall, blocks: Sequence[BlockCall]) -> list[BlockCall]:
    if board == BOARD:
        taken = {name for block in blocks if block != BOARD for name in _names(block)}
        names = (*_JOURNEY, *(name for name in _OTHERS if name not in taken))
        return [MAP, *map(_form, names)]
    is_whole = BOARD in blocks
    shown = [] if is_whole or MAP in blocks else [_map_of(board)]
    forms = [name for name in _names(board) if not (is_whole and name in _JOURNEY)]
    return [*shown, *map(_form, forms)]


def _form(name: str) -> BlockCall:
    return BlockCall.of("form", name)


def _map_of(board: BlockCall) -> BlockCall:
    return BlockCall.of("map", lanes=("stages", *board.texts("lanes")))


def _names(block: BlockCall) -> list[str]:
    """The kinds that a form or the lanes of a board show in full."""
    if block.name == "form":
        return list(block.texts("name"))
    lanes = block.texts("lanes") if block.name == BOARD.name else ()
    return list(dict.fromkeys("stages" if lane in _OF_STAGES else lane for lane in lanes))
