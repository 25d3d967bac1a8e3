"""A picture as SVG that stands within a page: in its type, without names that could clash.

Its style sheet has to say ``direction: ltr``: the picture knows by itself which way it reads.
"""

from __future__ import annotations

import re
from hashlib import blake2s
from html import escape
from typing import TYPE_CHECKING

from jmkit.drawing.backends.svg import Page
from jmkit.drawing.canvas.display_list import PhotoItem

if TYPE_CHECKING:
    from jmkit.drawing.canvas.display_list import DisplayList

_SYMBOL = re.compile(r'<defs><path id="(drawn-[0-9a-f]{8})" d="[^"<>]*"/></defs>')


def inline_svg_of(picture: DisplayList, name: str, words: str = "") -> str:
    """A picture as an SVG element of a page, without a ground.

    Args:
        picture: What stands on it; a photo is left out.
        name: The element's class.
        words: What it shows, for who cannot see it; empty for what the text beside it says.
    """
    page = _InlinePage(picture)
    shown = (item for item in picture.items if not isinstance(item, PhotoItem))
    items = "".join(map(page.draw, sorted(shown, key=lambda item: item.layer)))
    role = f'role="img" aria-label="{escape(words)}"' if words else 'aria-hidden="true"'
    size = f'width="{page.width:g}" height="{page.height:g}"'
    box = f'viewBox="0 0 {page.width:g} {page.height:g}"'
    ink = 'fill="none" stroke-linejoin="round"'
    return f'<svg class="{name}" {role} {size} {box} {ink}>{items}</svg>'


def defined_once(html: str) -> str:
    """A page in which every symbol is written where it stands first, whatever drawing that is in.

    A style sheet may hide that drawing: a browser draws what refers to it all the same.
    """
    known: set[str] = set()

    def kept(found: re.Match[str]) -> str:
        first = found[1] not in known
        known.add(found[1])
        return found[0] if first else ""

    return _SYMBOL.sub(kept, html)


class _InlinePage(Page):
    def _name_of(self, outline: str) -> str:
        # By what it is: the same name in two drawings of a page is the same symbol.
        return f"drawn-{blake2s(outline.encode(), digest_size=4).hexdigest()}"
