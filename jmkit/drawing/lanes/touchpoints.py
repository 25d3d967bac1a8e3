"""The lane of the touchpoints: where customer and business meet, and through which channel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.asides import Hanging, LeadIn
from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.evidence_icons import evidence_icon, evidence_label
from jmkit.drawing.components.icons import Star, Symbol
from jmkit.drawing.components.labels import IconLabel
from jmkit.drawing.components.starred import Starred
from jmkit.drawing.content.channels import channel_name
from jmkit.drawing.curve.nodes import NodeIcon, NodeLook, NodeSample
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.derived.evidence_level import LEVELS, evidence_level
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage, Touchpoint


@dataclass(frozen=True)
class Touchpoints(CardLane):
    """A touchpoint with the point it has on the curve, its channel, and what they do there."""

    title: ClassVar[str] = N_("Touchpoints")
    hint: ClassVar[str] = N_("Add the first moment at which customer and business meet.")
    gap: ClassVar[float] = 11.0

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether the stage has a touchpoint with anything filled in."""
        return any(not touchpoint.is_blank for touchpoint in stage.touchpoints)

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The touchpoints that have been begun."""
        return [self._row(canvas, t, stage.title) for t in stage.touchpoints if not t.is_blank]

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """The star and the levels of evidence, as far as they are there."""
        met = [t for stage in self.stages for t in stage.touchpoints if not t.is_blank]
        theme, there = canvas.theme, {evidence_level(self.journey, one) for one in met}
        labels = [
            evidence_label(level, self.tr(LEVELS[level]), theme.muted)
            for level in ("heard", "measured")
            if level in there
        ]
        if "hypothesis" in there:
            labels.append(IconLabel(NodeSample(), self.tr("hypothesis")))
        if any(one.moment_of_truth for one in met):
            labels.append(IconLabel(Star(colour=theme.ink), self.tr("moment of truth")))
        return labels

    def _row(self, canvas: Canvas, touchpoint: Touchpoint, over: str) -> Box:
        level = evidence_level(self.journey, touchpoint)
        number = numbers_of(self.journey)[touchpoint.id]
        look = NodeLook(touchpoint.emotion, level != "hypothesis", number)
        sign = evidence_icon(level, canvas.theme.muted) if look.is_known else None
        icon = NodeIcon(look, sign)
        title, *rest = self.lines(canvas, touchpoint, over)
        return Hanging(icon, title, Stack(rest, gap=1))

    def lines(self, canvas: Canvas, touchpoint: Touchpoint, over: str = "") -> Iterator[Box]:
        """What is said of a touchpoint, line by line.

        Args:
            canvas: What it is drawn on.
            touchpoint: One that has been begun.
            over: What stands above it already.
        """
        theme, title = canvas.theme, touchpoint.title.strip()
        if not title or title != over.strip():  # in the map of one stage it stands above already
            kind = Starred if touchpoint.moment_of_truth else Paragraph
            yield kind(title or "…", theme.ink, "touchpoint", "bold")
        channel = channel_name(touchpoint.channel, self.tr).strip()
        action = touchpoint.action.strip()
        stop = "." if action and channel[-1:].isalnum() else ""
        yield LeadIn(channel + stop, action, theme.muted, theme.brand_ink)
        if who := self._names.get(touchpoint.persona):
            icon = Symbol(name="person", colour=theme.muted)
            yield IconRow(icon, Paragraph(who, theme.muted, "caption"))

    @cached_property
    def _names(self) -> dict[str, str]:
        return {persona.id: persona.title_text for persona in self.journey.personas}
