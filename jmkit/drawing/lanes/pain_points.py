"""The lane of the pain points: how much each hurts, and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.asides import Hanging, Tinted
from jmkit.drawing.components.boxes import Paragraph
from jmkit.drawing.components.evidence_icons import evidence_label
from jmkit.drawing.components.labels import IconLabel, IconLabels
from jmkit.drawing.components.score_icons import Badge, Dots
from jmkit.drawing.content.wording import describe_evidence
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.derived.evidence_level import evidence_level

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage, PainPoint

_BADGE = 22.0


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
        """What the mildest and the worst sign there are mean."""
        there = {p.severity for stage in self.stages for p in stage.pain_points if p.severity}
        words = {1: self.tr("barely noticed"), 5: self.tr("they leave because of it")}
        ends = (1, 5) if there else ()
        return [IconLabel(Badge(n, 18.0, "caption"), words[n]) for n in ends]

    def _card(self, canvas: Canvas, pain: PainPoint) -> Box:
        theme = canvas.theme
        level = evidence_level(self.journey, pain)
        edge = theme.severities[pain.severity - 1] if pain.severity else theme.line
        title = Paragraph(pain.title.strip() or "…", theme.ink, "pain", "bold")
        facts = [evidence_label(level, describe_evidence(self.journey, pain, self.tr), theme.muted)]
        if pain.frequency:
            facts.append(
                IconLabel(Dots(score=pain.frequency, colour=theme.muted), self.tr("how many"))
            )
        badge = Badge(pain.severity, _BADGE, "caption")
        body = Hanging(badge, title, IconLabels(facts))
        guessed = level == "hypothesis"
        rim = edge if guessed or not theme.solid else ""
        fill = theme.card if guessed else theme.tint(pain.severity)
        return Tinted(body, fill, rim, dashed=guessed)
