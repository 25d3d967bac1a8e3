"""Heat map, funnel, before and after on a phone: a row a stage, or a group a severity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.components.asides import Tinted
from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.content.stages import change_of
from jmkit.drawing.content.wording import name_of
from jmkit.drawing.phone.picture_rows import ChangeRow, CountRow, LeaveRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.lanes.change import EmotionChange
    from jmkit.drawing.lanes.funnel import Funnel
    from jmkit.drawing.lanes.heat import HeatRow
    from jmkit.drawing.lanes.metrics import Metrics


def heat_groups(canvas: Canvas, rows: Sequence[HeatRow]) -> Iterator[Box]:
    """The pain points of each severity, the worst first, each with its stage."""
    for row in rows:
        theme, cards = canvas.theme, []
        ground = theme.heat(row.severity, 1)
        ink = theme.ink_on(ground)
        for stage in row.stages:
            for pain in row.pains(stage):
                place = Paragraph(name_of(stage, row.tr), ink, "caption")
                title = Paragraph(pain.title.strip() or "…", ink, "touchpoint", "bold")
                edge = "" if theme.solid else theme.line
                cards.append(Tinted(Stack([title, place], gap=1), ground, edge))
        if cards:
            yield row.heading(canvas)
            yield Stack(cards, gap=6)


def funnel_rows(canvas: Canvas, bars: Funnel, facts: Metrics) -> Iterator[Box]:
    """A bar a stage, and between two of them the share that leaves."""
    most, leaving = max(bars.reached, default=0) or 1, dict(bars.leaving())
    for n, (stage, count) in enumerate(zip(bars.stages, bars.reached, strict=True)):
        row = CountRow(name_of(stage, bars.tr), f"{count:,}", count / most)
        rest = " · ".join(facts.others(stage))
        yield Stack([row, Paragraph(rest, canvas.theme.muted, "caption", own=True)], gap=3)
        if n in leaving:
            yield LeaveRow(*leaving[n])


def change_rows(lane: EmotionChange) -> Iterator[Box]:
    """A row a stage: how it feels, how it should, the difference."""
    for stage in lane.stages:
        yield ChangeRow(name_of(stage, lane.tr), change_of(stage), lane.tr("not scored yet"))
