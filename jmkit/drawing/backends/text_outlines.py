"""Texts as outlines, shaped once a line and kept: that is four fifths of the time of a map."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from jmkit.theme.fonts.chain import files
from jmkit.theme.typography import WEIGHTS

if TYPE_CHECKING:
    from jmkit.drawing.canvas.display_list import Side
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.theme.typography import Weight

OUTLINE_SIZE = 100.0  # points at which matplotlib keeps outlines
FEATURES = ("-liga",)  # a PDF with ligatures cannot be searched: "coffee" would be "co ff ee"


class _ByFile(FontProperties):
    # Matplotlib asks for one family after the other, each with a copy of the whole. What it finds
    # must be the file that was measured, whatever else of the same name is on the machine.
    def __init__(self, weight: Weight) -> None:
        self._weight_name: Weight = weight
        super().__init__(family=[*files(weight)], weight=WEIGHTS[weight])

    def __copy__(self) -> _ByFile:
        new = _ByFile.__new__(_ByFile)
        new.__dict__.update(self.__dict__)
        return new

    def set_family(self, family: Any) -> None:
        super().set_family(family)
        if isinstance(family, str):
            self.set_file(files(self._weight_name)[family])


@cache
def properties(weight: Weight) -> FontProperties:
    """The typeface in a weight, with the fonts behind it for what it has no letters for."""
    return _ByFile(weight)


@lru_cache(maxsize=1024)  # the texts of the largest map, three times over
def outlines(block: TextBlock, side: Side) -> Path:
    """All lines in one path: one call to the renderer for a whole text."""
    parts = [_line(block, line, side, n) for n, line in enumerate(block.marked)]
    parts = [part for part in parts if len(part)]
    if not parts:
        return Path(np.empty((0, 2)), readonly=True)
    codes = np.concatenate([p.codes for p in parts])
    return Path(np.concatenate([p.vertices for p in parts]), codes, readonly=True)


@lru_cache(maxsize=512)
def outline(line: str, weight: Weight) -> Path:
    """The outlines of one line, shaped, its base line at 0, at `OUTLINE_SIZE`."""
    vertices, codes = text_to_path.get_text_path(
        properties(weight), line, ismath=False, features=FEATURES
    )
    return Path(np.asarray(vertices).reshape(-1, 2), codes or None, readonly=True)


def _line(block: TextBlock, line: str, side: Side, number: int) -> Path:
    path = outline(line, block.weight)
    if not len(path):
        return path
    # By the control points: the true extent of every curve would take most of a picture's time.
    vertices = np.asarray(path.vertices)
    reach = float(vertices[:, 0].max())
    shift = {"left": 0.0, "center": -reach / 2, "right": -reach}[side]
    moved = vertices + np.array([shift, -number * block.leading * OUTLINE_SIZE])
    return Path(moved, path.codes)
