"""The texts of a piece of HTML, between and inside its tags, changed without touching the tags."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable

_TAG = re.compile(r'(<[^>"]*(?:"[^"]*"[^>"]*)*>)')
_SPOKEN = re.compile(r'(?<= )(alt|title|aria-label|data-label)="([^"]*)"')
_LINK = re.compile(r' href="([^"#][^"]*)"')
# A sign with its figure: "+1", "−100", "+972-54-123 4567"; no dash between words or in a range.
_SIGNED = re.compile(r"(?<![\w.\u2066&#;-])[+\u2212-](?:\d[\d.,/-]*)?\d%?(?![\w\u2069])")


def map_texts(html: str, change: Callable[[str], str]) -> Markup:
    """The same HTML with every text in it changed, in attributes that people read as well.

    A link whose address would change is one no more.

    Args:
        html: What `jmkit.handouts` made: every ``<`` begins a tag, every value is in ``"``.
        change: Gives the new text for a text; both are plain, not HTML.

    >>> map_texts('<p title="ab">a&lt;b</p>', str.upper)
    Markup('<p title="AB">A&lt;B</p>')
    """
    parts = _TAG.split(html)
    parts[::2] = [_changed(part, change) for part in parts[::2]]
    parts[1::2] = [_changed_tag(tag, change) for tag in parts[1::2]]
    return Markup("".join(parts))  # noqa: S704 -- what was changed is escaped again


def signs_isolated(html: str) -> Markup:
    """The same HTML with each signed number kept together, for pages read from the right.

    Without it the sign of "−2" goes to the wrong side of the figure.

    >>> signs_isolated("<p>בין −2 ל־+2</p>")
    Markup('<p>בין <bdi dir="ltr">−2</bdi> ל־<bdi dir="ltr">+2</bdi></p>')
    """
    parts = _TAG.split(html)
    parts[::2] = [_SIGNED.sub(_isolated, part) for part in parts[::2]]
    return Markup("".join(parts))  # noqa: S704 -- digits and signs in an element


def _isolated(number: re.Match[str]) -> str:
    return f'<bdi dir="ltr">{number[0]}</bdi>'


def _changed(part: str, change: Callable[[str], str]) -> str:
    if not part.strip():
        return part
    text = unescape(part)
    new = change(text)
    return part if new == text else escape(new)


def _changed_tag(tag: str, change: Callable[[str], str]) -> str:
    spoken = _SPOKEN.sub(lambda m: f'{m[1]}="{_changed(m[2], change)}"', tag)
    return _LINK.sub(lambda m: _kept_link(m, change), spoken)


def _kept_link(link: re.Match[str], change: Callable[[str], str]) -> str:
    address = unquote(unescape(link[1]))
    return link[0] if change(address) == address else ""
