"""A lane of cards: as many side by side as fit, as many rows as it takes."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.lanes.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas import Canvas
    from jmkit.drawing.cell import Cell
    from jmkit.drawing.pieces import Piece
    from jmkit.model import JourneyStage

GAP = 6.0


@dataclass(frozen=True)
class CardLane(Lane):
    """A lane whose subclass only says which cards a stage has."""

    card_width: ClassVar[float] = 96.0  # the least width of cards that stand side by side

    @abstractmethod
    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Piece]:
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
        return [self.cards(canvas, stage) for stage in self.stages]

    def measure(self, canvas: Canvas, columns: Sequence[Cell]) -> float:
        """The height of the column with the most to say, in the grid that keeps it lowest."""
        return min(self._height(canvas, columns, n) for n in self._grids(canvas, columns[0].width))

    def draw(self, canvas: Canvas, columns: Sequence[Cell]) -> None:
        """Draws the cards of each stage from the top of its column."""
        grids = self._grids(canvas, columns[0].width)
        beside = min(grids, key=lambda n: self._height(canvas, columns, n))
        for piece, cell in self._places(canvas, columns, beside):
            piece.draw(canvas, cell)

    def _grids(self, canvas: Canvas, width: float) -> range:
        # From as wide as a card may get to as narrow as it may get.
        gap, least = canvas.pt(GAP), canvas.pt(self.card_width)
        most = int((width + gap) // (least + gap))
        fewest = max(1, min(most, ceil(width / (2.1 * least))))
        needed = max((len(self.cards(canvas, stage)) for stage in self.stages), default=1)
        fewest, most = min(fewest, needed), min(max(most, fewest), needed)
        return range(max(fewest, 1), max(most, 1) + 1)

    def _height(self, canvas: Canvas, columns: Sequence[Cell], beside: int) -> float:
        bottoms = [cell.bottom for _, cell in self._places(canvas, columns, beside)]
        return max(bottoms, default=columns[0].top) - columns[0].top

    def _places(
        self, canvas: Canvas, columns: Sequence[Cell], beside: int
    ) -> Iterator[tuple[Piece, Cell]]:
        gap = canvas.pt(GAP)
        for stage, column in zip(self.stages, columns, strict=True):
            cells, top = column.columns(beside, gap), column.top
            for cards in _batched(self.cards(canvas, stage), beside):
                row = list(zip(cards, cells, strict=False))
                height = max(card.height(canvas, cell.width) for card, cell in row)
                yield from ((card, cell.at(top, height)) for card, cell in row)
                top += height + gap


def _batched(cards: list[Piece], size: int) -> Iterator[list[Piece]]:
    for n in range(0, len(cards), size):
        yield cards[n : n + size]
