"""The finished example workshops: a pack's example answers, filled in and exported."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import WorkshopExistsError
from jmkit.folder.packs import open_pack
from jmkit.folder.settings import FILE_NAME
from jmkit.i18n import N_, languages
from jmkit.workshop.create import is_free, new_workshop
from jmkit.workshop.facade import open_workshop
from jmkit.workshop.reading import read_workshop
from jmkit.workshop.saved_outputs import show_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PACK = "coffee-house"
FORMATS = ("png", "svg", "pdf")


class DemoStep(NamedTuple):
    """One thing to do, with a name for the progress display."""

    name: str
    run: Callable[[], object]


def prepare(path: Path, *, replace: bool = False) -> Path:
    """The folder below which the demo is built, emptied of an earlier demo if that is wanted.

    Raises:
        WorkshopExistsError: There is something already.
    """
    for folder in (path / language for language in languages()):
        if not os.path.lexists(folder) or is_free(folder):
            continue
        if not replace or folder.is_symlink() or not (folder / FILE_NAME).is_file():
            raise WorkshopExistsError(
                N_("“{path}” is there already. Build it again with: jmkit demo --replace"),
                path=folder,
            )
        shutil.rmtree(folder)
    return path


def demo_steps(path: Path) -> Sequence[DemoStep]:
    """What to do, in order, to build a finished workshop a language below a path."""
    builders = [_Builder(path / code, code) for code in sorted(languages(), reverse=True)]
    return [step for builder in builders for step in builder.steps()]


@dataclass(frozen=True)
class _Builder:
    folder: Path
    language: str

    def steps(self) -> list[DemoStep]:
        maps = [DemoStep(f"{self.language}: map.{f}", partial(self._map, f)) for f in FORMATS]
        return [
            DemoStep(f"{self.language}: workshop", self._fill),
            DemoStep(f"{self.language}: notebooks", self._show_blocks),
            *maps,
            DemoStep(f"{self.language}: handout", self._handout),
        ]

    def _fill(self) -> None:
        new_workshop(self.folder, self.language, PACK)
        example = open_pack(PACK).example(self.language)
        author = next(r for r in example if r.record_kind == "participant")
        workshop = open_workshop(self.folder, person=author.id)
        for record in example:
            workshop.save(record)

    def _show_blocks(self) -> None:
        # So that the notebooks show their forms' answers even before they are run.
        workshop = open_workshop(self.folder, person="demo")
        for path in sorted(self.folder.glob("*.ipynb")):
            show_blocks(path, workshop)

    def _map(self, suffix: str) -> None:
        read_workshop(self.folder).export_map(self.folder / "handouts" / f"map.{suffix}")

    def _handout(self) -> None:
        read_workshop(self.folder).handout(self.folder / "handouts" / "handout.html")
