"""The texts of a piece of HTML, between and inside its tags, changed without touching the tags."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Edits = Callable[[str], Sequence["Edit"]]

_TAG = re.compile(r'(<[^>"]*(?:"[^"]*"[^>"]*)*>)')
_SPOKEN = re.compile(r'(?<= )(alt|title|aria-label|data-label|abbr|datetime)="([^"]*)"')
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|tt|u|var|wbr)(?![\w-])"
)
_LINK = re.compile(r' href="([^"#][^"]*)"')
# A sign with its figure: "+1", "−100", "+972-54-123 4567"; no dash between words or in a range.
_SIGNED = re.compile(r"(?<![\w.\u2066&#;-])[+\u2212-](?:\d[\d.,/-]*)?\d%?(?![\w\u2069])")


class Edit(NamedTuple):
    """What is to stand in the place of a part of a text."""

    start: int
    end: int
    new: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """A text with some edits made, which are in order and apart."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def edit_texts(html: str, edits: Edits) -> Markup:
    """The same HTML with every text in it edited, in attributes that people read as well.

    What is bold in its middle is one text still. A link whose address would change is one no more.

    Args:
        html: What `jmkit.handouts` made: every ``<`` begins a tag, every value is in ``"``.
        edits: Gives what to change in a text; both are plain, not HTML.

    >>> edit_texts('<p title="a">a&lt;<b>b</b>c</p>', lambda t: [Edit(2, 4, "!")] if t[2:] else [])
    Markup('<p title="a">a&lt;<b>!</b></p>')
    """
    parts = _TAG.split(html)
    tags = [_edited_tag(tag, edits) for tag in parts[1::2]]
    texts = [_one_edited(text, edits) for text in parts[::2]]
    for start, end in _runs(parts[1::2]):
        texts[start:end] = _run_edited(texts[start:end], edits)
    parts[::2], parts[1::2] = texts, tags
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


def _runs(tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    # Texts with nothing but inline tags between them, where there is more than one.
    start = 0
    for number, tag in enumerate((*tags, "<p>"), 1):
        if not _INLINE.match(tag):
            if number - start > 1:
                yield start, number
            start = number


def _run_edited(texts: list[str], edits: Edits) -> list[str]:
    plain = [unescape(text) for text in texts]
    found = edits("".join(plain))
    at, new = 0, []
    for text in plain if found else ():
        new.append(edited(text, [e for one in found if (e := _within(one, at, len(text)))]))
        at += len(text)
    changed = zip(texts, plain, new, strict=True) if found else ()
    return [old if one == other else escape(other) for old, one, other in changed] or texts


def _within(edit: Edit, at: int, length: int) -> Edit | None:
    # The part of an edit that is in a text which begins at a place; the first has its new words.
    start, end = max(edit.start - at, 0), min(edit.end - at, length)
    return Edit(start, end, edit.new if edit.start >= at else "") if start < end else None


def _one_edited(part: str, edits: Edits) -> str:
    text = unescape(part)
    found = edits(text) if text.strip() else ()
    return escape(edited(text, found)) if found else part


def _edited_tag(tag: str, edits: Edits) -> str:
    spoken = _SPOKEN.sub(lambda m: f'{m[1]}="{_one_edited(m[2], edits)}"', tag)
    return _LINK.sub(lambda m: _kept_link(m, edits), spoken)


def _kept_link(link: re.Match[str], edits: Edits) -> str:
    return "" if edits(unquote(unescape(link[1]))) else link[0]
