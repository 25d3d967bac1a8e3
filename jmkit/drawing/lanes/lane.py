"""What every lane is: a title, a hint for when it is empty, and one row of cells to fill."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.content.measured import MapData

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.components.labels import IconLabel
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage


@dataclass(frozen=True)
class Lane(ABC):
    """One lane of a stage map. A subclass names it, measures it and draws it.

    Args:
        journey: The whole journey.
        stages: The stages this sheet shows, one a column.
        tr: The language of the picture.
        data: What the journey itself does not know, such as measured figures.
    """

    journey: Journey
    stages: Sequence[JourneyStage]
    tr: Translator
    data: MapData = field(default_factory=MapData)

    title: ClassVar[str] = ""
    hint: ClassVar[str] = ""
    stretch: ClassVar[bool] = False  # whether it gains from room that is left over
    ruled: ClassVar[bool] = True  # whether rules part it from its neighbours, and its columns
    shaded: ClassVar[bool] = False  # whether it stands on a soft ground
    repeated: ClassVar[bool] = False  # whether it stands on every sheet of a map
    optional: ClassVar[bool] = False  # whether a map leaves it out while it is empty

    def heading(self, canvas: Canvas) -> Box:
        """What stands at the start of the lane: its name."""
        return Paragraph(self.tr(self.title), canvas.theme.brand_ink, "detail", "bold", own=True)

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet: then the map shows the hint."""

    @abstractmethod
    def content(self, canvas: Canvas) -> object:
        """What the lane shows, as a value to compare: while it is equal, so is the picture."""

    @abstractmethod
    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """How high the lane has to be, in points, in columns of these widths."""

    def reads_well(self, canvas: Canvas, columns: Sequence[Rect]) -> bool:
        """Whether columns of these widths break no word that need not be broken."""
        return True

    @abstractmethod
    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws into one cell a stage, each as high as the lane."""

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """What the signs of this lane mean."""
        return []
