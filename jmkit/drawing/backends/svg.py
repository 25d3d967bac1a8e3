"""Pictures as small SVG with real text, written from what stands on them without a renderer.

A class of handouts is mostly maps, and matplotlib takes longer to load than a map to draw.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from jmkit.drawing.canvas.display_list import HALO, PhotoItem, TextItem
from jmkit.drawing.geometry.outline import (
    CLOSE,
    CURVE,
    LINE,
    MOVE,
    Joined,
    Moved,
    RoundedRect,
    codes_of,
    moved,
)
from jmkit.theme.fonts.faces import FAMILIES, face_css
from jmkit.theme.typography import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL import Image

    from jmkit.drawing.canvas.display_list import DisplayItem, DisplayList, ShapeItem
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.theme.typography import Weight

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_LETTERS = {MOVE: "M", LINE: "L", CURVE: "C"}


def svg_of(picture: DisplayList, *, stands_alone: bool = True) -> str:
    """A picture as SVG, measured to a tenth of a point.

    Args:
        picture: From `lay_out_map` and its like.
        stands_alone: Whether it brings its typeface along; a page it is written into has its own.
    """
    page = Page(picture)
    faces = f"<style>{_faces(picture)}</style>" if stands_alone else ""
    items = "".join(map(page.draw, sorted(picture.items, key=lambda item: item.layer)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{page.width}{picture.unit}" '
        f'height="{page.height}{picture.unit}" '
        f'viewBox="0 0 {page.width} {page.height}" font-family="{FAMILIES}" '
        f'stroke-linejoin="round" fill="none"><title>{escape(picture.label)}</title>{faces}'
        f'<path fill="{picture.background}" d="M0 0H{page.width}V{page.height}H0z"/>{items}</svg>'
    )


def _faces(picture: DisplayList) -> str:
    texts: dict[Weight, set[str]] = {}
    for item in picture.items:
        if isinstance(item, TextItem):
            texts.setdefault(item.block.weight, set()).update(*item.block.lines)
    return "".join(face_css(texts[weight], [weight]) for weight in WEIGHTS if weight in texts)


def data_address(data: bytes, kind: str = "image/svg+xml") -> str:
    """A picture file's content as a ``data:`` address; its kind is its media type.

    >>> data_address(b"<svg/>")
    'data:image/svg+xml;base64,PHN2Zy8+'
    """
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}"


class Page:
    """Writes what stands on a picture, item by item, from the left."""

    def __init__(self, picture: DisplayList) -> None:
        self.width, self.height = round(picture.width, 1), round(picture.height, 1)
        # Where the line starts, and which way it runs.
        self.edge, self.way = (picture.width, -1) if picture.mirrored else (0.0, 1)
        self._clips = 0
        self._symbols: dict[tuple[Outline, tuple[float, float]], str] = {}

    def draw(self, item: DisplayItem) -> str:
        """One thing that stands on it."""
        if isinstance(item, TextItem):
            return self._letters(item)
        if isinstance(item, PhotoItem):
            return self._photo(item)
        return self._shape(item)

    def _shape(self, item: ShapeItem) -> str:
        shape, style = item.outline, "".join(_style(item))
        if isinstance(shape, RoundedRect):
            return f"{self._box(shape)}{style}/>"
        if isinstance(shape, Moved):
            return self._symbol(shape, style)
        outline = self._outline(shape)
        return f'<path d="{outline}"{style}/>' if outline else ""

    def _box(self, box: RoundedRect) -> str:
        cell, r = box.cell, box.radius
        if box.is_circle:
            x = self.edge + self.way * cell.centre
            return f'<circle cx="{x:.1f}" cy="{cell.middle:.1f}" r="{r:.2f}"'
        corner = f' rx="{r:.1f}"' if r else ""
        return f"<rect {self._place(cell)}{corner}"

    def _place(self, cell: Rect) -> str:
        left = self.edge - cell.end if self.way < 0 else cell.start
        size = f'width="{cell.width:.1f}" height="{cell.height:.1f}"'
        return f'x="{left:.1f}" y="{cell.top:.1f}" {size}'

    def _photo(self, photo: PhotoItem) -> str:
        self._clips += 1
        name, address = f"c{self._clips}", data_address(_jpeg(photo.picture), "image/jpeg")
        return (
            f'<clipPath id="{name}"><path d="{self._outline(photo.within)}"/></clipPath>'
            f'<image {self._place(photo.cell)} clip-path="url(#{name})" href="{address}"/>'
        )

    def _symbol(self, shape: Moved, style: str) -> str:
        # A symbol that stands in many places is written once.
        (across, down), (start, top) = shape.scale, shape.by
        place = f'x="{self.edge + self.way * start:.1f}" y="{top:.1f}"'
        key = shape.base, (across, down)
        if known := self._symbols.get(key):
            return f'<use href="#{known}" {place}{style}/>'
        outline = _outline(moved(shape.base, (across * self.way, down), (0, 0)))
        name = self._symbols[key] = self._name_of(outline)
        return f'<defs><path id="{name}" d="{outline}"/></defs><use href="#{name}" {place}{style}/>'

    def _name_of(self, outline: str) -> str:
        return f"s{len(self._symbols)}"

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
        number = WEIGHTS[block.weight]
        weight = f' font-weight="{number}"' if block.weight != "normal" else ""
        style = (
            f' font-size="{size:g}" fill="{words.colour}" '
            f'text-anchor="{_ANCHORS[words.side]}"{weight}{_halo(words)}'
        )
        heights = (top + (n * block.leading + block.ascent) * size for n in count())
        lines = list(zip(heights, map(escape, block.isolated), strict=False))
        if len(lines) == 1:
            ((y, line),) = lines
            return f'<text x="{x}" y="{y:.1f}"{style}>{line}</text>'
        spans = (f'<text x="{x}" y="{y:.1f}">{line}</text>' for y, line in lines)
        return f"<g{style}>{''.join(spans)}</g>"


def _halo(words: TextItem) -> str:
    if not words.halo:
        return ""
    wide = 2 * HALO * words.block.size
    return f' paint-order="stroke" stroke="{words.halo}" stroke-width="{wide:.1f}"'


def _style(item: ShapeItem) -> Iterator[str]:
    if item.fill:
        yield f' fill="{item.fill}"'
        if item.opacity < 1:
            yield f' fill-opacity="{item.opacity:g}"'
    if item.edge:
        yield f' stroke="{item.edge}" stroke-width="{item.width:g}"'
        if item.dashed:
            yield f' stroke-dasharray="{" ".join(f"{d * item.width:g}" for d in item.dashes)}"'
        else:
            yield ' stroke-linecap="round"'


def _jpeg(photo: Image.Image) -> bytes:
    bare, file = photo.copy(), BytesIO()
    bare.info = {}  # Pillow would write a photo's comment along, and that may name somebody
    bare.save(file, "jpeg", quality=90)
    return file.getvalue()


def _outline(shape: Outline) -> str:
    places = [f"{x:.1f} {y:.1f}" for x, y in shape.points]
    return "".join(_steps(places, codes_of(shape))).replace(".0", "")


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
