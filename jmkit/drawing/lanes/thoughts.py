"""The lane of the thoughts: the customer's inner language, as quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.asides import NumberIcon
from jmkit.drawing.components.boxes import IconRow, Paragraph
from jmkit.drawing.components.evidence_icons import StageMark
from jmkit.drawing.content.stages import thoughts_of, voices_of
from jmkit.drawing.content.wording import quoted
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.derived.evidence_level import strongest
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage, Stage, Touchpoint


@dataclass(frozen=True)
class Thoughts(CardLane):
    """A quotation a thought: the stage's own, then those of its touchpoints with their numbers."""

    title: ClassVar[str] = N_("Thoughts")
    hint: ClassVar[str] = N_("What goes through their head? One sentence, in their own words.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether anything is thought in this stage."""
        return bool(thoughts_of(stage))

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The thoughts in quotation marks."""
        return [self._quotation(canvas, thought, who) for thought, who in voices_of(stage)]

    def _quotation(self, canvas: Canvas, thought: str, claim: Stage | Touchpoint) -> Box:
        ink = canvas.theme.muted
        words = Paragraph(quoted(thought, canvas.direction), canvas.theme.ink, "thought")
        if number := numbers_of(self.journey).get(claim.id):
            return IconRow(NumberIcon(number, ink, "thought"), words, gap=6)
        known = strongest(self.journey.evidence_for(claim)) != "hypothesis"
        mark = StageMark("thought", ink, known)
        return IconRow(mark, words, gap=6)
