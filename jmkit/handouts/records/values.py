"""A field of a record in print, from what the field means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from jmkit.handouts.html.markup import EMPTY, element, inline_text, join, paragraphs
from jmkit.handouts.html.text_language import text_language
from jmkit.i18n import N_
from jmkit.model import meaning

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Record

UNTITLED = N_("(untitled)")


def value_of(record: Record, name: str, context: PrintContext) -> Markup:
    """What a field of a record says; empty when nothing is filled in.

    Args:
        record: Any record.
        name: The field's name.
        context: The workshop, for the titles of the records it refers to.
    """
    value = getattr(record, name)
    if value is None or value is False or value in ("", ()):
        return EMPTY
    what, quoted, (low, high) = _meaning(type(record), name)
    if isinstance(what, meaning.Scale):
        return score(name, context.tr(what.words[value - low]), value, low, high)
    return _PRINTERS[type(what)](value, (what, quoted), context)


@cache
def _meaning(kind: type[Record], name: str) -> tuple[meaning.Meaning, bool, tuple[int, int]]:
    field = kind.fields()[name]
    what = meaning.meaning_of(field)
    bounds = meaning.bounds_of(field) if isinstance(what, meaning.Scale) else (0, 0)
    return what, meaning.is_quoted(field), bounds


def title_of(record: Record | None, context: PrintContext) -> Markup:
    """The title of a record that another one refers to; empty when it is gone."""
    if record is None:
        return EMPTY
    return inline_text(record.title_text or context.tr(UNTITLED), context.tr)


def score(name: str, word: str, value: int, low: int, high: int) -> Markup:
    """A score by its word and its figure; a colour comes with them, never alone.

    Args:
        name: The field's name.
        word: What the value means.
        value: The score, from ``low`` to ``high``.
        low: The lowest; below 0 for a scale with a middle, whose figures have signs.
        high: The highest.
    """
    signed = f"{value:+d}".replace("-", "−") if value else "0"
    figure = f"{value}/{high}" if low > 0 else signed
    classes = f"jmkit-score jmkit-{name.replace('_', '-')} jmkit-level-{value - low + 1}"
    return element("span", word, " ", element("bdi", figure, dir="ltr"), class_=classes)


def _line(value: str, _: Any, context: PrintContext) -> Markup:
    return inline_text(value, context.tr)


def _long(value: str, what: tuple[Any, bool], context: PrintContext) -> Markup:
    html = paragraphs(value, context.tr)
    return element("blockquote", html, class_="jmkit-quote") if what[1] else html


def _listed(value: tuple[str, ...], what: tuple[Any, bool], context: PrintContext) -> Markup:
    texts = [text for text in value if text.strip()]
    items = [inline_text(text, context.tr) for text in texts]
    if what[1]:
        items = [element("q", item) for item in items]
    own = text_language("\n".join(texts), context.tr.language)
    turned = own.direction if own.direction != context.tr.direction else None
    listed = join(element("li", item) for item in items)
    quotes = "jmkit-quotes" if what[1] else None
    return element("ul", listed, class_=quotes, dir=turned, lang=own.language)


def _choice(value: str, what: tuple[meaning.Choice, bool], context: PrintContext) -> Markup:
    return element("span", context.tr(what[0].labels[value]))


def _suggested(value: str, what: tuple[meaning.Suggested, bool], context: PrintContext) -> Markup:
    return inline_text(context.tr(value) if value in what[0].options else value, context.tr)


def _ref(value: str, what: tuple[meaning.Ref, bool], context: PrintContext) -> Markup:
    return title_of(context.journey.find(what[0].kind, value), context)


def _refs(value: tuple[str, ...], what: tuple[meaning.Refs, bool], context: PrintContext) -> Markup:
    titles = [title_of(context.journey.find(what[0].kind, one), context) for one in value]
    known = [title for title in titles if title]
    return element("ul", join(element("li", t) for t in known)) if known[1:] else join(known)


def _picture(value: str, _: Any, context: PrintContext) -> Markup:
    address = context.picture(value)
    return element("img", src=address, alt="") if address else inline_text(value, context.tr)


def _flag(_: bool, __: Any, context: PrintContext) -> Markup:
    return element("span", context.tr("Yes"))


def _day(value: Any, _: Any, context: PrintContext) -> Markup:
    return element("time", context.tr.date(value), datetime=value.isoformat())


_PRINTERS: dict[type, Callable[[Any, Any, PrintContext], Markup]] = {
    meaning.Line: _line,
    meaning.Long: _long,
    meaning.Listed: _listed,
    meaning.Choice: _choice,
    meaning.Suggested: _suggested,
    meaning.Ref: _ref,
    meaning.Refs: _refs,
    meaning.Picture: _picture,
    meaning.Flag: _flag,
    meaning.Day: _day,
    meaning.Place: lambda *_: EMPTY,
}
