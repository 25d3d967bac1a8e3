"""Drawings for WeasyPrint, which sets the letters of an SVG one by one from the left.

Hebrew therefore has to stand there in the order in which it is seen. That is for paper only: the
PDF's letters have their places, and who copies them out gets words again.
"""

from __future__ import annotations

import re
from base64 import b64decode
from html import escape, unescape

from jmkit.drawing.backends.slim_svg import svg_address

_DRAWING = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)")
_LINE = re.compile("(<text\\b[^>]*>)([\u2066\u2067])([^<]*)\u2069(?=</text>)")
_BASES = {"\u2066": "L", "\u2067": "R"}


def in_visual_order(page: str) -> str:
    """A handout with the texts of its drawings in the order of seeing.

    Raises:
        ImportError: python-bidi is not installed.
    """
    return _DRAWING.sub(lambda drawing: svg_address(_turned(drawing[1])), page)


def _turned(drawing: str) -> str:
    from bidi import get_display  # noqa: PLC0415 -- optional

    def seen(line: re.Match[str]) -> str:
        return line[1] + escape(str(get_display(unescape(line[3]), base_dir=_BASES[line[2]])))

    return _LINE.sub(seen, b64decode(drawing).decode("utf-8", "replace"))
