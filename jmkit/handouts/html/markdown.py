"""Markdown as HTML: passages in the direction of their words, what may not stand as typed."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape, unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import mistune

from jmkit.handouts.html.sanitize import TAGS
from jmkit.handouts.html.text_language import text_language
from jmkit.i18n import Translator
from jmkit.limits import REMEMBERED_LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLUGINS = ("strikethrough", "table", "url", "task_lists", "def_list")
_TAG = re.compile(r"<[^>]*>")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def html_of_markdown(source: str, language: str) -> str:
    """Markdown as HTML, still to be cleaned by `jmkit.handouts.html.sanitize.clean_html`.

    Mathematics is left as it was typed: a handout runs no script that could set it, and ``$`` is
    more often a price.

    Args:
        source: The text of a Markdown cell.
        language: The code of the page's language; passages in another one say so.
    """
    known = len(source) <= REMEMBERED_LETTERS  # the guided prose is the same in every workshop
    return _remembered(source, language) if known else _html_of(source, language)


def _html_of(source: str, language: str) -> str:
    return str(_writer(language)(source))


_remembered = lru_cache(maxsize=4096)(_html_of)


@cache
def _writer(language: str) -> mistune.Markdown:
    return mistune.create_markdown(renderer=_Renderer(language), plugins=list(_PLUGINS))


class _Renderer(mistune.HTMLRenderer):
    def __init__(self, language: str) -> None:
        super().__init__(escape=False, allow_harmful_protocols=True)  # the allow-list comes after
        self.language = language

    def paragraph(self, text: str) -> str:
        return f"<p{self._dir(text)}>{text}</p>\n"

    def heading(self, text: str, level: int, **_: Any) -> str:
        return f"<h{level}{self._dir(text)}>{text}</h{level}>\n"

    def list(self, text: str, ordered: bool, **attrs: Any) -> str:
        start = f' start="{attrs["start"]}"' if attrs.get("start") is not None else ""
        name = "ol" if ordered else "ul"
        return f"<{name}{start}{self._dir(text)}>\n{text}</{name}>\n"

    def task_list_item(self, text: str, checked: bool = False) -> str:
        return f"<li>{'☑' if checked else '☐'} {text}</li>\n"

    def table(self, text: str) -> str:
        return f'<div class="jmkit-scroll"><table{self._dir(text)}>{text}</table></div>\n'

    def block_quote(self, text: str) -> str:
        return f"<blockquote{self._dir(text)}>\n{text}</blockquote>\n"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        if _WEB.match(url):  # nothing is fetched; whoever reads may go there
            return self.link(text or escape(url), url, title)
        return super().image(text, url, title)

    def inline_html(self, html: str) -> str:
        return html if _is_plain(html) else escape(html)

    def block_html(self, html: str) -> str:
        return html + "\n" if _is_plain(html) else f"<p>{escape(html)}</p>\n"

    def _dir(self, html: str) -> str:
        own = text_language(unescape(_TAG.sub("", html)), self.language)
        language = f' lang="{own.language}"' if own.language else ""
        turned = own.direction != Translator(self.language).direction
        return f' dir="{own.direction}"{language}' if turned else language


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.plain = True

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.plain &= tag in TAGS and not any(name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        self.plain &= tag in TAGS

    def handle_decl(self, decl: str) -> None:
        self.plain = False

    def handle_pi(self, data: str) -> None:
        self.plain = False

    def unknown_decl(self, data: str) -> None:
        self.plain = False


def _is_plain(html: str) -> bool:
    reader = _Reader()
    try:
        reader.feed(html)
        left = reader.rawdata
        reader.close()
    except AssertionError:  # how it gives up on "<![a": shown as typed
        return False
    return reader.plain and "<" not in left
