"""The lane of the steps: what the customer does, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Card, Paragraph
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box
    from jmkit.model import JourneyStage


@dataclass(frozen=True)
class Steps(CardLane):
    """One plain card a step."""

    title: ClassVar[str] = N_("Steps")
    hint: ClassVar[str] = N_("Add the first thing the customer does.")
    card_width: ClassVar[float] = 74.0

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether the stage has a step with a name."""
        return any(step.title.strip() for step in stage.steps)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The steps that have been given a name."""
        theme = canvas.theme
        place = next(n for n, one in enumerate(self.stages) if one.id == stage.id)
        colour = theme.stages(len(self.stages))[place]
        return [
            Card(Paragraph(step.title, theme.ink), theme.card, theme.line, stripe=colour, pad=7)
            for step in stage.steps
            if step.title.strip()
        ]
