"""The last look at every finished page, read as a browser reads it: only what is known may stand.

The page is judged by an HTML5 parser, not by its letters: what Python's own reader takes for a
comment, a browser may take for a script.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from jmkit.handouts.html.sanitize import ATTRIBUTES, LINK, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from selectolax.lexbor import LexborNode

    Values = dict[str, str | None]  # of a tag's attributes

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_OPENING = [
    ("html", {"lang", "dir"}),
    ("head", set()),
    ("meta", {"http-equiv", "content"}),
]  # fmt: skip
_METAS = {"viewport", "referrer", "color-scheme", "generator", "jmkit-source"}
_ONCE = ("html", "head", "title", "style", "body")  # jmkit's own, and nobody else's
_BODY = TAGS | {"main", "nav"}
_ANYWHERE = ATTRIBUTES["*"] | {"id", "role", "tabindex", "scope", "open"}
_PAINT = {
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
}  # fmt: skip
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]+")
_PLACE = re.compile("#(picture-[0-9]+|drawn-[0-9a-f]{8})")
_DEFINED = re.compile("picture-[0-9]+|drawn-[0-9a-f]{8}")
_INERT = re.compile(r"[#\w .,+-]*")  # numbers, letters of an outline, colours
_TYPE = {"font-size", "font-weight", "text-anchor", "paint-order"}
_TOLD = {"class", "role", "aria-label"}
_SIZE = {"width", "height"}
# A picture that is shown again refers to where it was shown first: see `gallery`; one that stands
# within a text is plain shapes and letters: see `jmkit.drawing.backends.inline_svg`.
_DRAWN = {
    "svg": {
        *_TOLD, *_SIZE, "aria-hidden", "viewBox", "dir", "lang", "preserveAspectRatio", "fill",
        "stroke-linejoin",
    },
    "g": _TYPE | _PAINT,
    "text": {"x", "y"} | _TYPE | _PAINT,
    "defs": set(),
    "path": {"id", "d"} | _PAINT,
    "circle": {"cx", "cy", "r"} | _PAINT,
    "rect": {"x", "y", "rx"} | _SIZE | _PAINT,
    "image": {"id", "href"} | _SIZE,
    "use": {"href", "x", "y"} | _PAINT,
}  # fmt: skip
_VALUES = {"href": _PLACE, "id": _DEFINED, **dict.fromkeys(_TOLD, re.compile("(?s:.*)"))}
_INERT_ONLY = {tag: names - set(_VALUES) for tag, names in _DRAWN.items()}
_ALIGNED = re.compile(r"text-align: ?(left|right|center|start|end);?")
_LOADING = re.compile(
    r"@import|</|<!|image-set\(|expression\(|url\((?!\s*[\"']?data:(?:image|font)/)"
)


def faults(html: str) -> list[str]:
    """What in a finished page is not known to be harmless; empty for a safe one.

    >>> faults("<p onclick=x>")[0]
    '<p onclick>'
    """
    root = LexborHTMLParser(html).root
    nodes = list(root.traverse(include_text=False)) if root else []
    names = [node.tag or "" for node in nodes]
    found = [fault for each in zip(names, nodes, strict=True) for fault in _faults_of(*each)]
    found += [f"<{name}>: {names.count(name)}" for name in _ONCE if names.count(name) != 1]
    opening = [(node.tag, set(node.attributes)) for node in nodes[: len(_OPENING)]]
    if opening != _OPENING or nodes[2].attributes.get("content") != POLICY:
        found.append("its policy is not the first thing in the head")
    return found


def _faults_of(tag: str, node: LexborNode) -> Iterable[str]:
    values = node.attributes
    if tag in _DRAWN:  # most of a page
        return _drawn_faults(tag, values)
    if tag == "meta":
        return _meta_faults(values)
    if tag == "style" and (found := _LOADING.search(node.text().lower())):
        return (f"<style>: {found[0]}",)
    if tag in _ONCE:
        known = {"lang", "dir"} if tag == "html" else set()
        return (f"<{tag} {name}>" for name in values if name not in known)
    if tag not in _BODY:  # a comment neither: one that never ends hides the rest
        return (f"<{tag}>" if tag != "-comment" else "<!--",)
    return _attribute_faults(tag, values)


def _meta_faults(values: Values) -> Iterator[str]:
    is_policy = values == {"http-equiv": "Content-Security-Policy", "content": POLICY}
    is_named = set(values) == {"name", "content"} and values["name"] in _METAS
    if not (is_policy or is_named or values == {"charset": "utf-8"}):
        yield f"<meta {' '.join(values)}>"


def _attribute_faults(tag: str, values: Values) -> list[str]:
    known = _known(tag)
    return [
        f"<{tag} {name}>"
        for name, value in values.items()
        if name not in known or not _is_harmless(name, value or "")
    ]


@cache
def _known(tag: str) -> AbstractSet[str]:
    return _ANYWHERE | ATTRIBUTES.get(tag, set())


def _drawn_faults(tag: str, values: Values) -> Iterable[str]:
    if values.keys() <= _INERT_ONLY[tag] and _INERT.fullmatch(
        "".join(filter(None, values.values()))
    ):
        return ()  # a single look at most of what is drawn
    kinds = _VALUES | {"href": _PICTURE} if tag == "image" else _VALUES
    return (
        f"<{tag} {name}>"
        for name, value in values.items()
        if name not in _DRAWN[tag] or not kinds.get(name, _INERT).fullmatch(value or "")
    )


def _is_harmless(name: str, value: str) -> bool:
    if name == "href":
        return value.startswith("#") or LINK.match(value) is not None
    if name == "src":
        return _PICTURE.fullmatch(value) is not None
    return name != "style" or _ALIGNED.fullmatch(value) is not None
