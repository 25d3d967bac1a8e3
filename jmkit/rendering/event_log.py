"""The event log that a page takes its figures from where nobody names one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.names import inside
from jmkit.rendering.examples import is_example
from jmkit.rendering.measured import figures_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.drawing import StageFigures
    from jmkit.rendering.context import PictureContext

USUAL = "data/events.csv"  # where the kit's notebooks read it


def usual_figures(context: PictureContext) -> Mapping[str, StageFigures]:
    """What the usual event log says of each stage; nothing without one, or where it is no log.

    The kit's sample data count only where a piece of evidence names them as its source.
    """
    try:
        if inside(context.folder, USUAL).is_file() and not is_example(USUAL, context):
            return figures_of(context, USUAL)
    except (JmkitError, OSError):  # told where somebody asks for it by name
        pass
    return {}
