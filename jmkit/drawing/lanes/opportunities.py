"""The lane of the opportunities: what answers the pain points of a stage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.asides import Barred, LeadIn
from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.components.labels import IconLabel, IconLabels
from jmkit.drawing.components.score_icons import Squares
from jmkit.drawing.content.stages import answers_in
from jmkit.drawing.lanes.cards import CardLane
from jmkit.i18n import N_
from jmkit.model.derived.ranking import next_action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage, Opportunity


@dataclass(frozen=True)
class Opportunities(CardLane):
    """An opportunity once, in the stage of the first pain it answers, with who does it by when."""

    title: ClassVar[str] = N_("Opportunities")
    hint: ClassVar[str] = N_("Take the worst pain point: how might we …?")
    gap: ClassVar[float] = 11.0

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether an opportunity stands in this stage."""
        return bool(self._by_stage.get(stage.id))

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The opportunities whose first answer is to a pain point of the stage."""
        found = self._by_stage.get(stage.id, [])
        return [
            Barred(Stack([*self._lines(canvas, one)], gap=2), canvas.theme.brand_ink)
            for one in found
        ]

    @cached_property
    def _by_stage(self) -> dict[str, list[Opportunity]]:
        found: dict[str, list[Opportunity]] = {}
        home = {pain.id: s.id for s in self.journey.stages for pain in s.pain_points}
        for one in self.journey.opportunities:
            placed = (home[pain] for pain in one.answers if pain in home)
            if (stage := next(placed, None)) and not one.is_blank:
                found.setdefault(stage, []).append(one)
        return found

    @cached_property
    def _elsewhere(self) -> dict[str, list[str]]:
        # The names of the other stages whose pain an opportunity answers, by its id.
        found: dict[str, list[str]] = {}
        for stage in self.journey.stages:
            for one in answers_in(self.journey, stage):
                if one not in self._by_stage.get(stage.id, ()):
                    found.setdefault(one.id, []).append(stage.title_text)
        return found

    def _lines(self, canvas: Canvas, opportunity: Opportunity) -> Iterator[Box]:
        theme, tr = canvas.theme, self.tr
        yield Paragraph(opportunity.title.strip() or "…", theme.ink, "touchpoint", "bold")
        yield IconLabels([*self._facts(canvas, opportunity)], between=7)
        if also := ", ".join(filter(None, self._elsewhere.get(opportunity.id, ()))):
            words = tr("also eases: {stages}", stages=also)
            yield Paragraph(words, theme.muted, "caption", own=True)
        if not (action := next_action(self.journey, opportunity)):
            return
        when = tr.date(action.due) if action.due else ""
        who = " · ".join(filter(None, [action.owner.strip(), when]))
        target = action.target.strip()
        yield LeadIn(
            who,
            target,
            theme.ink,
            theme.muted,
            "caption",
            "normal",
            "bold",
        )

    def _facts(self, canvas: Canvas, opportunity: Opportunity) -> Iterator[IconLabel]:
        theme = canvas.theme
        if opportunity.impact:
            squares = Squares(score=opportunity.impact, colour=theme.brand_ink)
            yield IconLabel(squares, self.tr("impact"), words_first=True)
        if opportunity.effort:
            squares = Squares(score=opportunity.effort, colour=theme.muted)
            yield IconLabel(squares, self.tr("effort"), words_first=True)
