"""The lane of the figures: what was measured of each stage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.content.measured import (
    StageFigures,
    felt_otherwise,
    share_that_leaves,
    worst_drop,
)
from jmkit.drawing.content.wording import with_sign
from jmkit.drawing.lanes.cards import CardLane
from jmkit.drawing.lanes.share_bar import ShareBar
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.model import JourneyStage


@dataclass(frozen=True)
class Metrics(CardLane):
    """How large a share leaves, as a bar; the other figures in a line below."""

    title: ClassVar[str] = N_("Measured")
    hint: ClassVar[str] = N_("No figures yet. An event log shows how many go on, stage by stage.")
    optional: ClassVar[bool] = True

    counted: bool = True  # whether it says how many come, and how many leave

    def has_cards(self, stage: JourneyStage) -> bool:
        """Whether anything was measured in this stage."""
        known = self.data.figures.get(stage.id, StageFigures())
        counts = self.counted and (known.reached is not None or known.drop_off is not None)
        return counts or bool(known.dwell) or known.nps is not None

    def cards(self, canvas: Canvas, stage: JourneyStage) -> list[Box]:
        """The bar of a stage, and its other figures."""
        lines = list(self._lines(canvas, stage))
        return [Stack(lines, gap=3)] if lines else []

    def _lines(self, canvas: Canvas, stage: JourneyStage) -> Iterator[Box]:
        theme, known = canvas.theme, self.data.figures.get(stage.id)
        if known is None:
            return
        if self.counted and known.drop_off is not None:
            words = share_that_leaves(known.drop_off, self.tr)
            yield ShareBar(known.drop_off, words, is_worst=stage.id == self._worst)
        rest = " · ".join(self.others(stage))
        yield Paragraph(rest, theme.muted, "caption", own=True)
        if self.counted and (unlike := felt_otherwise(stage, known, self.tr)):
            yield Paragraph(unlike, theme.ink, "caption", "semibold", own=True)

    def others(self, stage: JourneyStage) -> Iterator[str]:
        """What was measured of a stage beside the share that leaves."""
        known = self.data.figures.get(stage.id, StageFigures())
        if self.counted and known.reached is not None:
            yield self.tr("{count} came here", count=f"{known.reached:,}")
        if known.dwell:
            yield self.tr("stayed {time} (median)", time=known.dwell)
        if known.nps is not None:
            yield f"{self.tr('NPS')} {with_sign(known.nps)}"

    @cached_property
    def _worst(self) -> str:
        return worst_drop(self.data)
