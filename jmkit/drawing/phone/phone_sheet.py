"""The map on a phone: head, stage below stage, foot; laid out like a sheet, drawn in strips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Paragraph, Stack
from jmkit.drawing.components.labels import IconLabels
from jmkit.drawing.content.footnotes import notes
from jmkit.drawing.lanes.emotions import Emotions
from jmkit.drawing.layout.map_head import map_head
from jmkit.drawing.phone.phone_page import PhonePage
from jmkit.drawing.phone.rows import AxisFaces
from jmkit.drawing.phone.stage_strip import StageStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.lanes import Lane
    from jmkit.i18n import Translator
    from jmkit.model import Journey


class PhoneSheet(PhonePage):
    """The vertical form of a map.

    Args:
        canvas: An empty one.
        journey: For the head and the notes at the foot.
        lanes: In order, all with all stages.
        tr: The language.
        title: The name of the workshop.
        remarks: Sentences at the foot, after those about what is left out.
    """

    def __init__(  # noqa: PLR0913, PLR0917 -- what stands on a sheet
        self,
        canvas: Canvas,
        journey: Journey,
        lanes: Sequence[Lane],
        tr: Translator,
        title: str,
        remarks: Sequence[str] = (),
    ) -> None:
        super().__init__(canvas, lanes, ())
        self.journey = journey
        self.tr = tr
        self._remarks = remarks
        self.head: Box = map_head(journey, tr, canvas.theme, title)
        self.parts = self._parts

    @property
    def _parts(self) -> list[list[Box]]:
        shown = [lane for lane in self.lanes if not lane.is_empty]
        stages = [
            StageStrip(stage, n, shown).boxes(self.canvas)
            for n, stage in enumerate(self.lanes[0].stages, 1)
        ]
        return [self._top(shown), *stages, self._hints(), self._foot()]

    def _top(self, shown: Sequence[Lane]) -> list[Box]:
        felt = next((lane for lane in shown if isinstance(lane, Emotions)), None)
        return [self.head, *([AxisFaces(self.tr(felt.title))] if felt else [])]

    def _hints(self) -> list[Box]:
        theme, tr = self.canvas.theme, self.tr
        return [
            Stack(
                [
                    Paragraph(tr(lane.title), theme.brand_ink, "detail", "bold", own=True),
                    Paragraph(tr(lane.hint), theme.muted, "detail", own=True),
                ]
            )
            for lane in self.lanes
            if lane.is_empty
        ]

    def _foot(self) -> list[Box]:
        labels = list(
            dict.fromkeys(label for lane in self.lanes for label in lane.legend(self.canvas))
        )
        remarks = (*notes(self.journey, self.tr), *self._remarks)
        muted = self.canvas.theme.muted
        lines = [Paragraph(text, muted, "caption", own=True) for text in remarks]
        return [IconLabels(labels, between=16), *lines]
