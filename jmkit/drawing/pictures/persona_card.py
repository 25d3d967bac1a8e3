"""The persona card as a picture: who it is, with a photo if there is one, and what moves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.alt_text.pictures import describe_persona
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.canvas.theme import Theme
from jmkit.drawing.components.boxes import Bubble, Card, IconRow, Paragraph, Stack
from jmkit.drawing.components.header import InitialDisc
from jmkit.drawing.components.icons import Bullet
from jmkit.drawing.components.masonry import Masonry
from jmkit.drawing.components.photo import PhotoDisc
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes.thoughts import quoted
from jmkit.folder.raster import unpacked
from jmkit.model import Journey
from jmkit.model.excerpt import excerpt, told
from jmkit.model.size import DRAWN

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from PIL import Image

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.drawing.components.boxes import Box
    from jmkit.drawing.components.icons import Icon
    from jmkit.i18n import Translator
    from jmkit.model import Persona

_WIDTH, _MARGIN, _SCALE = 1000.0, 44.0, 1.35
_LEAST = _WIDTH / 2**0.5
_LISTS = ("goals", "needs", "frustrations", "behaviours", "personality", "interests")
_FEW = 4  # sections that two columns hold
_MORE = ("hangouts", "looking_for")


def portrait(
    persona: Persona | None,
    tr: Translator,
    theme: Theme | None = None,
    photo: bytes | None = None,
    *,
    live: bool = False,
) -> Figure:
    """The card of a persona.

    Args:
        persona: Whose; an empty card asks for one.
        tr: The language; its direction is the picture's.
        theme: The look.
        photo: A picture file's content; without one, or when it is none, the initial stands there.
        live: Draw text as outlines into every kind of file.

    >>> from jmkit.i18n import Translator
    >>> portrait(None, Translator("en")).get_label()
    'Persona card, still empty.'
    """
    from jmkit.drawing.backends.figure import figure_of  # noqa: PLC0415 -- heavy

    return figure_of(portrait_picture(persona, tr, theme, photo, live=live))


def portrait_picture(
    persona: Persona | None,
    tr: Translator,
    theme: Theme | None = None,
    photo: bytes | None = None,
    *,
    live: bool = False,
) -> DisplayList:
    """The same as plain data."""
    canvas = Canvas(_WIDTH, tr.direction, theme or Theme(), scale=_SCALE, live=live)
    page = Rect(0, 0, _WIDTH).inset(_MARGIN)
    card = _card(persona, canvas.theme, tr, unpacked(photo) if photo else None)
    card.draw(canvas, page)
    height = card.height(canvas, page.width) + 2 * _MARGIN
    label = describe_persona(persona, tr)[0]
    return canvas.finished(max(height, _LEAST if persona else 0.0), label)


def _card(
    persona: Persona | None, theme: Theme, tr: Translator, photo: Image.Image | None
) -> Stack:
    if persona is None or persona.is_blank:
        hint = tr("No persona yet. Start with one typical customer.")
        return Stack([Paragraph(hint, theme.primary, "display", "bold", "centre")])
    shown = excerpt(Journey.of([persona]), DRAWN)
    persona = shown.personas[0]
    sections = [s for name in (*_LISTS, *_MORE) if (s := _section(persona, name, theme, tr))]
    voices = [
        Bubble(
            Paragraph(quoted(v.strip(), tr.direction), theme.ink, "title"), theme.card, theme.line
        )
        for v in persona.inner_language
        if v.strip()
    ]
    boxes: list[Box] = [_head(persona, theme, photo, tr)]
    if voices:
        boxes.append(Masonry(voices, 2 if len(voices) > 1 else 1))
    if sections:
        boxes.append(Masonry(sections, 3 if len(sections) > _FEW else 2))
    if help_ := persona.how_we_help.strip():
        title = persona.fields()["how_we_help"].title
        boxes.append(_help(tr(title), help_, theme))
    boxes.extend(Paragraph(note, theme.muted, "small") for note in told(shown, tr))
    return Stack(boxes, gap=14)


def _head(persona: Persona, theme: Theme, photo: Image.Image | None, tr: Translator) -> Box:
    name = persona.name.strip()
    about = " · ".join(t for t in (persona.occupation, persona.age, persona.location) if t.strip())
    words = Stack(
        [
            Paragraph(tr("Persona"), theme.accent, "heading", "bold"),
            Paragraph(name or "…", theme.ink, "display", "bold"),
            Paragraph(about, theme.muted, "title"),
            Paragraph(persona.story, theme.ink, "title"),
        ],
        gap=3,
    )
    letter = next((c for c in name if c.isalnum()), "?")
    icon: Icon = PhotoDisc(photo) if photo else InitialDisc(letter, theme.primary, 84.0)
    return IconRow(icon, words, gap=20)


def _section(persona: Persona, field: str, theme: Theme, tr: Translator) -> Box | None:
    texts = [text.strip() for text in getattr(persona, field) if text.strip()]
    if not texts:
        return None
    title = Paragraph(tr(persona.fields()[field].title), theme.primary, "heading", "bold")
    stripe = theme.accent if field == "frustrations" else theme.primary
    dot = Bullet("body", stripe)
    lines = [IconRow(dot, Paragraph(text, theme.ink), gap=6) for text in texts]
    return Card(Stack([title, *lines], gap=3), theme.band, theme.line, stripe=stripe, pad=10)


def _help(title: str, text: str, theme: Theme) -> Box:
    head = Paragraph(title, theme.accent, "heading", "bold")
    body = Stack([head, Paragraph(text, theme.ink, "title")])
    return Card(body, theme.card, theme.accent, strong=True, pad=12)
