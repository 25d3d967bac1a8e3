"""The lane of the pain points: how much each hurts, and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Card, IconLabel, IconLabels, IconRow, Paragraph, Stack
from jmkit.drawing.components.evidence_icons import (
    describe_evidence,
    evidence_label,
    evidence_legend,
)
from jmkit.drawing.components.icons import Badge, Dots
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.evidence_level import evidence_level

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box
    from jmkit.model import JourneyStage, PainPoint


@dataclass(frozen=True)
class PainPoints(CardLane):
    """A card a pain point, warmer and with more corners the more it hurts."""

    title: ClassVar[str] = N_("Pain points")
    hint: ClassVar[str] = N_("Where does the curve dip? Begin there.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether the stage has a pain point with anything filled in."""
        return any(not pain.is_blank for pain in stage.pain_points)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The pain points that have been begun."""
        return [self._card(canvas, pain) for pain in stage.pain_points if not pain.is_blank]

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """The mildest and the worst badge, and how a claim may be known."""
        if self.is_empty:
            return []
        return [
            IconLabel(Badge(1), self.tr("barely noticed")),
            IconLabel(Badge(5), self.tr("they leave because of it")),
            *evidence_legend(self.tr, canvas.theme.muted),
        ]

    def _card(self, canvas: Canvas, pain: PainPoint) -> Box:
        theme = canvas.theme
        level = evidence_level(self.journey, pain)
        edge = theme.severities[pain.severity - 1] if pain.severity else theme.line
        title = Paragraph(pain.title.strip() or "…", theme.ink)
        facts = [evidence_label(level, describe_evidence(self.journey, pain, self.tr), theme.muted)]
        if pain.frequency:
            facts.append(
                IconLabel(Dots(score=pain.frequency, colour=theme.muted), self.tr("how many"))
            )
        body = IconRow(Badge(pain.severity), Stack([title, IconLabels(facts)]), gap=5)
        return Card(body, theme.tint(pain.severity), edge, dashed=level == "hypothesis")
