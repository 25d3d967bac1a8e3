"""The last look at every finished page, read as a browser reads it: only what is known may stand.

The page is judged by an HTML5 parser, not by its letters: what Python's own reader takes for a
comment, a browser may take for a script.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from jmkit.handouts.html.sanitize import ATTRIBUTES, LINK, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

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
# A picture that is shown again refers to where it was shown first: see `gallery`.
_DRAWN = {
    "svg": {
        "class",
        "role",
        "aria-label",
        "aria-hidden",
        "width",
        "height",
        "viewBox",
        "dir",
        "lang",
    }
    | {"preserveAspectRatio"},
    "image": {"id", "width", "height", "href"},
    "use": {"href"},
}
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]+")
_PLACE = re.compile("#picture-[0-9]+")
_ALIGNED = re.compile(r"text-align: ?(left|right|center|start|end);?")
_LOADING = re.compile(
    r"@import|</|<!|url\((?!\s*[\"']?data:image/)|image-set\(|expression\(", re.IGNORECASE
)


def faults(html: str) -> list[str]:
    """What in a finished page is not known to be harmless; empty for a safe one.

    >>> faults("<p onclick=x>")[0]
    '<p onclick>'
    """
    nodes = [node for node in _nodes(html) if node.tag != "-text"]
    found = [fault for node in nodes for fault in _faults_of(node)]
    names = [node.tag or "" for node in nodes]
    found += [f"<{name}>: {names.count(name)}" for name in _ONCE if names.count(name) != 1]
    opening = [(node.tag, set(node.attributes)) for node in nodes[: len(_OPENING)]]
    if opening != _OPENING or nodes[2].attributes.get("content") != POLICY:
        found.append("its policy is not the first thing in the head")
    return found


def _nodes(html: str) -> Iterator[LexborNode]:
    root = LexborHTMLParser(html).root
    if root is not None:
        yield from root.traverse(include_text=True)


def _faults_of(node: LexborNode) -> Iterator[str]:
    tag = node.tag or ""
    if tag == "meta":
        yield from _meta_faults(node)
    elif tag == "style" and _LOADING.search(node.text()):
        yield "<style>: " + (_LOADING.search(node.text()) or [""])[0]
    elif tag in _ONCE:
        known = {"lang", "dir"} if tag == "html" else set()
        yield from (f"<{tag} {name}>" for name in node.attributes if name not in known)
    elif tag in _DRAWN:
        yield from _drawn_faults(tag, node.attributes)
    elif tag not in _BODY:  # a comment neither: one that never ends hides the rest
        yield f"<{tag}>" if tag != "-comment" else "<!--"
    else:
        yield from _attribute_faults(tag, node.attributes)


def _meta_faults(node: LexborNode) -> Iterator[str]:
    values = node.attributes
    is_policy = values == {"http-equiv": "Content-Security-Policy", "content": POLICY}
    is_named = set(values) == {"name", "content"} and values["name"] in _METAS
    if not (is_policy or is_named or values == {"charset": "utf-8"}):
        yield f"<meta {' '.join(values)}>"


def _attribute_faults(tag: str, values: dict[str, str | None]) -> Iterator[str]:
    known = _ANYWHERE | ATTRIBUTES.get(tag, set())
    for name, value in values.items():
        if name not in known or not _is_harmless(name, value or ""):
            yield f"<{tag} {name}>"


def _drawn_faults(tag: str, values: dict[str, str | None]) -> Iterator[str]:
    harmless = _PICTURE if tag == "image" else _PLACE
    for name, value in values.items():
        if name not in _DRAWN[tag] or (name == "href" and not harmless.fullmatch(value or "")):
            yield f"<{tag} {name}>"


def _is_harmless(name: str, value: str) -> bool:
    if name == "href":
        return value.startswith("#") or LINK.match(value) is not None
    if name == "src":
        return _PICTURE.fullmatch(value) is not None
    return name != "style" or _ALIGNED.fullmatch(value) is not None
