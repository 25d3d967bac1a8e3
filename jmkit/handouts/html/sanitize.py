"""The allow-list: what rendered Markdown and kept outputs may carry into a handout."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup

from jmkit.handouts.html.embedded import NO_PICTURE
from jmkit.limits import NESTED_TAGS
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    Address = Callable[[str], str | None]

# fmt: off
TAGS = {
    "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section",
    "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
}
# fmt: on
ATTRIBUTES = {
    "*": {"dir", "lang", "title", "class", "style", "aria-label", "aria-hidden", "data-label"},
    "a": {"href"},
    "col": {"span"},
    "colgroup": {"span"},
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "abbr"},
    "time": {"datetime"},
}
_VALUES = {
    "div": {"role": {"region"}, "tabindex": {"0"}},
    "p": {"role": {"alert", "note"}},
    "th": {"scope": {"row", "col", "rowgroup", "colgroup"}},
    "details": {"open": {""}},
}
_GONE_WITH_CONTENT = {"script", "style", "title", "noscript", "template", "iframe", "object"}
LINK = re.compile(r"(https?://|mailto:)\S", re.IGNORECASE)
_ALIGNED = re.compile(r"\btext-align\s*:\s*(left|right|center|start|end)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_ANY_TAG = re.compile(r"<[^<>]*>")
_ANY_TAG_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")
# fmt: off
_ENDLESS = {
    "br", "hr", "img", "wbr", "col", "input", "meta", "link", "li", "p", "td", "th", "tr", "dd",
    "dt", "tbody", "thead", "tfoot",
}
# fmt: on
_LABELS = {"dir": re.compile(r"ltr|rtl|auto"), "lang": re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")}
_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")


def no_address(_: str) -> str | None:
    """Resolves nothing: every link becomes text, every picture a sign that one is missing."""
    return None


def sanitize_html(html: str, picture: Address = no_address, link: Address = no_address) -> Markup:
    """HTML with only what the allow-list knows; scripts, handlers and outside pictures are gone.

    Args:
        html: Any HTML, of any origin.
        picture: Gives the ``data:`` address for the source of a picture, or None.
        link: Gives the address within the page for a link that does not lead to the web, or None.

    >>> sanitize_html('<p onclick="x()" dir="rtl">a<script>b</script></p>')
    Markup('<p dir="rtl">a</p>')
    """

    def keep(_: str, name: str, value: str) -> str | None:
        if name == "src":
            return picture(value) or NO_PICTURE
        if name == "href":
            return value if LINK.match(value) else link(value)
        return _plain(name, value)

    text = clean(html)
    if _depth(text) > NESTED_TAGS:  # parsing would take the square of it
        return Markup("<p>{}</p>").format(_ANY_TAG.sub(" ", text))
    cleaned = nh3.clean(
        text,
        tags=TAGS,
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes=ATTRIBUTES,
        tag_attribute_values=_VALUES,
        attribute_filter=keep,
        url_schemes={"http", "https", "mailto", "data", "attachment"},
        link_rel=None,
    )
    return Markup(cleaned)


def _depth(html: str) -> int:
    # How deep elements stand in each other at most; those whose end may be left out aside.
    opened: Counter[str] = Counter()
    depth = deepest = 0
    for end, name in _ANY_TAG_NAME.findall(html):
        tag = name.lower()
        if tag in _ENDLESS:
            continue
        if not end:
            opened[tag] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif opened[tag]:
            opened[tag] -= 1
            depth -= 1
    return deepest


def _plain(name: str, value: str) -> str | None:
    if name == "class":
        ours = [one for one in value.split() if one.startswith("jmkit-")]
        return " ".join(ours) or None
    if name == "style":  # how a table of Markdown aligns its columns
        side = _ALIGNED.search(value)
        return f"text-align:{side[1]}" if side else None
    if name in {"width", "height", "span", "colspan", "rowspan", "value", "start"}:
        return value if _NUMBER.fullmatch(value) else None
    allowed = _LABELS.get(name)
    return value if allowed is None or allowed.fullmatch(value) else None


def lower_headings(html: Markup, levels: int = 1) -> Markup:
    """The same HTML with every heading lower by some levels, so that a page keeps one ``h1``.

    >>> lower_headings(Markup("<h1>a</h1><h6>b</h6>"))
    Markup('<h2>a</h2><h6>b</h6>')
    """
    lower = _HEADING.sub(lambda m: f"{m[1]}{min(int(m[2]) + levels, 6)}", str(html))
    return Markup(lower)
