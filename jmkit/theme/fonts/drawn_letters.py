"""A few letters of a font as a font of their own: signs and emoji, each drawn by itself."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_COPYRIGHT, _LICENCE_ADDRESS = 0, 14  # in a font's table of names
_EPOCH = 2082844800  # 1970 as fonts count seconds: the same bytes on whatever day


@lru_cache(maxsize=256)
def woff_of(path: Path, letters: AbstractSet[str]) -> bytes:
    """A font with some letters of another one, which must have them.

    Far quicker than fontTools' own subsetter, which keeps what signs do not need: shaping, hints.

    Args:
        path: A TrueType font.
        letters: Frozen, so that it is remembered.
    """
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return _built(font, sorted(letters))


def _built(font: Any, letters: list[str]) -> bytes:
    from fontTools.fontBuilder import FontBuilder

    names = {ord(letter): font.getBestCmap()[ord(letter)] for letter in letters}
    glyphs, head = _outlines(font, {".notdef", *names.values()}), font["head"]
    builder = FontBuilder(head.unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(names)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: font["hmtx"].metrics[name] for name in glyphs})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupOS2()
    builder.setupPost(keepGlyphNames=False)
    builder.font["name"] = _names(font)
    builder.font["head"].created = builder.font["head"].modified = _EPOCH
    builder.font.recalcTimestamp, builder.font.flavor = False, "woff"
    builder.save(file := BytesIO())
    return file.getvalue()


def _outlines(font: Any, names: AbstractSet[str]) -> dict[str, Any]:
    # Composite letters are taken apart: what they are put together from is not in the new font.
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    all_of_it, made = font.getGlyphSet(), {}
    for name in sorted(names, key=lambda name: (name != ".notdef", name)):
        record, pen = DecomposingRecordingPen(all_of_it), TTGlyphPen(None)
        all_of_it[name].draw(record)
        record.replay(pen)
        made[name] = pen.glyph(dropImpliedOnCurves=True)
    return made


def _names(font: Any) -> Any:
    from fontTools.ttLib import newTable

    table, kept = newTable("name"), (_COPYRIGHT, 1, 2, 4, 6, _LICENCE_ADDRESS)
    table.names = [name for name in font["name"].names if name.nameID in kept]
    return table
