"""The lane of the touchpoints: where customer and business meet, and through which channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Card, IconLabel, IconLabels, IconRow, Paragraph, Stack
from jmkit.drawing.components.channel_icons import channel_name, symbol_of
from jmkit.drawing.components.evidence_icons import evidence_icon, evidence_legend
from jmkit.drawing.components.icons import Star, Symbol
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.evidence_level import evidence_level

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.components.boxes import Box
    from jmkit.model import JourneyStage, Touchpoint


@dataclass(frozen=True)
class Touchpoints(CardLane):
    """A card a touchpoint: channel, name, what they do, and whether it decides."""

    title: ClassVar[str] = N_("Touchpoints")
    hint: ClassVar[str] = N_("Add the first moment at which customer and business meet.")

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether the stage has a touchpoint with anything filled in."""
        return any(not touchpoint.is_blank for touchpoint in stage.touchpoints)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The touchpoints that have been begun."""
        return [self._card(canvas, t, stage.title) for t in stage.touchpoints if not t.is_blank]

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """The star of a moment of truth, when there is one, and how a claim may be known."""
        if self.is_empty:
            return []
        star = IconLabel(Star(colour=canvas.theme.accent), self.tr("moment of truth"))
        decided = any(t.moment_of_truth for stage in self.stages for t in stage.touchpoints)
        return [*([star] if decided else []), *evidence_legend(self.tr, canvas.theme.muted)]

    def _card(self, canvas: Canvas, touchpoint: Touchpoint, over: str) -> Box:
        theme = canvas.theme
        edge = theme.accent if touchpoint.moment_of_truth else theme.line
        body = Stack(self._boxes(canvas, touchpoint, over))
        return Card(body, theme.card, edge, strong=touchpoint.moment_of_truth)

    def _boxes(self, canvas: Canvas, touchpoint: Touchpoint, over: str) -> list[Box]:
        theme = canvas.theme
        boxes: list[Box] = [self._facts(canvas, touchpoint)]
        title = touchpoint.title.strip()
        if not title or title != over.strip():  # in the map of one stage it stands above already
            boxes.append(Paragraph(title or "…", theme.ink, "body", "bold"))
        boxes.append(Paragraph(touchpoint.action, theme.muted, "small"))
        if who := self._only(touchpoint):
            icon = Symbol(name="person", colour=theme.muted)
            boxes.append(IconRow(icon, Paragraph(who, theme.muted, "small")))
        if touchpoint.moment_of_truth:
            star, words = Star(colour=theme.accent), self.tr("Moment of truth")
            boxes.append(IconRow(star, Paragraph(words, theme.accent, "small", "bold")))
        return boxes

    def _facts(self, canvas: Canvas, touchpoint: Touchpoint) -> Box:
        # The channel in words; how the touchpoint is known by its symbol alone, to stay calm.
        theme = canvas.theme
        known = IconLabel(evidence_icon(evidence_level(self.journey, touchpoint), theme.muted), "")
        if not touchpoint.channel.strip():
            return IconLabels([known])
        icon = Symbol(name=symbol_of(touchpoint.channel, self.tr), colour=theme.primary)
        return IconLabels(
            [IconLabel(icon, channel_name(touchpoint.channel, self.tr)), known], theme.primary
        )

    def _only(self, touchpoint: Touchpoint) -> str:
        found = (p.title_text for p in self.journey.personas if p.id == touchpoint.persona)
        return next(found, "")
