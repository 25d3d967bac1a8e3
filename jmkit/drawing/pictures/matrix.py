"""The impact–effort matrix: which opportunity to begin with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING

from jmkit.drawing.alt_text.stage_map import describe_matrix
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.canvas.colour import WHITE, mix
from jmkit.drawing.canvas.theme import Theme
from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.pictures.quadrants import quadrant_names, quadrant_of, scored, unscored
from jmkit.model.excerpt import excerpt, told
from jmkit.model.size import DRAWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.components.boxes import Box
    from jmkit.drawing.pictures.quadrants import Quadrant
    from jmkit.i18n import Translator
    from jmkit.model import Journey, Opportunity

_WIDTH = 1000.0
_MARGIN = 40.0
_FIELD = (560.0, 500.0)
_AXIS = 26.0
_GAP = 6.0
_DISC = 11.0
_SCALE = 1.25
# Where the quadrants begin, in halves of the field: along it, then from the top.
_HALVES: dict[Quadrant, tuple[int, int]] = {
    "quick-wins": (0, 0),
    "big-bets": (1, 0),
    "fill-ins": (0, 1),
    "time-sinks": (1, 1),
}


@dataclass(frozen=True)
class Number:
    """An icon: a numbered disc in the colour of its quadrant."""

    text: str
    colour: str
    radius: float = _DISC

    def width(self, canvas: Canvas) -> float:  # noqa: ARG002 -- as every icon
        """Its diameter."""
        return 2 * self.radius

    def height(self, canvas: Canvas) -> float:  # noqa: ARG002 -- as every icon
        """Its diameter."""
        return 2 * self.radius

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the disc and its number."""
        r = self.radius
        box = Rect(cell.start, cell.top, 2 * r, 2 * r)
        canvas.fill(shapes.circle(box.centre, box.middle, r), WHITE, layer=2)
        ink = canvas.sign(shapes.circle(box.centre, box.middle, r - 1), self.colour)
        canvas.write_middle(canvas.block(self.text, 4 * r, "small", "bold"), box, ink)


def matrix(
    journey: Journey, tr: Translator, theme: Theme | None = None, *, live: bool = False
) -> Figure:
    """The opportunities by impact and effort, numbered, with a key beside them.

    Args:
        journey: What people filled in.
        tr: The language; its direction is the picture's: effort grows as one reads.
        theme: The look.
        live: Draw text as outlines into every kind of file.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey
    >>> matrix(Journey(), Translator("en")).get_label()
    'Impact–effort matrix, still empty.'
    """
    from jmkit.drawing.backends.figure import figure_of  # noqa: PLC0415 -- heavy

    return figure_of(matrix_picture(journey, tr, theme, live=live))


def matrix_picture(
    journey: Journey, tr: Translator, theme: Theme | None = None, *, live: bool = False
) -> DisplayList:
    """The same as plain data."""
    canvas = Canvas(_WIDTH, tr.direction, theme or Theme(), scale=_SCALE, live=live)
    label = describe_matrix(journey, tr).split("\n")[0]
    return canvas.finished(_Matrix(canvas, journey, tr).draw(), label)


