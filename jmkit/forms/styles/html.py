"""People's and jmkit's texts as HTML: escaped, and each in its own reading direction."""

from __future__ import annotations

import re
from html import escape

from jmkit.i18n import direction_of, has_rtl

_LATIN = re.compile(r"([A-Za-z/\\~][\w./\\: -]{0,200}\w)", re.ASCII)


def sentence(text: str) -> str:
    """A sentence of ours as HTML, escaped; a file's name in it does not disturb a Hebrew one.

    >>> sentence("לא נשמר: “a.jsonl”")
    'לא נשמר: “<bdi>a.jsonl</bdi>”'
    """
    if not has_rtl(text):
        return escape(text)
    parts = [escape(part) for part in _LATIN.split(text)]
    return "".join(f"<bdi>{part}</bdi>" if n % 2 else part for n, part in enumerate(parts))


def bdi(text: str) -> str:
    """A text of somebody's, escaped, which reads in its own direction whatever is around it."""
    return f'<bdi dir="{direction_of(text, "rtl")}">{escape(text)}</bdi>'
