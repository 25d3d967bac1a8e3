"""One stage on a phone: its moments with how they feel, and below them what its lanes say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.content.measured import share_that_leaves
from jmkit.drawing.curve.nodes import NodeIcon, NodeLook
from jmkit.drawing.lanes.cards import CardLane
from jmkit.drawing.lanes.emotions import Emotions
from jmkit.drawing.lanes.metrics import Metrics
from jmkit.drawing.lanes.touchpoints import Touchpoints
from jmkit.drawing.phone.rows import FeelingRow, StageHeading
from jmkit.model.derived.evidence_level import evidence_level
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.curve.points import Node
    from jmkit.drawing.lanes import Lane
    from jmkit.model import JourneyStage, Touchpoint


@dataclass(frozen=True)
class StageStrip:
    """What is said of a stage, from its name to its opportunities.

    Args:
        stage: Which.
        number: Its place in the journey, from 1.
        lanes: What the map shows, in order.
    """

    stage: JourneyStage
    number: int
    lanes: Sequence[Lane]

    def boxes(self, canvas: Canvas) -> list[Box]:
        """Its parts, from the top: what stands above the curve, the curve, what stands below."""
        names = [isinstance(lane, Emotions) for lane in self.lanes]
        place = names.index(True) if any(names) else 0
        above, below = self.lanes[:place], self.lanes[place:]
        rows = Stack(list(self._moments(canvas)), gap=0)
        about = [*self._about(canvas), *self._cards(canvas, above)]
        return [self._heading(), *about, rows, *self._cards(canvas, below)]

    def _heading(self) -> Box:
        tr = self.lanes[0].tr
        known = self.lanes[0].data.figures.get(self.stage.id)
        measured = any(isinstance(lane, Metrics) for lane in self.lanes)
        share = known.drop_off if known and measured else None
        name = self.stage.title.strip() or tr("Stage {n}", n=self.number)
        return StageHeading(name, share_that_leaves(share, tr) if share is not None else "")

    def _about(self, canvas: Canvas) -> Iterator[Box]:
        if any(lane.repeated for lane in self.lanes):
            yield Paragraph(self.stage.goal, canvas.theme.ink, "detail")
        for lane in self.lanes:
            if isinstance(lane, Metrics):
                rest = " · ".join(lane.others(self.stage))
                yield Paragraph(rest, canvas.theme.muted, "caption", own=True)

    def _moments(self, canvas: Canvas) -> Iterator[Box]:
        felt = next((lane for lane in self.lanes if isinstance(lane, Emotions)), None)
        if felt is None:
            return
        place = next(n for n, one in enumerate(felt.stages) if one.id == self.stage.id)
        points = {node.feeling.record.id: node for node in felt.points[place]}
        for touchpoint in self._met(felt, points):
            yield self._row(canvas, felt, touchpoint, points.get(touchpoint.id))
        if whole := points.get(self.stage.id):
            words = Paragraph(felt.tr("the stage as a whole"), canvas.theme.ink, "detail", own=True)
            look = NodeLook(whole.score, felt.is_known(whole), is_square=True)
            yield FeelingRow(words, look, aim=self.stage.future_emotion)

    def _met(self, felt: Emotions, points: dict[str, Node]) -> Iterator[Touchpoint]:
        told = any(isinstance(lane, Touchpoints) for lane in self.lanes)
        for touchpoint in self.stage.touchpoints:
            if touchpoint.id in points or (told and not touchpoint.is_blank):
                yield touchpoint

    def _row(
        self, canvas: Canvas, felt: Emotions, touchpoint: Touchpoint, node: Node | None
    ) -> Box:
        told = next((lane for lane in self.lanes if isinstance(lane, Touchpoints)), None)
        if told:
            words: Box = Stack([*told.lines(canvas, touchpoint)], gap=1)
        else:
            words = Paragraph(touchpoint.title.strip() or "…", canvas.theme.ink, "touchpoint")
        known = evidence_level(felt.journey, touchpoint) != "hypothesis"
        look = NodeLook(
            node.score if node else None, known, numbers_of(felt.journey)[touchpoint.id]
        )
        if node is None:
            words = IconRow(NodeIcon(look), words, gap=8)
        return FeelingRow(words, look, self.stage.emotion, self.stage.future_emotion)

    def _cards(self, canvas: Canvas, lanes: Sequence[Lane]) -> Iterator[Box]:
        felt = any(isinstance(lane, Emotions) for lane in lanes)
        for lane in lanes:
            merged = isinstance(lane, Metrics) or (felt and isinstance(lane, Touchpoints))
            if not isinstance(lane, CardLane) or merged:
                continue
            if found := lane.cards(canvas, self.stage):
                name = lane.tr(lane.title)
                title = Paragraph(name, canvas.theme.brand_ink, "detail", "bold", own=True)
                yield Stack([title, Stack(found, gap=lane.gap)], gap=4)
