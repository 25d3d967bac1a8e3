"""Drawings as small SVG, written from their shapes and letterings without a renderer.

A class of handouts is mostly maps; matplotlib's own writer lays every text out once more, which
takes four times as long as drawing the map. What is no `Shape` and no `Lettering` goes its way.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.path import Path

from jmkit.drawing import svg_text
from jmkit.drawing.lettering import Lettering
from jmkit.drawing.shape import _DASHES, Shape
from jmkit.drawing.text import ASCENT, LEADING
from jmkit.handouts.svg import slim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure
    from matplotlib.transforms import Transform

_FONTS = "'DejaVu Sans', Verdana, Arial, sans-serif"
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_MOVE, _LINE, _CLOSE = int(Path.MOVETO), int(Path.LINETO), int(Path.CLOSEPOLY)
_LETTERS = {_MOVE: "M", _LINE: "L", int(Path.CURVE3): "Q", int(Path.CURVE4): "C"}


def svg_of(figure: Figure) -> str:
    """A picture of `jmkit.drawing` as SVG with real text, measured to a tenth of a point."""
    known = [a for a in figure.get_children() if a is not figure.patch and a.get_visible()]
    if not all(type(artist) in {Shape, Lettering} for artist in known):
        return slim(svg_text(figure, outlines=False))
    page = _Page(figure)
    drawn = (page.draw(artist) for artist in sorted(known, key=lambda a: a.get_zorder()))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{page.width}pt" height="{page.height}pt" '
        f'viewBox="0 0 {page.width} {page.height}" font-family="{_FONTS}" stroke-linejoin="round" '
        f'fill="none"><title>{escape(str(figure.get_label()))}</title>'
        f'<path fill="#fff" d="M0 0H{page.width}V{page.height}H0z"/>{"".join(drawn)}</svg>'
    )


class _Page:
    def __init__(self, figure: Figure) -> None:
        self.scale = 72 / figure.dpi
        self.width, self.height = (round(float(i) * 72, 1) for i in figure.get_size_inches())
        self._moves: dict[int, tuple[Transform, Any]] = {}

    def draw(self, artist: Any) -> str:  # noqa: ANN401 -- one of the two
        return self._letters(artist) if type(artist) is Lettering else self._shape(artist)

    def _points(self, points: Any, transform: Transform) -> list[list[float]]:  # noqa: ANN401 -- an array
        # The transform is kept beside its matrix, so that no other one gets its id.
        if id(transform) not in self._moves:
            self._moves[id(transform)] = transform, self._matrix(transform)
        matrix = self._moves[id(transform)][1]
        moved = np.asarray(points) @ matrix[:, :2].T + matrix[:, 2]
        rounded: list[list[float]] = np.round(moved, 1).tolist()
        return rounded

    def _matrix(self, transform: Transform) -> Any:  # noqa: ANN401 -- two rows of three
        down = np.array([[self.scale, 0, 0], [0, -self.scale, self.height]])
        return down @ transform.get_matrix()

    def _shape(self, shape: Shape) -> str:
        if not len(shape.path):
            return ""
        points = self._points(shape.path.vertices, shape.get_transform())
        codes: Any = shape.path.codes
        outline = _outline(points, None if codes is None else codes.tolist())
        return f'<path d="{outline}"{"".join(_dress(shape))}/>'

    def _letters(self, letters: Lettering) -> str:
        x, top = letters.anchor
        size = letters.block.size
        lines = letters.block.isolated
        starts = [(x, top + (n * LEADING + ASCENT) * size) for n in range(len(lines))]
        weight = ' font-weight="700"' if letters.block.weight == "bold" else ""
        dress = (
            f' font-size="{size:g}" fill="{letters.colour}" '
            f'text-anchor="{_ANCHORS[letters.side]}"{weight}'
        )
        places = self._points(starts, letters.get_transform()) if starts else []
        spans = (
            f'<text x="{x:g}" y="{y:g}">{escape(line)}</text>'
            for line, (x, y) in zip(lines, places, strict=True)
        )
        return f"<g{dress}>{''.join(spans)}</g>"


def _dress(shape: Shape) -> Iterator[str]:
    if shape.fill:
        yield f' fill="{shape.fill}"'
        if shape.cover < 1:
            yield f' fill-opacity="{shape.cover:g}"'
    if shape.edge:
        yield f' stroke="{shape.edge}" stroke-width="{shape.width:g}"'
        if shape.dashed:
            yield f' stroke-dasharray="{" ".join(f"{d * shape.width:g}" for d in _DASHES)}"'
        else:
            yield ' stroke-linecap="round"'


def _outline(points: Sequence[Sequence[float]], codes: Sequence[int] | None) -> str:
    kinds = codes or [_MOVE, *[_LINE] * (len(points) - 1)]
    parts = []
    for before, (kind, (x, y)) in zip([0, *kinds], zip(kinds, points, strict=True), strict=False):
        if kind == _CLOSE:
            parts.append("z")
        elif kind == before and kind != _MOVE:
            parts.append(f" {x:g} {y:g}")  # a letter holds until the next one
        else:
            parts.append(f"{_LETTERS[kind]}{x:g} {y:g}")
    return "".join(parts)