class _Matrix:
    def __init__(self, canvas: Canvas, journey: Journey, tr: Translator) -> None:
        self.canvas, self.tr, self.names = canvas, tr, quadrant_names(tr)
        ink, theme = canvas.theme.ink, canvas.theme
        self.title = Paragraph(tr("Impact and effort"), ink, "display", "bold")
        journey = excerpt(journey, DRAWN)
        self.notes = told(journey, tr, ["opportunity"])
        self.colours: dict[Quadrant, str] = dict(
            zip(self.names, (theme.primary, theme.accent, theme.muted, theme.muted), strict=True)
        )
        self.groups: dict[Quadrant, list[Opportunity]] = {key: [] for key in self.names}
        for one in scored(journey):
            self.groups[quadrant_of(one)].append(one)
        ordered = [one for group in self.groups.values() for one in group]
        self.numbers = {one.id: str(n) for n, one in enumerate(ordered, 1)}
        self.unscored = unscored(journey)

    def draw(self) -> float:
        # Gives how high it got.
        page = Rect(0, 0, self.canvas.width).inset(_MARGIN)
        head = self.title.height(self.canvas, page.width)
        top = _MARGIN + head + 34
        self.title.draw(self.canvas, page.at(_MARGIN, head))
        field = Rect(page.start + _AXIS, top, *_FIELD)
        side = page.without_start(_AXIS + _FIELD[0] + 34)
        key = self._key()
        key.draw(self.canvas, side.at(top))
        self._draw_field(field)
        bottom = max(self._draw_axes(field), top + key.height(self.canvas, side.width))
        return bottom + _MARGIN

    def _draw_field(self, field: Rect) -> None:
        for name, (across, down) in _HALVES.items():
            cell = _half(field, across, down)
            theme, share = self.canvas.theme, 0.13 if name == "quick-wins" else 0.07
            colour = mix(WHITE, self.colours[name], share) if theme.solid else theme.card
            self.canvas.box(cell, colour, None if theme.solid else theme.line, radius=10)
            label = self.canvas.block(self.names[name], cell.width - 24, "title", "bold")
            self.canvas.write(label, cell.inset(12, 9), self.colours[name])
        places: dict[tuple[int, int], list[Opportunity]] = defaultdict(list)
        for group in self.groups.values():
            for one in group:
                places[one.effort or 0, one.impact or 0].append(one)
        for (effort, impact), some in places.items():
            self._draw_markers(_spot(field, effort, impact), some)

    def _draw_markers(self, spot: Rect, some: Sequence[Opportunity]) -> None:
        beside = ceil(sqrt(len(some)))
        pitch = min(2 * _DISC + 3, spot.width / beside, spot.height / ceil(len(some) / beside))
        rows = ceil(len(some) / beside)
        for n, one in enumerate(some):
            row, column = divmod(n, beside)
            x = spot.centre + (column - (beside - 1) / 2) * pitch
            y = spot.middle + (row - (rows - 1) / 2) * pitch
            r = min(_DISC, pitch / 2 - 0.5)
            icon = Number(self.numbers[one.id], self.colours[quadrant_of(one)], r)
            icon.draw(self.canvas, Rect(x - r, y - r, 2 * r, 2 * r))

    def _draw_axes(self, field: Rect) -> float:
        canvas, x, y = self.canvas, field.start - 12, field.bottom + 12
        up, along = (x, field.top), (field.end, y)
        lines = [
            [(x, y), up],
            [(x, y), along],
            [(x - 4, up[1] + 7), up, (x + 4, up[1] + 7)],
            [(along[0] - 7, y - 4), along, (along[0] - 7, y + 4)],
        ]
        for points in lines:
            canvas.stroke(shapes.line(points), canvas.theme.muted, 1.0)
        foot = canvas.block(self.tr("Effort"), field.width, "heading", "bold")
        canvas.write(foot, field.at(y + 8, foot.height), canvas.theme.muted, "end")
        head = canvas.block(self.tr("Impact"), 200, "heading", "bold")
        place = Rect(x - 8, field.top - head.height - 4, head.width + 4, head.height)
        canvas.write(head, place, canvas.theme.muted)
        return y + 8 + foot.height

    def _key(self) -> Stack:
        theme = self.canvas.theme
        boxes: list[Box] = []
        for name, group in self.groups.items():
            if group:
                colour = self.colours[name]
                boxes.append(Paragraph(self.names[name], colour, "heading", "bold"))
                boxes.extend(
                    IconRow(
                        Number(self.numbers[one.id], colour),
                        Paragraph(one.title.strip() or "…", theme.ink),
                        gap=6,
                    )
                    for one in group
                )
        if self.unscored:
            boxes.append(Paragraph(self.tr("Not yet scored"), theme.muted, "heading", "bold"))
            loose = (o.title.strip() or "…" for o in self.unscored)
            boxes.extend(Paragraph(text, theme.muted) for text in loose)
        if not boxes:
            hint = self.tr("Score the impact and the effort of an opportunity to see it here.")
            boxes.append(Paragraph(hint, theme.muted, "body"))
        boxes.extend(Paragraph(note, theme.muted, "small") for note in self.notes)
        return Stack(boxes, gap=5)


def _spot(field: Rect, effort: int, impact: int) -> Rect:
    width, height = field.width / 5, field.height / 5
    return Rect(
        field.start + (effort - 1) * width, field.top + (5 - impact) * height, width, height
    )


def _half(field: Rect, across: int, down: int) -> Rect:
    width, height = field.width / 2, field.height / 2
    corner = Rect(field.start + across * width, field.top + down * height, width, height)
    return corner.inset(_GAP / 2)
