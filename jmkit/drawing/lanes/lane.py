"""What every lane is: a title, a hint for when it is empty, and one row of cells to fill."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas import Canvas
    from jmkit.drawing.cell import Cell
    from jmkit.drawing.pieces import Item
    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage


@dataclass(frozen=True)
class Lane(ABC):
    """One lane of a stage map. A subclass names it, measures it and draws it.

    Args:
        journey: The whole journey.
        stages: The stages this sheet shows, one a column.
        tr: The language of the picture.
    """

    journey: Journey
    stages: Sequence[JourneyStage]
    tr: Translator

    title: ClassVar[str] = ""
    hint: ClassVar[str] = ""
    stretch: ClassVar[bool] = False  # whether it gains from room that is left over
    banded: ClassVar[bool] = True  # whether it stands on a soft band

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet: then the map shows the hint."""

    @abstractmethod
    def measure(self, canvas: Canvas, columns: Sequence[Cell]) -> float:
        """How high the lane has to be, in points, in columns of these widths."""

    @abstractmethod
    def draw(self, canvas: Canvas, columns: Sequence[Cell]) -> None:
        """Draws into one cell a stage, each as high as the lane."""

    def legend(self, canvas: Canvas) -> list[Item]:  # noqa: ARG002 -- most lanes need none
        """What the signs of this lane mean."""
        return []
