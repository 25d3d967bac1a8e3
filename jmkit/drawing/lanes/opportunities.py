"""The lane of the opportunities: what answers the pain points of a stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Card, IconLabel, IconLabels, IconRow, Paragraph, Stack
from jmkit.drawing.components.evidence_icons import evidence_label
from jmkit.drawing.components.icons import Dots, Symbol
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.evidence_level import LEVELS, evidence_level

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box
    from jmkit.model import Journey, JourneyStage, Opportunity


@dataclass(frozen=True)
class Opportunities(CardLane):
    """A card an opportunity, in every stage whose pain it answers."""

    title: ClassVar[str] = N_("Opportunities")
    hint: ClassVar[str] = N_("Take the worst pain point: how might we …?")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether a pain point of the stage has an answer."""
        return bool(answers_in(self.journey, stage))

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The opportunities that answer a pain point of the stage."""
        return [self._card(canvas, one) for one in answers_in(self.journey, stage)]

    def _card(self, canvas: Canvas, opportunity: Opportunity) -> Box:
        theme = canvas.theme
        title = Paragraph(opportunity.title.strip() or "…", theme.ink)
        scores = {
            self.tr("Impact"): opportunity.impact,
            self.tr("Effort"): opportunity.effort,
        }
        facts = [
            IconLabel(Dots(score=score, colour=theme.primary), name)
            for name, score in scores.items()
            if score
        ]
        level = evidence_level(self.journey, opportunity)
        facts.append(evidence_label(level, self.tr(LEVELS[level]), theme.muted))
        icon = Symbol(line="body", name="idea", colour=theme.primary)
        body = IconRow(icon, Stack([title, IconLabels(facts)]))
        return Card(body, theme.card, theme.line, stripe=theme.primary)


def answers_in(journey: Journey, stage: JourneyStage) -> list[Opportunity]:
    """The opportunities that answer a pain point of a stage, each once, that have been begun."""
    return [one for one in journey.answers_in(stage) if not one.is_blank]
