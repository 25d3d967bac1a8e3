"""The head of a stage map: what hurts most and how that is known, and who walks here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.asides import Barred
from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.content.wording import headline
from jmkit.model.derived.ranking import best_evidence, worst_pain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Translator
    from jmkit.model import Journey, PainPoint, Persona
    from jmkit.theme.theme import Theme

_BESIDE = 700.0  # from this width on the persona stands beside the finding
_SHARE = 0.3
_BETWEEN = 28.0
_SHARES = (1.0, 0.86, 0.74, 0.66)  # of the largest type, until the finding has two lines
_NARROW = (0.74, 0.68)
_LINES, _NARROW_LINES = 2, 3


@dataclass(frozen=True)
class _Head:
    finding: Box
    compact: Box  # the same where there is little room
    persona: Box

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of both, side by side or one below the other."""
        wide, beside = self._widths(canvas, width)
        one = self._finding(canvas, width).height(canvas, wide)
        other = self.persona.height(canvas, beside)
        if wide < width:
            return max(one, other)
        return one + (other + canvas.pt(10) if other else 0.0)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws both; the persona ends where the finding ends."""
        wide, beside = self._widths(canvas, cell.width)
        finding, other = self._finding(canvas, cell.width), self.persona.height(canvas, beside)
        whole = self.height(canvas, cell.width)
        finding.draw(canvas, type(cell)(cell.start, cell.top, wide))
        below = cell.without_start(cell.width - beside).at(cell.top + whole - other, other)
        self.persona.draw(canvas, below)

    def _finding(self, canvas: Canvas, width: float) -> Box:
        return self.finding if width >= canvas.pt(_BESIDE) else self.compact

    def _widths(self, canvas: Canvas, width: float) -> tuple[float, float]:
        if width < canvas.pt(_BESIDE) or not self.persona.height(canvas, width):
            return width, width
        return width * (1 - _SHARE) - canvas.pt(_BETWEEN), width * _SHARE


def map_head(journey: Journey, tr: Translator, theme: Theme, title: str) -> Box:
    """The worst pain as a headline, its best evidence and the persona; without pains, the journey.

    Args:
        journey: What people filled in.
        tr: The language.
        theme: The look.
        title: Of the workshop; may be empty.
    """
    pain, persona = worst_pain(journey), journey.persona
    kinds = ((_SHARES, _LINES), (_NARROW, _NARROW_LINES))
    lines = [_Lines(journey, tr, theme, title, pain, *kind) for kind in kinds]
    wide, narrow = (Stack([*one.lines()], gap=3) for one in lines)
    about = [*_persona(journey, persona, tr, theme)] if persona else []
    return _Head(wide, narrow, Barred(Stack(about, gap=1), theme.brand_ink) if about else Stack([]))


def running_head(journey: Journey, tr: Translator, theme: Theme, title: str) -> Box:
    """The head of a sheet on which a map goes on: whose journey it is, and no more."""
    names = [
        Paragraph(title, theme.alarm, "caption", "semibold"),
        Paragraph(headline(journey, tr), theme.ink, "lead", "bold", own=True),
    ]
    return Stack(names, gap=1)


@dataclass(frozen=True)
class _Lines:
    journey: Journey
    tr: Translator
    theme: Theme
    title: str
    pain: PainPoint | None
    shares: tuple[float, ...]
    most: int

    def lines(self) -> Iterator[Box]:
        """Kicker, headline, and what is to be known about it."""
        theme, whose = self.theme, headline(self.journey, self.tr)
        if self.pain is None:
            yield Paragraph(self.title, theme.brand_ink, "caption", "semibold")
            yield self._headline(whose, own=True)
            return
        kicker = " · ".join(filter(None, [self.title, whose, self._where(self.pain)]))
        yield Clamped(kicker, theme.alarm, "caption", "semibold", own=True, lines=2)
        yield self._headline(self.pain.title_text)
        if evidence := best_evidence(self.journey, self.pain):
            yield Clamped(evidence.text, theme.muted, "lead", lines=3)

    def _headline(self, text: str, *, own: bool = False) -> Clamped:
        ink = self.theme.ink
        return Clamped(text, ink, "headline", "bold", own=own, lines=self.most, shares=self.shares)

    def _where(self, pain: PainPoint) -> str:
        stage = self.journey.find("stage", pain.stage)
        name = stage.title_text if stage else ""
        return (
            self.tr("What hurts most: {stage}", stage=name) if name else self.tr("What hurts most")
        )


def _persona(
    journey: Journey, persona: Persona, tr: Translator, theme: Theme
) -> Iterator[Paragraph]:
    # The name alone is in the kicker already.
    about = " · ".join(t for t in (persona.age, persona.occupation, persona.location) if t.strip())
    goal = journey.scenario.goal.strip()
    if about or goal:
        yield Paragraph(persona.name, theme.ink, "touchpoint", "bold")
        yield Paragraph(about, theme.muted, "detail")
    if goal:
        yield Paragraph(tr("Goal: {goal}", goal=goal), theme.muted, "detail", own=True)
