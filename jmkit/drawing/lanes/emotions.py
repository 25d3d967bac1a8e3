"""The lane of the emotions: the curve as it is and as it should be, and the gap between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jmkit.drawing.components.boxes import IconLabel
from jmkit.drawing.components.evidence_icons import evidence_label, evidence_legend
from jmkit.drawing.components.icons import LineSample, Star
from jmkit.drawing.content.curve import Node, future, nodes, runs
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes.lane import Lane
from jmkit.drawing.lanes.persona_curves import RIM, PersonaSample, draw_persona_curves, y_of
from jmkit.i18n import N_
from jmkit.model.evidence_level import LEVELS, evidence_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.model import JourneyStage
    from jmkit.model.evidence_level import Level

    Runs = list[shapes.Points]

_HEIGHT = 124.0
_FACE = 8.5


@dataclass(frozen=True)
class Emotions(Lane):
    """A smooth curve through the scores, with a face at each."""

    title: ClassVar[str] = N_("Emotions")
    hint: ClassVar[str] = N_("Score how each stage feels, from −2 to 2.")
    stretch: ClassVar[bool] = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been scored."""
        return not any(nodes(s) or s.future_emotion is not None for s in self.stages)

    def content(self, canvas: Canvas) -> object:
        """The scores, where they stand, and how they are known."""
        curves = [self._scores(who) for who in self._personas]
        return curves, [future(s) for s in self.stages], self._levels

    @property
    def _personas(self) -> list[str]:
        # Whose curves are drawn: those asked for, or the one whose journey it is.
        known = [p for p in self.data.personas if p in {one.id for one in self.journey.personas}]
        main = self.journey.persona
        return known[:3] or [main.id if main else ""]

    def _scores(self, persona: str) -> list[list[Node]]:
        return [nodes(stage, persona) for stage in self.stages]

    @property
    def _levels(self) -> list[Level | None]:
        # How the scores of each stage are known; None where there is no score.
        return [
            self._level(stage) if any(scored) else None
            for stage, *scored in zip(self.stages, *map(self._scores, self._personas), strict=True)
        ]

    def _level(self, stage: JourneyStage) -> Level:
        asked = self.data.figures.get(stage.id)
        known = asked is not None and asked.nps is not None
        return "measured" if known else evidence_level(self.journey, stage)

    def measure(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        """Room for the curve, which does not depend on words, and for how it is known."""
        return canvas.pt(_HEIGHT) + self._foot(canvas, columns)

    def draw(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        """Draws the curves, and below them how the scores are known."""
        foot = self._foot(canvas, columns)
        self._draw_curves(canvas, [c.at(c.top, c.height - foot) for c in columns])
        for label, column in zip(self._evidence_labels(canvas), columns, strict=True):
            if label:
                width = label.width(canvas, column.width)
                place = Rect(column.centre - width / 2, column.bottom - foot, width, foot)
                label.box(canvas.theme.muted).draw(canvas, place)

    def _evidence_labels(self, canvas: Canvas) -> list[IconLabel | None]:
        muted = canvas.theme.muted
        return [
            evidence_label(one, self.tr(LEVELS[one]), muted) if one else None
            for one in self._levels
        ]

    def _foot(self, canvas: Canvas, columns: Sequence[Rect]) -> float:
        boxes = (label.box("") for label in self._evidence_labels(canvas) if label)
        return max((box.height(canvas, columns[0].width) for box in boxes), default=0.0)

    def _draw_curves(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        self._grid(canvas, columns)
        if len(self._personas) > 1:
            draw_persona_curves(canvas, columns, [self._scores(who) for who in self._personas])
            return
        scores = self._scores(self._personas[0])
        now = self._runs(canvas, columns, scores)
        then = self._runs(canvas, columns, [future(s) for s in self.stages])
        self._gaps(canvas, now, then)
        for run in then:
            self._curve(canvas, run, canvas.theme.accent, dashed=True)
        for run in now:
            self._curve(canvas, run, canvas.theme.primary)
        for stage, scored, column in zip(self.stages, scores, columns, strict=True):
            for node in future(stage):
                self._ring(canvas, column, node)
            for node in scored:
                self._face(canvas, column, node)
            if not scored:
                self._hint(canvas, column)

    def legend(self, canvas: Canvas) -> list[IconLabel]:
        """The two curves, or one a persona, and how a claim may be known."""
        if self.is_empty:
            return []
        theme = canvas.theme
        known = evidence_legend(self.tr, theme.muted)
        if len(self._personas) > 1:
            names = {p.id: p.title_text or self.tr("Untitled") for p in self.journey.personas}
            curves = enumerate(names[who] for who in self._personas)
            return [*(IconLabel(PersonaSample(n=n), name) for n, name in curves), *known]
        decided = any(node.decides for scored in self._scores(self._personas[0]) for node in scored)
        return [
            IconLabel(LineSample(colour=theme.primary), self.tr("as it is")),
            IconLabel(LineSample(colour=theme.accent, dashed=True), self.tr("as it should be")),
            *(
                [IconLabel(Star(colour=theme.accent), self.tr("moment of truth"))]
                if decided
                else []
            ),
            *known,
        ]

    def _grid(self, canvas: Canvas, columns: Sequence[Rect]) -> None:
        first, last = columns[0], columns[-1]
        axis = first.start - canvas.pt(RIM)
        for score in range(-2, 3):
            y = y_of(canvas, first, score)
            strong = score == 0
            grid = shapes.line([(first.start, y), (last.end, y)])
            canvas.stroke(grid, canvas.theme.line, 1.0 if strong else 0.5, dashed=not strong)
            canvas.face(axis, y, canvas.pt(6.2), score)

    def _runs(self, canvas: Canvas, columns: Sequence[Rect], scores: list[list[Node]]) -> Runs:
        placed = [
            [(cell.start + n.place * cell.width, y_of(canvas, cell, n.score)) for n in scored]
            for cell, scored in zip(columns, scores, strict=True)
        ]
        return runs(placed)

    def _gaps(self, canvas: Canvas, now: Runs, then: Runs) -> None:
        for gap in (shapes.between(one, other) for one in now for other in then):
            if gap:
                canvas.fill(gap, canvas.theme.accent, alpha=0.10, layer=1.5)

    def _curve(
        self, canvas: Canvas, run: shapes.Points, colour: str, *, dashed: bool = False
    ) -> None:
        if len(run) > 1:
            canvas.stroke(
                shapes.smooth_line(run), colour, 1.5 if dashed else 2.4, dashed=dashed, layer=2
            )

    def _ring(self, canvas: Canvas, column: Rect, node: Node) -> None:
        x, y = column.start + node.place * column.width, y_of(canvas, column, node.score)
        ring = shapes.circle(x, y, canvas.pt(3.4))
        canvas.fill(ring, canvas.theme.card, layer=2.2)
        canvas.stroke(ring, canvas.theme.accent, 1.4, layer=2.2)

    def _face(self, canvas: Canvas, column: Rect, node: Node) -> None:
        x, y = column.start + node.place * column.width, y_of(canvas, column, node.score)
        radius = canvas.pt(_FACE if node.whole else _FACE * 0.68)
        canvas.face(x, y, min(radius, column.width / 9), node.score)
        if node.decides:
            above = shapes.star(x, y - radius - canvas.pt(5.5), canvas.pt(4.6))
            canvas.fill(above, canvas.theme.accent, layer=2.5)

    def _hint(self, canvas: Canvas, column: Rect) -> None:
        block = canvas.block(self.tr("not scored yet"), column.width * 0.9, "small")
        room = column.inset(column.width * 0.05, 0)
        top = y_of(canvas, column, 0) + canvas.pt(3)
        canvas.write(block, room.at(top, block.height), canvas.theme.muted, "centre")
