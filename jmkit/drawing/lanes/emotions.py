"""The lane of the emotions: one curve through what was scored, and where it should be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.icons import LineSample, Star
from jmkit.drawing.components.labels import IconLabel
from jmkit.drawing.content.wording import name_of
from jmkit.drawing.curve.drawing import CurveDrawing, draw_scale
from jmkit.drawing.curve.nodes import NodeSample, StageSample
from jmkit.drawing.curve.persona_curves import PersonaSample, draw_persona_curves
from jmkit.drawing.curve.points import nodes
from jmkit.drawing.lanes.lane import Lane
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.curve.points import Node
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.model import JourneyStage

_HEIGHT, _LEAST = 268.0, 200.0


@dataclass(frozen=True)
class Emotions(Lane):
    """A smooth line through the touchpoints that have a score; a curve a persona, if asked for."""

    title: ClassVar[str] = N_("How it feels")
    hint: ClassVar[str] = N_("Score how each touchpoint feels, from −2 to 2.")
    stretch: ClassVar[bool] = True
    shaded: ClassVar[bool] = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been scored."""
        aims = any(stage.future_emotion is not None for stage in self.stages)
        return not aims and not any(self.points)

    def content(self, canvas: Canvas) -> object:
        """The points, and what stands behind them."""
        curves = [self._nodes(who) for who in self._personas]
        drawn = [
            (n.place, n.score, n.feeling.number, n.is_known, n.feeling.is_moment_of_truth,
             n.feeling.record.title)
            for curve in curves for stage in curve for n in stage
        ]  # fmt: skip
        return drawn, [(len(self.points), s.emotion, s.future_emotion) for s in self.stages]

    @property
    def _personas(self) -> list[str]:
        # Whose curves are drawn: those asked for, or the one whose journey it is.
        known = [p for p in self.data.personas if p in {one.id for one in self.journey.personas}]
        main = self.journey.persona
        return known[:3] or [main.id if main else ""]

    def _nodes(self, persona: str) -> list[list[Node]]:
        return nodes(self.journey, self.stages, persona)

    @cached_property
    def points(self) -> list[list[Node]]:
        """The points of each stage, of the first persona if there are several curves."""
        return self._nodes(self._personas[0])

    def is_known(self, node: Node) -> bool:
        """Whether a point is more than a hypothesis; a survey may know how a stage feels."""
        asked = self.data.figures.get(node.feeling.stage.id)
        by_survey = node.feeling.is_whole_stage and asked is not None and asked.nps is not None
        return by_survey or node.is_known

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """Always the same: a curve needs room, not words; on paper it gets what is left over."""
        return canvas.pt(_HEIGHT if canvas.unit == "px" else _LEAST)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the scale, the curve or curves, and what they are to be compared with."""
        draw_scale(canvas, columns, self.tr)
        if len(self._personas) > 1:
            scores = [self._nodes(who) for who in self._personas]
            draw_persona_curves(canvas, columns, scores)
            return
        ground = canvas.theme.band if self.shaded else canvas.theme.paper
        curve = CurveDrawing(canvas, columns, self.stages, self.points, self.is_known, ground)
        curve.draw(self.tr)

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """What is there: lines and points, the whole stage, the aim; or a curve a persona."""
        if len(self._personas) > 1:
            names = {p.id: name_of(p, self.tr) for p in self.journey.personas}
            return [IconLabel(PersonaSample(n=n), names[p]) for n, p in enumerate(self._personas)]
        return [IconLabel(icon, words) for icon, words in self._signs(canvas)]

    def _signs(
        self, canvas: Canvas
    ) -> Iterator[tuple[LineSample | NodeSample | StageSample | Star, str]]:
        tr, ink = self.tr, canvas.theme.ink
        found = [node for stage in self.points for node in stage]
        if any(self.is_known(node) for node in found):
            yield LineSample(colour=ink), tr("measured or heard")
        if not all(self.is_known(node) for node in found):
            yield NodeSample(), tr("hypothesis")
        if any(node.feeling.is_whole_stage for node in found):
            yield StageSample(is_square=True), tr("a stage scored as a whole")
        if any(has_bar(s, points) for s, points in zip(self.stages, self.points, strict=True)):
            yield StageSample(), tr("the stage as a whole")
        if any(stage.future_emotion is not None for stage in self.stages):
            yield LineSample(colour=ink, dotted=True), tr("as it should be")
        if any(node.feeling.is_moment_of_truth for node in found):
            yield Star(colour=ink), tr("moment of truth")


def has_bar(stage: JourneyStage, points: Sequence[Node]) -> bool:
    """Whether a stage's own score stands behind the curve instead of on it."""
    return stage.emotion is not None and any(not n.feeling.is_whole_stage for n in points)
