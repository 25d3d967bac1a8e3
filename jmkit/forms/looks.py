"""How forms look: one stylesheet, one shared Layout and Style, whatever the number of fields.

ipywidgets sends a message for each Layout and Style object, so all fields share theirs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.i18n import Translator

_STYLESHEET = Path(__file__).with_name("style.css")
_WIDE = widgets.Layout(width="auto")
_AUTO = widgets.Layout()


@cache
def _style_of(cls: Any) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    return cls.class_traits()["style"].klass()


def field(cls: Any, **traits: Any) -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """A control of an ipywidgets class with the looks all controls share."""
    return cls(layout=_WIDE, style=_style_of(cls), **traits)


@cache
def stylesheet() -> Any:  # noqa: ANN401 -- ipywidgets is untyped
    """The stylesheet as a widget; one for all blocks, shown with each."""
    css = _STYLESHEET.read_text(encoding="utf-8")
    return widgets.HTML(f"<style>{css}</style>", layout=widgets.Layout(display="none"))


def frame(children: Sequence[Any], tr: Translator, name: str) -> Any:  # noqa: ANN401
    """A box around a block, in the reading direction of its language."""
    box = widgets.VBox([stylesheet(), *children], layout=_AUTO)
    for css_class in ("jmkit", f"jmkit-{tr.direction}", f"jmkit-block-{name}"):
        box.add_class(css_class)
    return box


def button(text: str, css_class: str, **traits: Any) -> Any:  # noqa: ANN401
    """A button; with ``icon`` and no text it is named by its ``tooltip``."""
    made = widgets.Button(description=text, layout=_AUTO, style=_style_of(widgets.Button), **traits)
    made.add_class(css_class)
    return made
