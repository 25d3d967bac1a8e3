"""The steps of a workshop: what each is called, and which notebook leads through it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import NotebookError
from jmkit.folder.notebooks import notebooks_in, read_notebook
from jmkit.i18n import N_
from jmkit.limits import NOTEBOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jmkit.i18n import Translator

# What the process consists of, and the notebooks before and after it.
STEPS = {
    "persona": N_("Persona"),
    "journey": N_("Journey"),
    "pain-points": N_("Pain points"),
    "opportunities": N_("Opportunities"),
    "action-plan": N_("Action plan"),
}
_TITLES = {"welcome": N_("Welcome"), **STEPS, "handout": N_("Handout")}
_LONGEST = 60  # letters of a step that jmkit does not know


class Stop(NamedTuple):
    """A notebook that leads through a step."""

    file: str
    step: str

    def title(self, tr: Translator) -> str:
        """What the step is called; one of somebody's own as its notebook names it."""
        return tr(_TITLES[self.step]) if self.step in _TITLES else self.step


def stops(folder: Path) -> Iterator[Stop]:
    """The notebooks of a workshop that name their step, in the order of their names."""
    for path in notebooks_in(folder):
        if (step := _step_of(path)) is not None:
            yield Stop(path.name, step)


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
