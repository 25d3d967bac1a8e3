"""The lane behind the scenes: what the business does unseen, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.asides import NumberIcon
from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.icons import Symbol
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage, Touchpoint


@dataclass(frozen=True)
class Backstage(CardLane):
    """A text for each touchpoint that has something behind it."""

    title: ClassVar[str] = N_("Behind the scenes")
    hint: ClassVar[str] = N_("Say with a touchpoint what happens unseen, and who answers for it.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether a touchpoint of the stage has a backstage or an owner."""
        return any(_has_backstage(touchpoint) for touchpoint in stage.touchpoints)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """What stands behind the touchpoints of the stage."""
        return [self._row(canvas, t) for t in stage.touchpoints if _has_backstage(t)]

    def _row(self, canvas: Canvas, touchpoint: Touchpoint) -> Box:
        theme = canvas.theme
        boxes: list[Box] = [
            Paragraph(touchpoint.title.strip() or "…", theme.muted, "detail", "semibold"),
            Paragraph(touchpoint.backstage, theme.ink, "detail"),
        ]
        if owner := touchpoint.owner.strip():
            icon = Symbol(name="person", colour=theme.brand_ink)
            boxes.append(IconRow(icon, Paragraph(owner, theme.brand_ink, "caption", "semibold")))
        number = NumberIcon(numbers_of(self.journey)[touchpoint.id], theme.muted, "detail")
        return IconRow(number, Stack(boxes, gap=1), gap=6)


def _has_backstage(touchpoint: Touchpoint) -> bool:
    return bool(touchpoint.backstage.strip() or touchpoint.owner.strip())
