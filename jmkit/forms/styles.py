"""How forms look: one stylesheet, one shared Layout and Style, whatever the number of fields.

ipywidgets sends a message for each Layout and Style object, so all widgets share theirs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.fields.seen import token
from jmkit.i18n import N_, has_rtl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.i18n import Translator
    from jmkit.model import Record

LOST = N_(
    "This form has lost its connection and saves nothing now. "
    "Run the notebook again (▶▶); what was saved will be there."
)

WAITING = N_(
    "No answer yet, so this is not saved in the workshop. It is kept in this browser, and saved "
    "as soon as that is possible."
)
MARK = "jmkit-of-"

_LATIN = re.compile(r"([A-Za-z/\\~][\w./\\: -]{0,200}\w)", re.ASCII)
_STYLESHEETS = [Path(__file__).with_name(name) for name in ("style.css", "faces.css")]
_WIDE = widgets.Layout(width="auto")
_AUTO = widgets.Layout()


@cache
def _style_of(cls: Any) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    return cls.class_traits()["style"].klass()


def field(cls: Any, **traits: Any) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """A control of an ipywidgets class with the looks all controls share."""
    return cls(layout=_WIDE, style=_style_of(cls), **traits)


def box(children: Sequence[Any], *css: str) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """A box, arranged by the stylesheet."""
    return widgets.VBox(tuple(children), layout=_AUTO, _dom_classes=css)


def label(text: str, *css: str) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """A line of text that is shown as it is, never read as HTML."""
    cls = widgets.Label
    return cls(text, layout=_AUTO, style=_style_of(cls), _dom_classes=css)


def markup(html: str, *css: str) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """HTML in which all of people's text has been escaped."""
    cls = widgets.HTML
    return cls(html, layout=_AUTO, style=_style_of(cls), _dom_classes=css)


def sentence(text: str) -> str:
    """A sentence of ours as HTML, escaped; a file's name in it does not disturb a Hebrew one.

    >>> sentence("לא נשמר: “a.jsonl”")
    'לא נשמר: “<bdi>a.jsonl</bdi>”'
    """
    if not has_rtl(text):
        return escape(text)
    parts = [escape(part) for part in _LATIN.split(text)]
    return "".join(f"<bdi>{part}</bdi>" if n % 2 else part for n, part in enumerate(parts))


def button(text: str, *css: str, **traits: Any) -> Any:  # noqa: ANN401
    """A button; with ``icon`` and no text it is named by its ``tooltip``."""
    cls = widgets.Button
    return cls(description=text, layout=_AUTO, style=_style_of(cls), _dom_classes=css, **traits)


def mark_of(record: Record) -> str:
    """A class by which the page knows a record's form again; ids are not fit to be classes."""
    return MARK + mark(record.record_kind, record.id)


@lru_cache(maxsize=8192)
def mark(kind: str, record_id: str) -> str:
    """What `mark_of` adds to its prefix."""
    return token(f"{kind}/{record_id}")


@cache
def stylesheet() -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """The stylesheet as a widget; one for all blocks, shown with each."""
    css = "\n".join(path.read_text(encoding="utf-8") for path in _STYLESHEETS)
    return widgets.HTML(f"<style>{css}</style>", layout=widgets.Layout(display="none"))


@cache
def _lost(tr: Translator) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    # Seen only while the page has no kernel: the stylesheet knows when that is.
    return label(tr(LOST), "jmkit-lost")


@cache
def _waiting(tr: Translator) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    # Shown by the page, which knows what it keeps: jmkit/lab/extensions/jmkit-drafts.
    return label(tr(WAITING), "jmkit-waiting")


SHARED = 3  # the first children of a frame belong to all blocks: stylesheet and two notices


def frame(children: Sequence[Any], tr: Translator, name: str) -> Any:  # noqa: ANN401
    """A box around a block, in the reading direction of its language."""
    css = ("jmkit", f"jmkit-{tr.direction}", f"jmkit-block-{name}")
    return box([stylesheet(), _lost(tr), _waiting(tr), *children], *css)


def close_all(widget: Any) -> None:  # noqa: ANN401 -- ipywidgets is untyped
    """Closes a widget and everything inside it, so that re-running a cell leaves nothing behind."""
    for child in getattr(widget, "children", ()):
        close_all(child)
    widget.close()
