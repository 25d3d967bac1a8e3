"""Whose figures a data file holds: the team's, or those of the kit's example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.folder.kit import is_sample
from jmkit.folder.names import inside, lexical

if TYPE_CHECKING:
    from jmkit.rendering.context import PictureContext


def is_example(name: str, context: PictureContext) -> bool:
    """Whether a data file holds somebody else's customers.

    The kit's sample data do, until a piece of evidence names the file as its source.

    Args:
        name: Of a file in the workshop folder that is there.
        context: The workshop.

    Raises:
        NameRefusedError: It lies outside.
        NotReadError: It is no regular file.
        OSError: It cannot be read.
    """
    plain = str(lexical(name))
    is_cited = any(plain in evidence.source for evidence in context.journey.evidence)
    return not is_cited and is_sample(inside(context.folder, name))
