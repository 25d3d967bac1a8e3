"""The step bar: from notebook to notebook, with what is done and what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from jmkit.coach import progress
from jmkit.folder.steps import stops
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, join

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.folder.steps import Stop
    from jmkit.handouts.context import PrintContext


@renderer("progress")
def progress_bar(call: BlockCall, context: PrintContext) -> Markup:
    """A link to each notebook of the workshop that names its step, the present one marked."""
    done = progress(context.journey.whole)
    here = call.text("here")
    items = [_item(stop, here, done.get(stop.step), context) for stop in stops(context.folder)]
    name = context.tr("The steps of the workshop")
    return element("nav", element("ol", join(items, "\n")), class_="jmkit-steps", aria_label=name)


def _item(stop: Stop, here: str, done: float | None, context: PrintContext) -> Markup:
    current = {"aria_current": "step"} if stop.step == here else {}
    link = element("a", stop.title(context.tr), href=quote(stop.file), **current)
    return element("li", link, " ", EMPTY if done is None else _state(done, context))


def _state(done: float, context: PrintContext) -> Markup:
    if done >= 1:
        return element("span", context.tr("done"), class_="jmkit-done")
    return element("span", f"{done:.0%}", class_="jmkit-open-step")
