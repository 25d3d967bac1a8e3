"""HTML put together so that what people wrote is escaped unless somebody says otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from jmkit.i18n import direction_of
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.i18n import Translator

EMPTY = Markup("")
_VOID = {"br", "hr", "img", "meta"}
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def element(name: str, *children: str, **attributes: str | int | bool | None) -> Markup:
    """An HTML element; children and values that are no `Markup` are escaped.

    Args:
        name: The element's name.
        children: What stands in it, in order.
        attributes: Its attributes; ``class_`` is ``class``, ``data_label`` is ``data-label``;
            None and False leave one out, True writes it without a value.

    >>> element("p", "1 < 2", class_="note")
    Markup('<p class="note">1 &lt; 2</p>')
    """
    start = EMPTY.join([_safe(f"<{name}"), *_attributes(attributes), _safe(">")])
    if name in _VOID:
        return start
    return start + join(children) + _safe(f"</{name}>")


def _attributes(attributes: dict[str, str | int | bool | None]) -> Iterable[Markup]:
    for key, value in attributes.items():
        name = _safe(" " + key.rstrip("_").replace("_", "-"))
        if value is True:
            yield name
        elif value is not None and value is not False:
            yield name + _safe('="') + escape(value) + _safe('"')


def join(parts: Iterable[str], between: str = "") -> Markup:
    """The parts one after the other; those that are no `Markup` are escaped."""
    return escape(between).join(parts)


def said(text: str, tr: Translator) -> Markup:
    """What somebody wrote, within a line: isolated, in the direction of its own words.

    >>> from jmkit.i18n import Translator
    >>> said("שלום", Translator("en"))
    Markup('<bdi dir="rtl">שלום</bdi>')
    """
    return element("bdi", lines(text), dir=direction_of(text, tr.direction))


def lines(text: str) -> Markup:
    """A text with its line ends as line breaks, what no screen can show marked by U+FFFD."""
    return element("br").join(clean(line) for line in _LINE_ENDS.split(text))


def paragraphs(text: str, tr: Translator) -> Markup:
    """What somebody wrote as paragraphs, one for every blank line, each in its own direction."""
    blocks = re.split(r"\n\s*\n", _LINE_ENDS.sub("\n", text).strip("\n"))
    return join(element("p", lines(b), dir=direction_of(b, tr.direction)) for b in blocks)


def hint(text: str) -> Markup:
    """A line where there is nothing to show yet."""
    return element("p", text, class_="jmkit-hint")


def alert(text: str) -> Markup:
    """A line that says what went wrong, and what to do."""
    return element("p", text, class_="jmkit-alert", role="alert")


def _safe(html: str) -> Markup:
    return Markup(html)  # noqa: S704 -- names that stand in this package, never people's texts
