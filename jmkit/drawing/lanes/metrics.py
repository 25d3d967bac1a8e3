"""The lane of the figures: what was measured of each stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Card, IconLabel, Paragraph, Stack
from jmkit.drawing.components.icons import LineSample
from jmkit.drawing.content.measured import describe_figures
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage


@dataclass(frozen=True)
class Metrics(CardLane):
    """A card a figure; the stage that loses the largest share stands out."""

    title: ClassVar[str] = N_("Measured")
    hint: ClassVar[str] = N_("No figures yet. An event log shows how many go on, stage by stage.")
    optional: ClassVar[bool] = True
    card_width: ClassVar[float] = 62.0

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether anything was measured in this stage."""
        return bool(self._figures(stage))

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The figures of the stage, each with its name."""
        theme, worst = canvas.theme, stage.id == self._worst
        return [
            Card(
                Stack(
                    [
                        Paragraph(value, theme.accent if worst else theme.ink, "title", "bold"),
                        Paragraph(name, theme.muted, "small"),
                    ],
                    gap=0.5,
                ),
                theme.card,
                theme.accent if worst else theme.line,
            )
            for name, value in self._figures(stage)
        ]

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """What stands out."""
        if not any(stage.id == self._worst for stage in self.stages):
            return []
        words = self.tr("the largest share drops off here")
        return [IconLabel(LineSample(colour=canvas.theme.accent), words)]

    def _figures(self, stage: JourneyStage) -> list[tuple[str, str]]:
        known = self.data.figures.get(stage.id)
        return list(describe_figures(known, self.tr)) if known else []

    @property
    def _worst(self) -> str:
        lost = {key: one.drop_off for key, one in self.data.figures.items() if one.drop_off}
        return max(lost, key=lambda key: lost[key] or 0.0, default="")
