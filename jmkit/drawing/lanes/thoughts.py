"""The lane of the thoughts: the customer's inner language, as quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Bubble, IconRow, Paragraph
from jmkit.drawing.components.evidence_icons import evidence_icon, evidence_legend
from jmkit.drawing.content.stages import thoughts_of, voices_of
from jmkit.drawing.content.wording import quoted
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.evidence_level import strongest

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.components.boxes import IconLabel
    from jmkit.model import JourneyStage, Stage, Touchpoint


@dataclass(frozen=True)
class Thoughts(CardLane):
    """A speech bubble a thought: the stage's own, then those of its touchpoints."""

    title: ClassVar[str] = N_("Thoughts")
    hint: ClassVar[str] = N_("What goes through their head? One sentence, in their own words.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether anything is thought in this stage."""
        return bool(thoughts_of(stage))

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The thoughts as bubbles."""
        return [self._bubble(canvas, thought, who) for thought, who in voices_of(stage)]

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """How a claim may be known."""
        return [] if self.is_empty else evidence_legend(self.tr, canvas.theme.muted)

    def _bubble(self, canvas: Canvas, thought: str, claim: Stage | Touchpoint) -> Box:
        theme = canvas.theme
        words = Paragraph(quoted(thought, canvas.direction), theme.ink)
        known = evidence_icon(strongest(self.journey.evidence_for(claim)), theme.muted)
        return Bubble(IconRow(known, words), theme.card, theme.line)
