"""Makes the font files of jmkit/theme/fonts again, from Assistant's and Noto Emoji's own files.

``python scripts/make_fonts.py ASSISTANT EMOJI`` takes the variable file of Assistant (PyPI
``fontpkg-assistant``) and the static regular one of Noto Emoji (npm
``@expo-google-fonts/noto-emoji``). Needs ``brotli`` beside fontTools, which the
extra ``test`` installs. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from jmkit.theme.fonts.chain import EMOJI, FOLDER, SIGNS, TEXT, files
from jmkit.theme.fonts.subsets import SUBSETS, subset_file
from jmkit.theme.typography import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable

# From here on signs are pictures; below, DejaVu's are plainer: Noto's heart has stripes.
_PICTURES = 0x1F000
_BETTER = "☔☕⚡⌨☎⚓✂"  # but for these
_FEATURES = ["kern", "mark", "mkmk", "ccmp"]


def main(assistant: Path, emoji: Path) -> None:
    """Writes the weights of Assistant, their subsets for pages, and Noto Emoji."""
    for name, weight in WEIGHTS.items():
        path = files(name)[TEXT]
        instance = instantiateVariableFont(_font(assistant), {"wght": weight}, updateFontNames=True)
        _write(instance, path)
        for kept, letters in SUBSETS.items():
            _subset(path, subset_file(kept, weight), letters or _letters(instance))
    _subset(emoji, files("normal")[EMOJI], _drawn(_font(emoji)), flavor=None)


def _letters(font: TTFont) -> set[str]:
    return set(map(chr, font.getBestCmap()))


def _drawn(font: TTFont) -> set[str]:
    # Signs of Unicode's, and no parts of them: what joins, what changes colour, what has no name.
    signs = {c for c in _letters(font) if unicodedata.category(c)[0] in "SPN" and not c.isascii()}
    others = set.union(*(_letters(_font(files(name)[TEXT])) for name in WEIGHTS))
    others |= {c for c in _both_weights_of_signs() if ord(c) < _PICTURES and c not in _BETTER}
    return {c for c in signs - others if font["glyf"][font.getBestCmap()[ord(c)]].numberOfContours}


def _both_weights_of_signs() -> set[str]:
    return _letters(_font(files("normal")[SIGNS])) & _letters(_font(files("bold")[SIGNS]))


def _subset(
    source: Path, target: Path, letters: Iterable[str], flavor: str | None = "woff2"
) -> None:
    options = subset.Options(
        layout_features=_FEATURES if flavor else [],
        hinting=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        notdef_outline=True,
        drop_tables=["DSIG", "STAT", "gasp", "vhea", "vmtx", *([] if flavor else ["GSUB"])],
    )
    font = _font(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(letter) for letter in letters])
    subsetter.subset(font)
    font.flavor = flavor
    _write(font, target)


def _font(path: Path) -> Any:
    return TTFont(path, recalcTimestamp=False)


def _write(font: TTFont, path: Path) -> None:
    font.save(path, reorderTables=None)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assistant", type=Path)
    parser.add_argument("emoji", type=Path)
    given = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    main(given.assistant, given.emoji)
