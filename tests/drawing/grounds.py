"""What an item of a display list stands on, computed from the shapes below it."""

from __future__ import annotations

from matplotlib.path import Path

from jmkit.drawing.canvas.display_list import PhotoItem, ShapeItem, TextItem
from jmkit.drawing.geometry.outline import RoundedRect, codes_of
from jmkit.theme.colour import contrast, mix


class Grounds:
    """A picture's items in the order they are drawn, each asked what is below it."""

    def __init__(self, picture):
        self.items = sorted(picture.items, key=lambda item: item.layer)
        self.paper = picture.background
        self.first = "right" if picture.mirrored else "left"  # where a line begins
        self.paths = [path_of(item) if is_filled(item) else None for item in self.items]
        self.boxes = [path and box_of(path.vertices) for path in self.paths]
        self.middles = [self._middle_of(item) for item in self.items]

    def below(self, n, point):
        """The colour under a point of the n-th item."""
        return self._over(range(n), point)

    def at(self, point):
        """The colour that a point has when everything but texts is drawn."""
        return self._over(range(len(self.items)), point)

    def _over(self, indices, point):
        found = self.paper
        for k in indices:
            if self._covers(k, point):
                item = self.items[k]
                found = mix(found, item.fill, item.opacity)
        return found

    def _covers(self, k, point):
        if self.paths[k] is None:
            return False
        (x0, y0, x1, y1), (x, y) = self.boxes[k], point
        return x0 <= x <= x1 and y0 <= y <= y1 and self.paths[k].contains_point(point)

    def texts(self):
        """Each text with the least contrast it has anywhere along its lines."""
        for n, item in enumerate(self.items):
            if isinstance(item, TextItem):
                grounds = {self.below(n, point) for point in along(item, self.first)}
                yield item, min(contrast(item.colour, ground) for ground in grounds)

    def signs(self):
        """Each small filled shape in front with its contrast: its own, or what it bears."""
        for n, item in enumerate(self.items):
            if is_filled(item) and item.layer >= 2 and item.opacity == 1:
                centre = self.middles[n]
                own = contrast(item.fill, self.below(n, centre))
                rim = contrast(item.edge, self.below(n, centre)) if item.edge else 0.0
                yield item, max(own, rim, *self._borne(n, item.fill), 0.0)

    def strokes(self):
        """Each line in front, such as a curve or an arrow, with the least contrast it has."""
        for n, item in enumerate(self.items):
            if isinstance(item, ShapeItem) and item.edge and not item.fill and item.layer >= 2:
                points = path_of(item).vertices[:-1]
                few = points[:: max(len(points) // 5, 1)]
                # An edge in the colour of what it goes around is seen by what is beside it.
                grounds = {self.below(n, tuple(point)) for point in few} - {item.edge}
                yield item, min((contrast(item.edge, one) for one in grounds), default=21.0)

    def _borne(self, n, fill):
        # What is drawn on a sign, or around it: a number, a face, a ring.
        for other, centre in zip(self.items[n + 1 :], self.middles[n + 1 :], strict=True):
            if centre and self._covers(n, centre):
                colours = (
                    [other.colour] if isinstance(other, TextItem) else [other.fill, other.edge]
                )
                yield from (contrast(one, fill) for one in colours if one)

    def _middle_of(self, item):
        if isinstance(item, PhotoItem):
            return None
        if isinstance(item, TextItem):
            points = along(item, self.first)
            return points[len(points) // 2]
        if isinstance(item.outline, RoundedRect):
            return item.outline.cell.centre, item.outline.cell.middle
        x0, y0, x1, y1 = box_of(item.outline.points)
        return (x0 + x1) / 2, (y0 + y1) / 2


def is_filled(item):
    return isinstance(item, ShapeItem) and bool(item.fill)


def path_of(item):
    return Path(item.outline.points, codes_of(item.outline))


def box_of(points):
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def along(item, first):
    """Points at the start, the middle and the end of each line of a text."""
    block, (x, top) = item.block, item.anchor
    at_start = item.side in {"center", first}
    start = x - block.width / 2 if item.side == "center" else x
    return [
        (start + share * block.width if at_start else x - share * block.width, y)
        for line in range(len(block.lines))
        for y in [top + (line + 0.5) * block.size * block.leading]
        for share in (0.08, 0.5, 0.92)
    ]
