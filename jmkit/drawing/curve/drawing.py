"""The emotion curve of one persona: bars and aims behind, line, points, names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from jmkit.drawing.curve.labels import Labelled, place_labels
from jmkit.drawing.curve.nodes import RADIUS, NodeLook, draw_stage_bar, stage_bar
from jmkit.drawing.curve.points import runs
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.model.fields import EMOTIONS
from jmkit.theme.colour import mix

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.curve.points import Node
    from jmkit.drawing.text.wrapping import TextBlock
    from jmkit.i18n import Translator
    from jmkit.model import JourneyStage

AXIS = 112.0  # what the words beside the scale may take
_FACE = 7.0
_RIM, _RIM_SHARE = 54.0, 0.27  # from the edge of the lane to the best and the worst feeling
_LINE, _GUESSED, _FAINT = 2.4, 1.3, 0.3
_AIM = 1.6
_RULE = 4.0  # between a name and the rules of the lane
_SPOTS = 8  # on a piece of the line
_STAR = 5.5


def y_of(canvas: Canvas, cell: Rect, score: float) -> float:
    """How far down a score stands in a cell, in units from the top of the sheet."""
    rim = min(canvas.pt(_RIM), _RIM_SHARE * cell.height)
    return cell.top + rim + (2 - score) / 4 * (cell.height - 2 * rim)


def draw_scale(canvas: Canvas, columns: Sequence[Rect], tr: Translator) -> None:
    """A line across for each feeling, with a face and a word where reading begins."""
    first, last = columns[0], columns[-1]
    for score in range(-2, 3):
        y = y_of(canvas, first, score)
        path = shapes.line([(first.start, y), (last.end, y)])
        canvas.stroke(path, canvas.theme.line, 1.4 if score == 0 else 0.8)
        face = first.start - canvas.pt(_FACE + 6)
        canvas.face(face, y, canvas.pt(_FACE), score)
        wide = canvas.pt(AXIS - 2 * _FACE - 12)
        word = canvas.block(axis_words(tr)[score + 2], wide, "caption", own=True)
        room = Rect(face - canvas.pt(_FACE + 4) - wide, y - word.height / 2, wide, word.height)
        canvas.write(word, room, canvas.theme.muted, "end")


def axis_words(tr: Translator) -> list[str]:
    """What each feeling is called beside the scale, from −2 to 2."""
    words = [tr(word) for word in EMOTIONS]
    return [*words[:2], tr("neither"), *words[3:]]


@dataclass(frozen=True)
class CurveDrawing:
    """What is drawn of the curve in the columns of its stages.

    Args:
        canvas: Where to.
        columns: A cell a stage.
        stages: For their own scores and aims.
        points: The points of each stage.
        is_known: Whether a point is more than a hypothesis.
        ground: What it is drawn on.
    """

    canvas: Canvas
    columns: Sequence[Rect]
    stages: Sequence[JourneyStage]
    points: Sequence[Sequence[Node]]
    is_known: Callable[[Node], bool]
    ground: str

    def draw(self, tr: Translator) -> None:
        """Draws everything, from the back to the front."""
        for stage, points, column in zip(self.stages, self.points, self.columns, strict=True):
            self._behind(stage, points, column)
        unscored = self._unscored(tr)
        for block, place in unscored:
            self.canvas.write(block, place, self.canvas.theme.muted, "centre", halo=self.ground)
        for run in self._runs:
            self._line(run)
        for x, y, node in self._placed:
            self._node(x, y, node)
        self._labels([place for _, place in unscored])

    @cached_property
    def _runs(self) -> list[list[tuple[float, float, Node]]]:
        by_stage = (
            [(c.start + n.place * c.width, y_of(self.canvas, c, n.score), n) for n in points]
            for c, points in zip(self.columns, self.points, strict=True)
        )
        return runs(by_stage)

    @property
    def _placed(self) -> Iterator[tuple[float, float, Node]]:
        return (one for run in self._runs for one in run)

    def _behind(self, stage: JourneyStage, points: Sequence[Node], column: Rect) -> None:
        canvas, inner = self.canvas, column.inset(self.canvas.pt(5), 0)
        if stage.future_emotion is not None:
            y = y_of(canvas, column, stage.future_emotion)
            aim = shapes.line([(inner.start, y), (inner.end, y)])
            canvas.stroke(aim, canvas.theme.ink, _AIM, dotted=True, layer=1.5)
        if bar := self._bar(stage, points, column):
            draw_stage_bar(canvas, bar, stage.emotion or 0)

    def _unscored(self, tr: Translator) -> list[tuple[TextBlock, Rect]]:
        canvas, told = self.canvas, []
        for points, column in zip(self.points, self.columns, strict=True):
            if not points:
                block = canvas.block(
                    tr("not scored yet"), column.width - canvas.pt(10), "caption", own=True
                )
                wide, top = block.width + 1, y_of(canvas, column, 0) - block.height / 2
                told.append((block, Rect(column.centre - wide / 2, top, wide, block.height)))
        return told

    def _bar(self, stage: JourneyStage, points: Sequence[Node], column: Rect) -> Rect | None:
        if stage.emotion is None or not points or points[0].feeling.is_whole_stage:
            return None
        inner = column.inset(self.canvas.pt(5), 0)
        return stage_bar(self.canvas, inner.at(y_of(self.canvas, column, stage.emotion)))

    def _line(self, run: Sequence[tuple[float, float, Node]]) -> None:
        theme = self.canvas.theme
        faint = mix(theme.ink, self.ground, _FAINT)
        pieces = shapes.smooth_segments([(x, y) for x, y, _ in run])
        for piece, ((_, _, one), (_, _, other)) in zip(pieces, pairwise(run), strict=True):
            both = self.is_known(one) and self.is_known(other)
            look = (theme.ink, _LINE) if both else (faint, _GUESSED)
            self.canvas.stroke(piece, *look, layer=2)

    def _radius(self, node: Node) -> float:
        # Points of one stage stand side by side; there are columns with more than fit.
        room = node.share * self.columns[0].width / 2 - self.canvas.pt(1)
        return max(min(self.canvas.pt(RADIUS), room), self.canvas.pt(2))

    def _node(self, x: float, y: float, node: Node) -> None:
        feeling, canvas, radius = node.feeling, self.canvas, self._radius(node)
        look = NodeLook(
            node.score, self.is_known(node), feeling.number, is_square=feeling.is_whole_stage
        )
        look.draw(canvas, x, y, radius)
        if feeling.is_moment_of_truth:
            star = shapes.star(x, y - radius - canvas.pt(_STAR + 2), canvas.pt(_STAR))
            canvas.fill(star, canvas.theme.ink, layer=2.5)

    def _labels(self, told: Sequence[Rect]) -> None:
        first, last = self.columns[0], self.columns[-1]
        whole = Rect(first.start, first.top, last.end - first.start, first.height)
        whole = whole.inset(self.canvas.pt(_RULE), 0)
        wanted = [one for x, y, node in self._placed if (one := self._labelled(x, y, node))]
        others = [*told, *(self._room(x, y, node) for x, y, node in self._placed)]
        theme, shy_of = self.canvas.theme, [*self._bars, *self._along]
        for block, place in place_labels(self.canvas, whole, wanted, others, shy_of):
            self.canvas.write(block, place, theme.ink, "centre", halo=self.ground)

    @property
    def _bars(self) -> Iterator[Rect]:
        parts = zip(self.stages, self.points, self.columns, strict=True)
        return filter(None, (self._bar(*part) for part in parts))

    @property
    def _along(self) -> Iterator[Rect]:
        # Spots on the way from point to point, near enough to where the line is.
        for run in self._runs:
            for (x, y, _), (u, v, _) in pairwise(run):
                shares = (n / _SPOTS for n in range(1, _SPOTS))
                yield from (Rect(x + s * (u - x), y + s * (v - y), 1, 1) for s in shares)

    def _labelled(self, x: float, y: float, node: Node) -> Labelled | None:
        feeling = node.feeling
        if feeling.is_whole_stage or not (abs(node.score) == 2 or feeling.is_moment_of_truth):  # noqa: PLR2004
            return None
        title = feeling.record.title.strip()
        if title == feeling.stage.title.strip():  # in the map of one stage it stands above already
            return None
        order = 0 if feeling.is_moment_of_truth else 2 + node.score
        room = self._room(x, y, node)
        return Labelled(room, title, order, above=node.score > 0)

    def _room(self, x: float, y: float, node: Node) -> Rect:
        radius = self._radius(node) + self.canvas.pt(1)
        star = self.canvas.pt(2 * _STAR + 2) if node.feeling.is_moment_of_truth else 0.0
        return Rect(x - radius, y - radius - star, 2 * radius, 2 * radius + star)
