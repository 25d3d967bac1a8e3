"""Drawings as small SVG, written from what stands on them without a renderer.

A class of handouts is mostly maps; matplotlib takes longer to load than a map to draw, and its own
writer lays every text out once more. A picture with a photo goes its way.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from jmkit.drawing.backends.slim_svg import slim
from jmkit.drawing.canvas.display_list import DisplayList, ShapeItem, TextItem
from jmkit.drawing.geometry.outline import (
    CLOSE,
    CURVE,
    LINE,
    MOVE,
    Joined,
    Moved,
    RoundedRect,
    moved,
)
from jmkit.drawing.text.wrapping import ASCENT, LEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.geometry.outline import Outline

_FONTS = "'DejaVu Sans', Verdana, Arial, sans-serif"
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_LETTERS = {MOVE: "M", LINE: "L", CURVE: "C"}
_DASHES = (3.2, 2.4)  # on and off, in widths of the line


def svg_of(drawn: DisplayList | Figure) -> str:
    """A picture of `jmkit.drawing` as SVG with real text, measured to a tenth of a point."""
    picture = drawn if isinstance(drawn, DisplayList) else getattr(drawn, "picture", None)
    if picture is None or not all(isinstance(m, ShapeItem | TextItem) for m in picture.items):
        return _by_matplotlib(drawn)
    page = _Page(picture)
    items = "".join(map(page.draw, sorted(picture.items, key=lambda item: item.layer)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{page.width}pt" height="{page.height}pt" '
        f'viewBox="0 0 {page.width} {page.height}" font-family="{_FONTS}" stroke-linejoin="round" '
        f'fill="none"><title>{escape(picture.label)}</title>'
        f'<path fill="#fff" d="M0 0H{page.width}V{page.height}H0z"/>{items}</svg>'
    )


def _by_matplotlib(drawn: DisplayList | Figure) -> str:
    from jmkit.drawing import svg_text  # noqa: PLC0415 -- matplotlib
    from jmkit.drawing.backends.figure import figure_of  # noqa: PLC0415 -- matplotlib

    figure = figure_of(drawn) if isinstance(drawn, DisplayList) else drawn
    return slim(svg_text(figure, outlines=False))


class _Page:
    def __init__(self, picture: DisplayList) -> None:
        self.width, self.height = round(picture.width, 1), round(picture.height, 1)
        # Where the line starts, and which way it runs.
        self.edge, self.way = (picture.width, -1) if picture.mirrored else (0.0, 1)
        self._signs: dict[tuple[Outline, tuple[float, float]], str] = {}

    def draw(self, item: ShapeItem | TextItem) -> str:
        if isinstance(item, TextItem):
            return self._letters(item)
        shape, dress = item.outline, "".join(_dress(item))
        if isinstance(shape, RoundedRect):
            return f"{self._box(shape)}{dress}/>"
        if isinstance(shape, Moved):
            return self._sign(shape, dress)
        outline = self._outline(shape)
        return f'<path d="{outline}"{dress}/>' if outline else ""

    def _box(self, box: RoundedRect) -> str:
        cell, r = box.cell, box.radius
        if box.is_circle:
            x = self.edge + self.way * cell.centre
            return f'<circle cx="{x:.1f}" cy="{cell.middle:.1f}" r="{r:.2f}"'
        left = self.edge - cell.end if self.way < 0 else cell.start
        size = f'width="{cell.width:.1f}" height="{cell.height:.1f}"'
        corner = f' rx="{r:.1f}"' if r else ""
        return f'<rect x="{left:.1f}" y="{cell.top:.1f}" {size}{corner}'

    def _sign(self, shape: Moved, dress: str) -> str:
        # A symbol that stands in many places is told once.
        (across, down), (start, top) = shape.scale, shape.by
        place = f'x="{self.edge + self.way * start:.1f}" y="{top:.1f}"'
        key = shape.base, (across, down)
        if known := self._signs.get(key):
            return f'<use href="#{known}" {place}{dress}/>'
        name = self._signs[key] = f"s{len(self._signs)}"
        outline = _outline(moved(shape.base, (across * self.way, down), (0, 0)))
        return f'<defs><path id="{name}" d="{outline}"/></defs><use href="#{name}" {place}{dress}/>'

    def _outline(self, shape: Outline) -> str:
        if isinstance(shape, Joined):
            return "".join(map(self._outline, shape.parts))
        if isinstance(shape, RoundedRect) and shape.is_circle:
            return self._circle(shape)
        return _outline(shape if self.way > 0 else moved(shape, (-1, 1), (self.edge, 0)))

    def _circle(self, box: RoundedRect) -> str:
        x, r = self.edge + self.way * box.cell.centre, f"{box.radius:.2f}"
        wide = f"{2 * box.radius:.2f}"
        half = f"a{r} {r} 0 1 0"
        return f"M{x - box.radius:.2f} {box.cell.middle:.2f}{half} {wide} 0{half}-{wide} 0z"

    def _letters(self, words: TextItem) -> str:
        (along, top), block = words.anchor, words.block
        size, x = block.size, f"{self.edge + self.way * along:.1f}"
        weight = ' font-weight="700"' if block.weight == "bold" else ""
        dress = (
            f' font-size="{size:g}" fill="{words.colour}" '
            f'text-anchor="{_ANCHORS[words.side]}"{weight}'
        )
        spans = (
            f'<text x="{x}" y="{top + (n * LEADING + ASCENT) * size:.1f}">{escape(line)}</text>'
            for n, line in enumerate(block.isolated)
        )
        return f"<g{dress}>{''.join(spans)}</g>"


def _dress(item: ShapeItem) -> Iterator[str]:
    if item.fill:
        yield f' fill="{item.fill}"'
        if item.opacity < 1:
            yield f' fill-opacity="{item.opacity:g}"'
    if item.edge:
        yield f' stroke="{item.edge}" stroke-width="{item.width:g}"'
        if item.dashed:
            yield f' stroke-dasharray="{" ".join(f"{d * item.width:g}" for d in _DASHES)}"'
        else:
            yield ' stroke-linecap="round"'


def _outline(shape: Outline) -> str:
    places = [f"{x:.1f} {y:.1f}" for x, y in shape.points]
    codes = shape.codes or [MOVE, *[LINE] * (len(places) - 1)]
    return "".join(_steps(places, codes)).replace(".0", "")


def _steps(places: Sequence[str], codes: Sequence[int]) -> Iterator[str]:
    before = 0
    for place, code in zip(places, codes, strict=True):
        if code == CLOSE:
            yield "z"
        elif code == before and code != MOVE:
            yield f" {place}"  # a letter holds until the next one
        else:
            yield f"{_LETTERS[code]}{place}"
        before = code
