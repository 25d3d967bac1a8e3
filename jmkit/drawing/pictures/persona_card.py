"""The persona card as a picture: who it is, with a photo if there is one, and what moves them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.drawing.alt_text.pictures import describe_persona
from jmkit.drawing.components.boxes import Bubble, Card, Columns, IconRow, Paragraph, Stack
from jmkit.drawing.components.headline import Headline
from jmkit.drawing.components.icons import Bullet
from jmkit.drawing.components.masonry import Masonry
from jmkit.drawing.content.wording import quoted
from jmkit.drawing.discs.initial import Initial
from jmkit.drawing.discs.photo import PhotoDisc
from jmkit.drawing.layout.paper import SCREEN
from jmkit.drawing.layout.sheet import PAPER
from jmkit.drawing.layout.single import is_narrow, page_canvas, page_of
from jmkit.folder.pictures.raster import unpacked
from jmkit.model import Journey
from jmkit.model.derived.excerpt import describe_omissions, excerpt
from jmkit.model.derived.size import DRAWN
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from PIL import Image

    from jmkit.drawing.canvas.canvas import Box, Canvas
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.components.icons import Icon
    from jmkit.i18n import Translator
    from jmkit.model import Persona

_DISC, _SMALL_DISC = 96.0, 64.0
_LISTS = ("goals", "needs", "frustrations", "behaviours", "personality", "interests")
_FEW = 4  # sections that two columns hold
_MORE = ("hangouts", "looking_for")


def lay_out_persona_card(  # noqa: PLR0913, PLR0917 -- what a card can be asked for
    persona: Persona | None,
    tr: Translator,
    theme: Theme | None = None,
    photo: bytes | None = None,
    paper: str = "wall",
    width: float = 0.0,
) -> DisplayList:
    """The card of a persona.

    Args:
        persona: Whose; an empty card asks for one.
        tr: The language; its direction is the picture's.
        theme: The look.
        photo: A picture file's content; without one, or when it is none, the initial stands there.
        paper: ``"A4"``, ``"A3"``, ``"wall"`` or ``"screen"``.
        width: Of a screen, in CSS pixels; 0 for the usual one.

    Raises:
        UnknownNameError: There is no such paper.

    >>> from jmkit.i18n import Translator
    >>> lay_out_persona_card(None, Translator("en")).label
    'Persona card, still empty.'
    """
    canvas = page_canvas(tr, theme or Theme(), paper, width)
    page = page_of(canvas)
    card = _Card(canvas, tr, unpacked(photo) if photo else None).box(persona)
    card.draw(canvas, page)
    height = card.height(canvas, page.width) + 2 * page.start
    on_paper = persona is not None and paper.casefold() != SCREEN
    least = canvas.width / PAPER if on_paper else 0.0
    return canvas.display_list(max(height, least), describe_persona(persona, tr)[0])


@dataclass(frozen=True)
class _Card:
    canvas: Canvas
    tr: Translator
    photo: Image.Image | None

    @property
    def theme(self) -> Theme:
        return self.canvas.theme

    def box(self, persona: Persona | None) -> Stack:
        tr, theme = self.tr, self.theme
        if persona is None or persona.is_blank:
            hint = tr("No persona yet. Start with one typical customer.")
            return Stack([Headline(hint, theme.brand_ink, "finding", "bold", "centre", own=True)])
        shown = excerpt(Journey.of([persona]), DRAWN)
        persona = shown.personas[0]
        notes = [Paragraph(n, theme.muted, "caption") for n in describe_omissions(shown, tr)]
        boxes = [self._head(persona), self._told(persona), self._sections(persona)]
        return Stack([*boxes, self._help(persona), *notes], gap=18)

    def _head(self, persona: Persona) -> Box:
        name, theme = persona.name.strip(), self.theme
        facts = (persona.occupation, persona.age, persona.location)
        words = Stack(
            [
                Paragraph(self.tr("Persona"), theme.brand_ink, "caption", "bold"),
                Headline(name or "…", theme.ink, "finding", "bold"),
                Paragraph(" · ".join(t for t in facts if t.strip()), theme.muted, "lead"),
            ],
            gap=2,
        )
        letter = next((c for c in name if c.isalnum()), "?")
        size = _SMALL_DISC if is_narrow(self.canvas) else _DISC
        icon: Icon = PhotoDisc(self.photo, size) if self.photo else Initial(letter, size)
        return IconRow(icon, words, gap=18)

    def _told(self, persona: Persona) -> Box:
        # The story beside what they say to themselves: lines across the whole page read badly.
        story = Paragraph(persona.story.strip(), self.theme.ink, "evidence")
        voices = self._voices(persona)
        if not story.text or not voices or is_narrow(self.canvas):
            return Stack([story, Masonry(voices, self._beside(2), gap=12)], gap=14)
        return Columns(story, Masonry(voices, min(len(voices), 2), gap=12), 0.6, gap=28)

    def _voices(self, persona: Persona) -> list[Box]:
        theme = self.theme
        texts = [v.strip() for v in persona.inner_language if v.strip()]
        told = [Paragraph(quoted(t, self.tr.direction), theme.ink, "evidence") for t in texts]
        return [Bubble(one, theme.band, theme.line, pad=11) for one in told]

    def _sections(self, persona: Persona) -> Box:
        found = [box for name in (*_LISTS, *_MORE) if (box := self._section(persona, name))]
        return Masonry(found, self._beside(3 if len(found) > _FEW else 2), gap=16)

    def _section(self, persona: Persona, field: str) -> Box | None:
        texts = [text.strip() for text in getattr(persona, field) if text.strip()]
        if not texts:
            return None
        theme, hurts = self.theme, field == "frustrations"
        colour = theme.alarm if hurts else theme.brand_ink
        title = Paragraph(self.tr(persona.fields()[field].title), colour, "pain", "bold")
        dot = Bullet("touchpoint", colour)
        lines = [IconRow(dot, Paragraph(t, theme.ink, "touchpoint"), gap=8) for t in texts]
        ground = theme.tint(3) if hurts else theme.card
        edge = ground if hurts and theme.solid else theme.line
        return Card(Stack([title, *lines], gap=5), ground, edge, pad=12)

    def _help(self, persona: Persona) -> Box:
        theme, text = self.theme, persona.how_we_help.strip()
        if not text:
            return Stack([])
        title = self.tr(persona.fields()["how_we_help"].title)
        head = Paragraph(title, theme.brand_ink, "pain", "bold")
        body = Stack([head, Paragraph(text, theme.ink, "evidence")], gap=4)
        return Card(body, theme.card, theme.brand_ink, strong=True, pad=12)

    def _beside(self, most: int) -> int:
        return 1 if is_narrow(self.canvas) else max(most, 1)
