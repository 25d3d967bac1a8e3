"""Which font draws a letter: Assistant, or else Noto Emoji, or else DejaVu Sans.

Assistant and Noto Emoji lie beside this module (``scripts/make_fonts.py`` made them, the emoji
without what DejaVu Sans draws better); DejaVu Sans comes with matplotlib, which need not be loaded
for it.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jmkit.theme.typography import Weight

FOLDER = Path(__file__).parent
TEXT, SIGNS, EMOJI = "Assistant", "DejaVu Sans", "Noto Emoji"
_TEXT_FILES: dict[Weight, str] = {
    "normal": "Assistant-Regular.ttf",
    "semibold": "Assistant-SemiBold.ttf",
    "bold": "Assistant-Bold.ttf",
}


class Font:
    """A font file: which letters it has, and how wide they are. Looked up, never drawn.

    Args:
        family: Its name in style sheets.
        path: The file.
    """

    def __init__(self, family: str, path: Path) -> None:
        from fontTools.ttLib import TTFont

        self.family = family
        self.path = path
        with TTFont(path, lazy=True) as font:
            self.names: dict[int, str] = font.getBestCmap()
            self._widths = font["hmtx"].metrics
            self._unit = font["head"].unitsPerEm

    def __contains__(self, letter: str) -> bool:
        return ord(letter) in self.names

    def advance(self, letter: str) -> float:
        """How far a letter of this font reaches, in units of the type size."""
        if unicodedata.combining(letter):
            return 0.0
        width, _ = self._widths[self.names.get(ord(letter), ".notdef")]
        return float(width / self._unit)


def files(weight: Weight) -> dict[str, Path]:
    """The files of a weight by family, the first to be asked first."""
    signs = "DejaVuSans.ttf" if weight == "normal" else "DejaVuSans-Bold.ttf"
    return {
        TEXT: FOLDER / _TEXT_FILES[weight],
        EMOJI: FOLDER / "NotoEmoji-Regular.ttf",
        SIGNS: _matplotlib() / signs,
    }


def font_of(letter: str, weight: Weight) -> Font | None:
    """The font that draws a letter; None where no font has it.

    >>> [font_of(letter, "bold").family for letter in "אé→🛒"]
    ['Assistant', 'Assistant', 'DejaVu Sans', 'Noto Emoji']
    """
    for family, path in files(weight).items():
        if letter in (font := _font(family, path)):
            return font
    return None


def is_drawn(letter: str) -> bool:
    """Whether a letter can be drawn in every weight."""
    return font_of(letter, "normal") is not None and font_of(letter, "bold") is not None


@cache
def _font(family: str, path: Path) -> Font:
    return Font(family, path)


@cache
def _matplotlib() -> Path:
    # Without matplotlib itself, which takes longer to load than a map to draw.
    spec = find_spec("matplotlib")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    return folder / "mpl-data" / "fonts" / "ttf"
