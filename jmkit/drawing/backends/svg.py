"""Pictures as small SVG with real text, written from what stands on them without a renderer.

A class of handouts is mostly maps, and matplotlib takes longer to load than a map to draw.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from jmkit.drawing.canvas.display_list import DASHES, PhotoItem, TextItem
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
from jmkit.drawing.text.wrapping import ASCENT, LEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL import Image

    from jmkit.drawing.canvas.display_list import DisplayItem, DisplayList, ShapeItem
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.drawing.geometry.rect import Rect

# Where DejaVu Sans is missing: Verdana is as wide, the others are narrower, so nothing runs over.
_FONTS = "'DejaVu Sans', Verdana, Arial, sans-serif"
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_LETTERS = {MOVE: "M", LINE: "L", CURVE: "C"}


def svg_of(picture: DisplayList) -> str:
    """A picture as SVG, measured to a tenth of a point."""
    page = _Page(picture)
    items = "".join(map(page.draw, sorted(picture.items, key=lambda item: item.layer)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{page.width}pt" height="{page.height}pt" '
        f'viewBox="0 0 {page.width} {page.height}" font-family="{_FONTS}" stroke-linejoin="round" '
        f'fill="none"><title>{escape(picture.label)}</title>'
        f'<path fill="{picture.background}" d="M0 0H{page.width}V{page.height}H0z"/>{items}</svg>'
    )


def data_address(data: bytes, kind: str = "svg+xml") -> str:
    """A picture file's content as a ``data:`` address.

    >>> data_address(b"<svg/>")
    'data:image/svg+xml;base64,PHN2Zy8+'
    """
    return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"


class _Page:
    def __init__(self, picture: DisplayList) -> None:
        self.width, self.height = round(picture.width, 1), round(picture.height, 1)
        # Where the line starts, and which way it runs.
        self.edge, self.way = (picture.width, -1) if picture.mirrored else (0.0, 1)
        self._clips = 0
        self._symbols: dict[tuple[Outline, tuple[float, float]], str] = {}

    def draw(self, item: DisplayItem) -> str:
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
        name, address = f"c{self._clips}", data_address(_jpeg(photo.picture), "jpeg")
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
        name = self._symbols[key] = f"s{len(self._symbols)}"
        outline = _outline(moved(shape.base, (across * self.way, down), (0, 0)))
        return f'<defs><path id="{name}" d="{outline}"/></defs><use href="#{name}" {place}{style}/>'

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
        style = (
            f' font-size="{size:g}" fill="{words.colour}" '
            f'text-anchor="{_ANCHORS[words.side]}"{weight}'
        )
        spans = (
            f'<text x="{x}" y="{top + (n * LEADING + ASCENT) * size:.1f}">{escape(line)}</text>'
            for n, line in enumerate(block.isolated)
        )
        return f"<g{style}>{''.join(spans)}</g>"


def _style(item: ShapeItem) -> Iterator[str]:
    if item.fill:
        yield f' fill="{item.fill}"'
        if item.opacity < 1:
            yield f' fill-opacity="{item.opacity:g}"'
    if item.edge:
        yield f' stroke="{item.edge}" stroke-width="{item.width:g}"'
        if item.dashed:
            yield f' stroke-dasharray="{" ".join(f"{d * item.width:g}" for d in DASHES)}"'
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
