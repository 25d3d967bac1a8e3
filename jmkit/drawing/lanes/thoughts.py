"""The lane of the thoughts: the customer's inner language, as quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.lanes.cards import CardLane
from jmkit.drawing.pieces import Bubble, Paragraph
from jmkit.i18n import N_, direction_of

if TYPE_CHECKING:
    from jmkit.drawing.canvas import Canvas
    from jmkit.drawing.pieces import Piece
    from jmkit.i18n import Direction
    from jmkit.model import JourneyStage

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

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Piece]:
        """The thoughts as bubbles."""
        theme, page = canvas.theme, canvas.direction
        said = [quoted(thought, page) for thought in thoughts_of(stage)]
        return [Bubble(Paragraph(text, theme.ink), theme.card, theme.line) for text in said]


def thoughts_of(stage: JourneyStage) -> list[str]:
    """What is thought in a stage: first its own sentence, then those of its touchpoints."""
    thoughts = [stage.thought, *(touchpoint.thought for touchpoint in stage.touchpoints)]
    return [thought.strip() for thought in thoughts if thought.strip()]


def quoted(text: str, page: Direction = "ltr") -> str:
    """A text in the quotation marks of its own language; those typed already are kept.

    >>> quoted("Is it worth it?"), quoted("“Hm.”"), quoted("שווה?")
    ('“Is it worth it?”', '“Hm.”', '״שווה?״')
    """
    if len(text) > 1 and text[0] in _TYPED and text[-1] in _TYPED:
        return text
    before, after = _MARKS[direction_of(text, page)]
    return f"{before}{text}{after}"
