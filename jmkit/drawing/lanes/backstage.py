"""The lane behind the scenes: what the business does unseen, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Card, IconRow, Paragraph, Stack
from jmkit.drawing.components.icons import Symbol
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box
    from jmkit.model import JourneyStage, Touchpoint


@dataclass(frozen=True)
class Backstage(CardLane):
    """A dashed card for each touchpoint that has something behind it."""

    title: ClassVar[str] = N_("Behind the scenes")
    hint: ClassVar[str] = N_("Say with a touchpoint what happens unseen, and who answers for it.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether a touchpoint of the stage has a backstage or an owner."""
        return any(_told(touchpoint) for touchpoint in stage.touchpoints)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """What stands behind the touchpoints of the stage."""
        return [self._card(canvas, t) for t in stage.touchpoints if _told(t)]

    def _card(self, canvas: Canvas, touchpoint: Touchpoint) -> Box:
        theme = canvas.theme
        boxes: list[Box] = [
            Paragraph(touchpoint.title.strip() or "…", theme.muted, "small", "bold"),
            Paragraph(touchpoint.backstage, theme.ink),
        ]
        if owner := touchpoint.owner.strip():
            icon = Symbol(name="person", colour=theme.primary)
            boxes.append(IconRow(icon, Paragraph(owner, theme.primary, "small", "bold")))
        return Card(Stack(boxes), theme.card, theme.line, dashed=True)


def _told(touchpoint: Touchpoint) -> bool:
    return bool(touchpoint.backstage.strip() or touchpoint.owner.strip())
