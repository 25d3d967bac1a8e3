"""The head of the page for the boss: where it is from, what hurts most, whose journey it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.across import Pair
from jmkit.drawing.components.boxes import IconRow, Paragraph, Stack
from jmkit.drawing.components.clamped import Clamped
from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.wording import name_of
from jmkit.drawing.discs.initial import Initial
from jmkit.drawing.pictures.summary_table import Ruled
from jmkit.model.derived.choice import why_chosen

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.content.summary import Summary
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Translator
    from jmkit.model import Journey
    from jmkit.theme.theme import Theme

_DISC = 30.0
_STRIP = 10.0  # around the words about the persona
_SHRINKS = (1.0, 0.86, 0.74, 0.62)


def top_line(names: list[str], day: str, theme: Theme) -> Box:
    """The workshop and its teams, and the day at the end."""
    title = Clamped(" · ".join(filter(None, names)), theme.ink, "caption", "semibold", lines=1)
    return Ruled(Pair(title, Paragraph(day, theme.muted, "caption", "normal", "end")), below=True)


def finding(summary: Summary, journey: Journey, tr: Translator, theme: Theme, lines: int) -> Stack:
    """What hurts most and how we know, or where to begin.

    Args:
        summary: What stands on the page.
        journey: The whole, for why this was chosen.
        tr: The language.
        theme: The look.
        lines: How many lines the evidence may take.
    """
    kicker, title, proof, why = _texts(summary, journey, tr)
    return Stack(
        [
            Clamped(kicker, theme.alarm, "caption", "bold", lines=1),
            Clamped(title, theme.ink, "finding", "bold", lines=2, shares=_SHRINKS),
            Clamped(proof, theme.ink, "evidence", lines=lines),
            Paragraph(why, theme.muted, "caption", own=True),
        ],
        gap=4,
    )


def persona_strip(summary: Summary, tr: Translator, theme: Theme) -> Box | None:
    """Whose journey it is, on a strip; None without a persona."""
    person = summary.persona
    if person is None:
        return None
    name = name_of(person, tr)
    wants = f"{tr(words.WANTS)} {summary.wants}" if summary.wants else ""
    also = ", ".join(one.title_text for one in summary.others)
    lines: list[Box] = [
        Pair(
            Clamped(name, theme.ink, "detail", "bold", lines=1),
            Clamped(words.about(person), theme.ink, "detail", lines=1),
        ),
        Clamped(wants, theme.ink, "detail", lines=2),
        Clamped(f"{tr(words.ALSO)} {also}" if also else "", theme.muted, "caption", lines=1),
    ]
    disc = Initial(words.initial(name), _DISC)
    return Band(IconRow(disc, Stack(lines, gap=0), gap=12))


@dataclass(frozen=True)
class Band:
    """A box on a strip of soft colour."""

    body: Box

    def height(self, canvas: Canvas, width: float) -> float:
        """The height of the box and the rim around it."""
        return canvas.height(self.body, width - 2 * canvas.pt(_STRIP)) + 2 * canvas.pt(_STRIP)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the strip and the box."""
        strip = cell.at(cell.top, self.height(canvas, cell.width))
        rim = None if canvas.theme.solid else canvas.theme.line
        canvas.box(strip, canvas.theme.band, rim, radius=0)
        self.body.draw(canvas, strip.inset(canvas.pt(_STRIP)))


def _texts(summary: Summary, journey: Journey, tr: Translator) -> tuple[str, str, str, str]:
    # Above the headline, the headline, what proves it, why it was chosen.
    if summary.worst is None:
        title, how = words.beginning(journey)
        return tr(words.BEGIN), tr(title), tr(how), ""
    stage = summary.stage.title_text if summary.stage else ""
    kicker = " · ".join(filter(None, [tr(words.HURTS), stage]))
    proof = summary.proof.title_text if summary.proof else ""
    return kicker, summary.worst.title_text, proof, why_chosen(journey, summary.worst, tr)
