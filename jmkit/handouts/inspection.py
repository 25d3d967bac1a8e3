"""The last look at a page that templates of somebody else have laid out."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)

_BEGINNING = 3  # <html>, <head> and the policy

_NEVER = {
    "script", "iframe", "frame", "object", "embed", "applet", "form", "input", "button", "link",
    "base", "video", "audio", "source", "track", "portal",
}  # fmt: skip
_LOADING = {"srcset", "srcdoc", "action", "formaction", "poster", "background", "ping", "data"}
_LINK = re.compile(r"\s*(https?://|mailto:|#)", re.IGNORECASE)
_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!\s*data:|#)|\\", re.IGNORECASE)


def faults(html: str) -> list[str]:
    """What in a page could run, load or send something; empty for a safe one.

    >>> faults("<p onclick=x>")
    ['<p onclick>', 'its policy is not the first thing in the head']
    """
    inspector = _Inspector()
    inspector.feed(html)
    inspector.close()
    policy = {"http-equiv": "Content-Security-Policy", "content": POLICY}
    if inspector.first != [("html", None), ("head", None), ("meta", policy)]:
        inspector.faults.append("its policy is not the first thing in the head")
    return inspector.faults


class _Inspector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.first: list[tuple[str, dict[str, str] | None]] = []
        self.styling = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if len(self.first) < _BEGINNING:
            self.first.append((tag, values if tag == "meta" else None))
        if tag in _NEVER or (tag == "meta" and values.get("http-equiv", "").lower() == "refresh"):
            self.faults.append(f"<{tag}>")
        self.styling = tag == "style"
        for name, value in values.items():
            self._value(tag, name, value)

    def _value(self, tag: str, name: str, value: str) -> None:
        wrong = (
            name.startswith("on")
            or name in _LOADING
            or (name == "src" and not value.startswith("data:image/"))
            or (name.endswith("href") and not _LINK.match(value))
            or (name == "style" and _OUTSIDE.search(value))
        )
        if wrong:
            self.faults.append(f"<{tag} {name}>")

    def handle_endtag(self, tag: str) -> None:
        self.styling &= tag != "style"

    def handle_data(self, data: str) -> None:
        if self.styling and _OUTSIDE.search(re.sub(r'content:\s*"[^"]*"', "", data)):
            self.faults.append("<style> with an outside address")
