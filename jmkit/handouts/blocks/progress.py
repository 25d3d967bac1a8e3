"""The step bar: from notebook to notebook, with what is done and what is open."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from jmkit.coach import STEPS, progress
from jmkit.errors import NotebookError
from jmkit.folder.notebooks import notebooks_in, read_notebook
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.i18n import N_
from jmkit.limits import NOTEBOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext

_LONGEST = 60  # letters of a step that jmkit does not know
_TITLES = {"welcome": N_("Welcome"), **STEPS, "handout": N_("Handout")}


class _Stop(NamedTuple):
    file: str
    step: str


@renderer("progress")
def progress_bar(call: BlockCall, context: PrintContext) -> Markup:
    """A link to each notebook of the workshop that names its step, the present one marked."""
    done = progress(context.journey.whole)
    here = call.text("here")
    items = [_item(stop, here, done.get(stop.step), context) for stop in _stops(context.folder)]
    name = context.tr("The steps of the workshop")
    return element("nav", element("ol", join(items, "\n")), class_="jmkit-steps", aria_label=name)


def _item(stop: _Stop, here: str, done: float | None, context: PrintContext) -> Markup:
    tr = context.tr
    title = tr(_TITLES[stop.step]) if stop.step in _TITLES else stop.step
    current = {"aria_current": "step"} if stop.step == here else {}
    link = element("a", title, href=quote(stop.file), **current)
    return element("li", link, " ", EMPTY if done is None else _state(done, context))


def _state(done: float, context: PrintContext) -> Markup:
    if done >= 1:
        return element("span", context.tr("done"), class_="jmkit-done")
    return element("span", f"{done:.0%}", class_="jmkit-open-step")


def _stops(folder: Path) -> Iterator[_Stop]:
    for path in notebooks_in(folder):
        if (step := _step_of(path)) is not None:
            yield _Stop(path.name, step)


def _step_of(path: Path) -> str | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return _read_step(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=NOTEBOOKS)  # every notebook shows the step bar, and asks all of them
def _read_step(path: Path, _changed: int, _size: int) -> str | None:
    try:
        kit = read_notebook(path).get("metadata", {}).get("jmkit", {})
    except (NotebookError, AttributeError):
        return None
    step = kit.get("step") if isinstance(kit, dict) else None
    return step[:_LONGEST] if isinstance(step, str) else None
