"""The lane of the steps: what the customer does, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage


@dataclass(frozen=True)
class Steps(CardLane):
    """The steps of a stage in one running line."""

    title: ClassVar[str] = N_("Steps")
    hint: ClassVar[str] = N_("Add the first thing the customer does.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether the stage has a step with a name."""
        return any(step.title.strip() for step in stage.steps)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The steps that have been given a name."""
        named = " · ".join(step.title.strip() for step in stage.steps if step.title.strip())
        return [Paragraph(named, canvas.theme.muted, "caption")] if named else []
