"""From display lists to what people get: a file, an address within a page, tiles that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.rendering.display_lists import display_lists, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.drawing.backends.tiles import LiveMap
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.model import Journey
    from jmkit.rendering.context import PictureContext
    from jmkit.rendering.specification import PictureSpec


class LivePlan(NamedTuple):
    """A picture that can be drawn again and again.

    Args:
        tiles: Draws it, strip by strip.
        describe: Puts a journey in words as it would be drawn: one sentence, and all of it.
    """

    tiles: LiveMap
    describe: Callable[[Journey], tuple[str, str]]


def live_map(spec: PictureSpec, context: PictureContext) -> LivePlan:
    """A picture with a column a stage that follows the journey strip by strip.

    Raises:
        UnknownNameError: There is no such lane, stage or persona.
        DataFileError: A data file cannot be read.
    """
    from jmkit.drawing.backends.tiles import LiveMap

    plan = plan_of(spec, context)
    plan.of(context.journey)
    return LivePlan(LiveMap(plan.screen), plan.describe)


def save_picture(
    spec: PictureSpec, context: PictureContext, path: Path, *, dpi: float | None = None
) -> list[Path]:
    """Writes a picture as PNG, SVG or PDF, by the suffix; gives the path of every file written.

    Args:
        spec: Which picture.
        context: The workshop.
        path: Where to; several sheets become pages of a PDF, or numbered files.
        dpi: Pixels an inch, for PNG.

    Raises:
        UnknownNameError: A suffix, paper, lane, stage or persona that does not exist.
        DataFileError: A data file cannot be read.
        PictureNotSavedError: A file cannot be written, or would have too many pixels.
    """
    from jmkit.drawing import save_all

    return save_all(display_lists(spec, context), path, dpi=dpi)


def svg_address_of(drawing: DisplayList) -> str:
    """A display list as an SVG picture in a ``data:`` address, to stand in a page."""
    from jmkit.drawing.backends.svg import data_address, svg_of

    return data_address(svg_of(drawing).encode())


def inline_svg_of(drawing: DisplayList, name: str, words: str = "") -> str:
    """A display list as an SVG element of a page.

    Args:
        drawing: What was laid out.
        name: The element's class.
        words: What it shows, for who cannot see it; empty for what the text beside it says.
    """
    from jmkit.drawing.backends import inline_svg

    return inline_svg.inline_svg_of(drawing, name, words)
