"""The texts of a piece of HTML, between and inside its tags, changed without touching the tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from markupsafe import Markup

from jmkit.i18n.bidi import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Edits = Callable[[str], Sequence["Edit"]]

_TAG = re.compile(r'(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)')
_SPOKEN = re.compile(r'(?<= )(alt|title|aria-label|data-label|abbr|datetime)="([^"]*)"')
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|tt|u|var|wbr)(?![\w-])"
)
_LINK = re.compile(r' href="([^"#][^"]*)"')


class Edit(NamedTuple):
    """What is to stand in the place of a part of a text."""

    start: int
    end: int
    new: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """A text with some edits made, which are in order and apart."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (text[done : edit.start], edit.new)
        done = edit.end
    return "".join((*parts, text[done:]))


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
    return Markup("".join(parts))


def isolate_signs(html: str) -> Markup:
    """The same HTML with each signed number kept together, for pages read from the right.

    Without it the sign of "−2" goes to the wrong side of the figure, and "12 → 4" reads "4 → 12".
    The letters of a drawing have their places already, and know no such tag.

    >>> isolate_signs("<p>בין −2 ל־+2</p>")
    Markup('<p>בין <bdi dir="ltr">−2</bdi> ל־<bdi dir="ltr">+2</bdi></p>')
    >>> isolate_signs('<text x="1">−2</text>')
    Markup('<text x="1">−2</text>')
    """
    parts = _TAG.split(html)
    parts[::2] = [
        part if tag.startswith("<text") else FIGURES.sub(_isolated, part)
        for tag, part in zip(["", *parts[1::2]], parts[::2], strict=True)
    ]
    return Markup("".join(parts))


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
    if not found:
        return texts
    at, new = 0, []
    starts, ends = [edit.start for edit in found], [edit.end for edit in found]
    for old, text in zip(texts, plain, strict=True):
        end = at + len(text)
        here = found[bisect_right(ends, at) : bisect_left(starts, end)]
        new.append(escape(edited(text, [_within(e, at, end) for e in here])) if here else old)
        at = end
    return new


def _within(edit: Edit, at: int, end: int) -> Edit:
    # The part of an edit that is in a text between two places; the first has its new words.
    new = edit.new if edit.start >= at else ""
    return Edit(max(edit.start, at) - at, min(edit.end, end) - at, new)


def _one_edited(part: str, edits: Edits) -> str:
    text = unescape(part)
    found = edits(text) if text.strip() else ()
    return escape(edited(text, found)) if found else part


def _edited_tag(tag: str, edits: Edits) -> str:
    spoken = _SPOKEN.sub(lambda m: f'{m[1]}="{_one_edited(m[2], edits)}"', tag)
    return _LINK.sub(lambda m: _kept_link(m, edits), spoken)


def _kept_link(link: re.Match[str], edits: Edits) -> str:
    return "" if edits(unquote(unescape(link[1]))) else link[0]
