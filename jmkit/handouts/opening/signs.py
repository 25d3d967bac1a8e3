"""Signs within the text of a page, drawn as pictures draw them: one truth for both."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from jmkit.drawing.backends.inline_svg import inline_svg_of
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.components.evidence_icons import evidence_icon
from jmkit.drawing.components.icons import Star
from jmkit.drawing.components.score_icons import Badge, Squares
from jmkit.drawing.geometry.rect import Rect
from jmkit.handouts.html.markup import EMPTY, element
from jmkit.rendering.display_lists import theme_of

if TYPE_CHECKING:
    from jmkit.drawing.components.icons import Icon
    from jmkit.handouts.context import PrintContext
    from jmkit.i18n import Direction, Translator
    from jmkit.model.derived.evidence_level import Level

_INK = "currentColor"  # of the text that a sign stands in, by day and by night
_BADGE = 34.0  # pixels


def severity(score: int | None, context: PrintContext) -> Markup:
    """The badge of a severity, and what it means for who cannot see it."""
    tr, badge = context.tr, Badge(score, _BADGE, "lead")
    words = tr("severity {n} of 5", n=score) if score else tr("not scored yet")
    return _drawn(badge, Canvas(_BADGE, tr.direction, theme_of(context)), "badge", words)


def known_by(level: Level) -> Markup:
    """The symbol of how a claim is known; the words stand beside it."""
    return _plain(evidence_icon(level, _INK), "sign")


def star() -> Markup:
    """The star of a moment of truth; the words stand beside it."""
    return _plain(Star(colour=_INK), "sign")


def amount(name: str, score: int | None, kind: str, tr: Translator) -> Markup:
    """An impact or effort as squares out of five; nothing while it has no score.

    Args:
        name: What is scored.
        score: 1 to 5.
        kind: Goes into the class name, which gives it a colour.
        tr: The language.
    """
    if not score:
        return EMPTY
    squares = _plain(Squares("caption", score, _INK), kind, tr.direction, tr("{n} of 5", n=score))
    return element("p", element("span", name), squares, class_="jmkit-boss-amount")


@lru_cache(maxsize=64)
def _plain(icon: Icon, kind: str, direction: Direction = "ltr", words: str = "") -> Markup:
    return _drawn(icon, Canvas(icon.width(Canvas(0)), direction), kind, words)


def _drawn(icon: Icon, canvas: Canvas, kind: str, words: str) -> Markup:
    height = icon.height(canvas)
    icon.draw(canvas, Rect(0, 0, canvas.width, height))
    name = f"jmkit-drawn jmkit-drawn-{kind}"
    return Markup(inline_svg_of(canvas.display_list(height), name, words))  # noqa: S704 -- our own
