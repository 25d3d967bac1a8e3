"""Widgets that share their looks: one Layout and one Style, whatever the number of fields.

ipywidgets sends a message for each Layout and Style object, so all widgets share theirs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = widgets.Layout(width="auto")
_AUTO = widgets.Layout()


@cache
def _style_of(cls: Any) -> Any:
    return cls.class_traits()["style"].klass()


def field(cls: Any, **traits: Any) -> Any:
    """A control of an ipywidgets class with the looks all controls share."""
    return cls(layout=_WIDE, style=_style_of(cls), **traits)


def box(children: Sequence[Any], *css: str) -> Any:
    """A box, arranged by the stylesheet."""
    return widgets.VBox(tuple(children), layout=_AUTO, _dom_classes=css)


def label(text: str, *css: str) -> Any:
    """A line of text that is shown as it is, never read as HTML."""
    cls = widgets.Label
    return cls(text, layout=_AUTO, style=_style_of(cls), _dom_classes=css)


def markup(html: str, *css: str) -> Any:
    """HTML in which all of people's text has been escaped."""
    cls = widgets.HTML
    return cls(html, layout=_AUTO, style=_style_of(cls), _dom_classes=css)


def button(text: str, *css: str, **traits: Any) -> Any:
    """A button; with ``icon`` and no text it is named by its ``tooltip``."""
    cls = widgets.Button
    return cls(description=text, layout=_AUTO, style=_style_of(cls), _dom_classes=css, **traits)


def css_of(widget: Any) -> tuple[str, ...]:
    """The style classes of a widget."""
    return tuple(widget._dom_classes)


def set_css(widget: Any, names: Sequence[str]) -> None:
    """Gives a widget these style classes, in one message to the page: `add_class` sends two."""
    widget._dom_classes = tuple(names)


def close_all(widget: Any) -> None:
    """Closes a widget and everything inside it, so that re-running a cell leaves nothing behind."""
    # From without: a page that is loaded just then can show no widget of which a part is gone.
    children = getattr(widget, "children", ())
    widget.close()
    for child in children:
        close_all(child)
