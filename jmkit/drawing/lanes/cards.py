"""A lane of cards: as many side by side as fit, as many rows as it takes."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.lanes.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Direction
    from jmkit.model import JourneyStage
    from jmkit.theme.theme import Theme

    Cards = list[list[Box]]  # of each stage

_PAD, _NARROW = 11.0, 0.055  # beside what stands in a column, in units or of its width


@dataclass(frozen=True)
class CardLane(Lane):
    """A lane whose subclass only says which cards a stage has."""

    card_width: ClassVar[float] = 210.0  # the least width of cards that stand side by side
    gap: ClassVar[float] = 7.0  # between two cards

    _made: dict[tuple[Theme, Direction], Cards] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @abstractmethod
    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The cards of a stage, in their order."""

    @property
    def is_empty(self) -> bool:
        """Whether no stage has anything to put on a card."""
        return not any(self.has_cards(stage) for stage in self.stages)

    @abstractmethod
    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether a stage has any card."""

    def content(self, canvas: Canvas) -> object:
        """The cards of every stage."""
        return self._cards(canvas)

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """The height of the column with the most to say, in the grid that keeps it lowest."""
        column = self._inner(canvas, columns[0])
        return min(self._height(canvas, column, n) for n in self._grids(canvas, column))

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the cards of each stage from the top of its column."""
        inner = [self._inner(canvas, column) for column in columns]
        grids = self._grids(canvas, inner[0])
        beside = min(grids, key=lambda n: self._height(canvas, inner[0], n))
        for box, cell in self._places(canvas, inner, beside):
            box.draw(canvas, cell)

    @staticmethod
    def _inner(canvas: Canvas, column: Rect) -> Rect:
        # Beside the rules; closer to them where a column is narrow.
        return column.inset(min(canvas.pt(_PAD), _NARROW * column.width), 0)

    def _cards(self, canvas: Canvas) -> Cards:
        # Made once for all the sizes that are tried: cards know of no size.
        key = canvas.theme, canvas.direction
        if key not in self._made:
            self._made[key] = [self.cards(canvas, stage) for stage in self.stages]
        return self._made[key]

    def _grids(self, canvas: Canvas, column: Rect) -> range:
        # From as wide as a card may get to as narrow as it may get.
        gap, least, width = canvas.pt(self.gap), canvas.pt(self.card_width), column.width
        most = int((width + gap) // (least + gap))
        fewest = max(1, min(most, ceil(width / (2.1 * least))))
        needed = max(map(len, self._cards(canvas)), default=1)
        fewest, most = min(fewest, needed), min(max(most, fewest), needed)
        return range(max(fewest, 1), max(most, 1) + 1)

    def _height(self, canvas: Canvas, column: Rect, beside: int) -> float:
        gap = canvas.pt(self.gap)
        width = column.columns(beside, gap)[0].width  # as wide as all the others
        heights = (
            [max(canvas.height(card, width) for card in row) for row in _batched(cards, beside)]
            for cards in self._cards(canvas)
        )
        return max((sum(rows) + gap * (len(rows) - 1) for rows in heights if rows), default=0.0)

    def _places(
        self, canvas: Canvas, columns: Sequence[Rect], beside: int
    ) -> Iterator[tuple[Box, Rect]]:
        gap = canvas.pt(self.gap)
        for cards, column in zip(self._cards(canvas), columns, strict=True):
            cells, top = column.columns(beside, gap), column.top
            for batch in _batched(cards, beside):
                row = list(zip(batch, cells, strict=False))
                height = max(canvas.height(card, cell.width) for card, cell in row)
                yield from ((card, cell.at(top, height)) for card, cell in row)
                top += height + gap


def _batched(cards: list[Box], size: int) -> Iterator[list[Box]]:
    for n in range(0, len(cards), size):
        yield cards[n : n + size]
