"""What a page shows in full, so that nothing needs to stand there a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError
from jmkit.model import record_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.blocks import BlockCall
    from jmkit.handouts.outline.draft import Draft

_ON_THE_COVER = "participant"


def printed_kinds(drafts: Iterable[Draft]) -> frozenset[str]:
    """The record kinds that a page shows with all that belongs to them, by their singular names.

    Args:
        drafts: Everything that stands in it.
    """
    blocks = (part.block for draft in drafts for part in draft.parts if part.block)
    return frozenset({_ON_THE_COVER, *(kind for block in blocks for kind in _kinds(block))})


def _kinds(block: BlockCall) -> Iterator[str]:
    for name in block.texts("name") if block.name == "form" else ():
        try:
            yield record_class(name).record_kind
        except UnknownNameError:  # told in its place
            continue
