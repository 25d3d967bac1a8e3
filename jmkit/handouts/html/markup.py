"""HTML put together so that what people wrote is escaped unless somebody says otherwise."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from jmkit.handouts.html.text_language import text_language
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.i18n import Translator

EMPTY = Markup("")
_VOID = {"br", "hr", "img", "meta"}
_SPECIAL = re.compile("[&<>'\"]")
_HINT = '<p class="jmkit-hint">'
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
    start = f"<{name}{''.join(map(_attribute, attributes.items()))}>" if attributes else f"<{name}>"
    if name in _VOID:
        return _safe(start)
    return _safe(f"{start}{''.join(map(_escaped, children))}</{name}>")


def _attribute(item: tuple[str, str | int | bool | None]) -> str:
    key, value = item
    if value is None or value is False:
        return ""
    name = _attribute_name(key)
    return f" {name}" if value is True else f' {name}="{_escaped(str(value))}"'


@lru_cache
def _attribute_name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _escaped(text: str) -> str:
    # Thousands of times a handout, mostly for texts with nothing to escape.
    if isinstance(text, Markup) or not _SPECIAL.search(text):
        return text
    return str(escape(text))


def join(parts: Iterable[str], between: str = "") -> Markup:
    """The parts one after the other; those that are no `Markup` are escaped."""
    return _safe(_escaped(between).join(map(_escaped, parts)))


def inline_text(text: str, tr: Translator) -> Markup:
    """What somebody wrote, within a line: isolated, in the direction and language of its words.

    >>> from jmkit.i18n import Translator
    >>> inline_text("שלום", Translator("en"))
    Markup('<bdi dir="rtl" lang="he">שלום</bdi>')
    """
    own = text_language(text, tr.language)
    return element("bdi", lines(text), dir=own.direction, lang=own.language)


def lines(text: str) -> Markup:
    """A text with its line ends as line breaks, what no screen can show marked by U+FFFD."""
    cleaned = (_escaped(clean(line)) for line in _LINE_ENDS.split(text))
    return _safe("<br>".join(cleaned))


def paragraphs(text: str, tr: Translator) -> Markup:
    """What somebody wrote as paragraphs, one for every blank line, each in its own direction."""
    blocks = re.split(r"\n\s*\n", _LINE_ENDS.sub("\n", text).strip("\n"))
    return join(_paragraph(block, tr) for block in blocks)


def _paragraph(text: str, tr: Translator) -> Markup:
    own = text_language(text, tr.language)
    return element("p", lines(text), dir=own.direction, lang=own.language)


def hint(text: str) -> Markup:
    """A line where there is nothing to show yet."""
    return element("p", text, class_="jmkit-hint")


def is_hint(html: str) -> bool:
    """Whether all that is shown is that there is nothing to show yet.

    >>> is_hint(hint("No steps yet."))
    True
    """
    return html.startswith(_HINT) and html.count("<p") == 1


def alert(text: str) -> Markup:
    """A line that says what went wrong, and what to do."""
    return element("p", text, class_="jmkit-alert", role="alert")


def _safe(html: str) -> Markup:
    # As `Markup(html)`, which first looks whether it was given an object that renders itself.
    return str.__new__(Markup, html)
