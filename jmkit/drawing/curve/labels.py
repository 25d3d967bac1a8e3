"""Names beside the points of a curve: whole, within the lane, over no point and no other name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.rect import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.text.wrapping import TextBlock

_WIDTHS = (132.0, 100.0, 176.0)
_LINES = 2
_EVEN = 0.8
_NEAR = 3.0
_SHIFTS = (0.0, 0.25, -0.25, 0.5, -0.5)  # along the line, in widths of the name
_BUCKET = 150.0  # what is farther than that along the line is in nobody's way


@dataclass(frozen=True)
class Labelled:
    """A point that wants a name.

    Args:
        room: What the point itself takes, its star with it.
        title: The name.
        weight: Who comes first where there is no room for all: the lowest.
        above: Whether its name stands above it rather than below, if both are free.
    """

    room: Rect
    title: str
    weight: int
    above: bool


@dataclass
class _Taken:
    rooms: dict[int, list[Rect]] = field(default_factory=lambda: defaultdict(list))

    def add(self, room: Rect) -> None:
        for bucket in self._buckets(room):
            self.rooms[bucket].append(room)

    def is_free(self, room: Rect) -> bool:
        near = (other for bucket in self._buckets(room) for other in self.rooms[bucket])
        return not any(room.overlaps(other) for other in near)

    def _buckets(self, room: Rect) -> range:
        return range(int(room.start // _BUCKET), int(room.end // _BUCKET) + 1)


def place_labels(
    canvas: Canvas,
    within: Rect,
    points: Sequence[Labelled],
    others: Iterable[Rect],
    shy_of: Sequence[Rect] = (),
) -> list[tuple[TextBlock, Rect]]:
    """Where the names stand; one that has no room, or is too long for two lines, has no place.

    Args:
        canvas: What they are written on.
        within: Where they may stand.
        points: Those that want a name.
        others: What else they may not cover.
        shy_of: What they cover as little as they can.
    """
    taken = _Taken()
    for room in (*others, *(point.room for point in points)):
        taken.add(room)
    placed = []
    for point in sorted(points, key=lambda point: point.weight):
        free = [way for way in _ways(canvas, within, point) if taken.is_free(way[1])]
        if found := min(free, key=lambda way: _covered(way[1], shy_of), default=None):
            taken.add(found[1])
            placed.append(found)
    return placed


def _covered(room: Rect, others: Sequence[Rect]) -> int:
    return sum(room.overlaps(other) for other in others)


def _ways(canvas: Canvas, within: Rect, point: Labelled) -> Iterator[tuple[TextBlock, Rect]]:
    blocks = [_balanced(canvas, point.title, canvas.pt(width)) for width in _WIDTHS]
    short = [block for block in blocks if 0 < len(block.lines) <= _LINES]
    sides = (True, False) if point.above else (False, True)
    for block, above, shift in product(short, sides, _SHIFTS):
        wide = block.width + 1
        start = point.room.centre + shift * wide - wide / 2
        start = min(max(start, within.start), within.end - wide)
        near = canvas.pt(_NEAR)
        top = point.room.top - near - block.height if above else point.room.bottom + near
        if wide <= within.width and within.top <= top and top + block.height <= within.bottom:
            yield block, Rect(start, top, wide, block.height)


def _balanced(canvas: Canvas, title: str, width: float) -> TextBlock:
    # No single word alone on its line, where the lines can be made alike.
    block = canvas.block(title, width, "detail", "semibold")
    if len(block.lines) == 1:
        return block
    narrow = canvas.block(title, width * _EVEN, "detail", "semibold")
    return narrow if len(narrow.lines) == len(block.lines) else block
