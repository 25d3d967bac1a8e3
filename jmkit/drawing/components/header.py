"""The head of a picture: whose journey it is, what for, and in which workshop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.components.boxes import Columns, IconRow, Paragraph, Stack
from jmkit.drawing.geometry import shapes

if TYPE_CHECKING:
    from jmkit.drawing.canvas.canvas import Canvas
    from jmkit.drawing.canvas.theme import Size, Theme
    from jmkit.drawing.components.boxes import Box
    from jmkit.drawing.geometry.rect import Rect
    from jmkit.i18n import Translator
    from jmkit.model import Journey

_DISC = 44.0


@dataclass(frozen=True)
class InitialDisc:
    """An icon: the first letter of a name in a disc, where a photo would be."""

    letter: str
    colour: str
    size: float = _DISC

    def width(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(self.size)

    def height(self, canvas: Canvas) -> float:
        """Its diameter."""
        return canvas.pt(self.size)

    def draw(self, canvas: Canvas, cell: Rect) -> None:
        """Draws the disc and the letter."""
        size = self.width(canvas)
        box = type(cell)(cell.start, cell.top, size, size)
        ink = canvas.sign(shapes.rounded(box, canvas.pt(self.size)), self.colour, layer=1)
        canvas.write_middle(canvas.block(self.letter, size, "display", "bold"), box, ink)


def header(journey: Journey, tr: Translator, theme: Theme, title: str) -> Box:
    """The head of a stage map: title of the workshop, name of the persona, goal of the journey."""
    persona = journey.persona
    name = persona.name.strip() if persona else ""
    lines: list[Box] = [*_titles(journey, tr, theme, title, "display")]
    if persona:
        about = " · ".join(t for t in (persona.occupation, persona.age, persona.location) if t)
        lines.append(Paragraph(about, theme.muted, "body"))
    if goal := journey.scenario.goal.strip():
        lines.append(_named(tr("Goal"), Paragraph(goal, theme.ink, "title"), theme))
    text: Box = Stack(lines, gap=1.5)
    if name:
        text = IconRow(InitialDisc(_initial(name), theme.primary), text, gap=14)
    scene = _scene(journey, tr, theme)
    return Columns(text, scene, 0.36) if scene.boxes else text


def running_head(journey: Journey, tr: Translator, theme: Theme, title: str) -> Box:
    """The head of a sheet on which a map goes on: whose journey it is, and no more."""
    return Stack(_titles(journey, tr, theme, title, "title"), gap=1.5)


def _titles(
    journey: Journey, tr: Translator, theme: Theme, title: str, size: Size
) -> list[Paragraph]:
    return [
        Paragraph(title, theme.accent, "heading", "bold"),
        Paragraph(headline(journey, tr), theme.ink, size, "bold", own=True),
    ]


def _initial(name: str) -> str:
    return next((letter for letter in name if letter.isalnum()), name[0])


def _scene(journey: Journey, tr: Translator, theme: Theme) -> Stack:
    said = {
        tr("What sets it off"): journey.scenario.trigger,
        tr("What they expect"): journey.scenario.expectations,
    }
    boxes = [
        _named(name, Paragraph(text, theme.muted), theme)
        for name, text in said.items()
        if text.strip()
    ]
    return Stack(boxes, gap=5)


def _named(name: str, text: Paragraph, theme: Theme) -> Stack:
    return Stack([Paragraph(name, theme.primary, "small", "bold"), text], gap=0.5)


def headline(journey: Journey, tr: Translator) -> str:
    """The name a journey goes by: its persona's, while there is one."""
    persona = journey.persona
    name = persona.name.strip() if persona else ""
    return tr("The journey of {name}", name=name) if name else tr("The customer's journey")
