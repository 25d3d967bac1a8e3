"""The lane of the thoughts: the customer's inner language, as quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Bubble, IconRow, Paragraph
from jmkit.drawing.components.evidence_icons import evidence_icon, evidence_legend
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_, direction_of
from jmkit.model.evidence_level import strongest

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box, IconLabel
    from jmkit.i18n import Direction
    from jmkit.model import JourneyStage, Stage, Touchpoint

_MARKS = {"rtl": ("״", "״"), "ltr": ("“", "”")}
_TYPED = "\"'“”„‟«»״"


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
        return [self._bubble(canvas, thought, who) for thought, who in _voices(stage)]

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """How a claim may be known."""
        return [] if self.is_empty else evidence_legend(self.tr, canvas.theme.muted)

    def _bubble(self, canvas: Canvas, thought: str, claim: Stage | Touchpoint) -> Box:
        theme = canvas.theme
        words = Paragraph(quoted(thought, canvas.direction), theme.ink)
        known = evidence_icon(strongest(self.journey.evidence_for(claim)), theme.muted)
        return Bubble(IconRow(known, words), theme.card, theme.line)


def thoughts_of(stage: JourneyStage) -> list[str]:
    """What is thought in a stage: first its own sentence, then those of its touchpoints."""
    return [thought for thought, _ in _voices(stage)]


def _voices(stage: JourneyStage) -> list[tuple[str, Stage | Touchpoint]]:
    claims: list[Stage | Touchpoint] = [stage, *stage.touchpoints]
    return [(claim.thought.strip(), claim) for claim in claims if claim.thought.strip()]


def quoted(text: str, page: Direction = "ltr") -> str:
    """A text in the quotation marks of its own language; those typed already are kept.

    >>> quoted("Is it worth it?"), quoted("“Hm.”"), quoted("שווה?")
    ('“Is it worth it?”', '“Hm.”', '״שווה?״')
    """
    if len(text) > 1 and text[0] in _TYPED and text[-1] in _TYPED:
        return text
    before, after = _MARKS[direction_of(text, page)]
    return f"{before}{text}{after}"
