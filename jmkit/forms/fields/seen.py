"""What stands in a field, as the page knows it: a choice by what it means, not by its words.

Two records may have one title, and a title may change while somebody chooses; so options and ticks
carry a mark of what they stand for, as a class, since a page sees nothing else of them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.model.meaning import Choice, Ref, Refs, Scale, meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic.fields import FieldInfo

OPTION = "jmkit-option-"
TICK = "jmkit-tick-"


def token(value: object) -> str:
    """A mark of a value that is fit to be a part of a class; nothing chosen has one, too."""
    text = "" if value is None else str(value)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def option_classes(options: Iterable[tuple[str, Any]]) -> tuple[str, ...]:
    """The classes that name a drop-down's options; ipywidgets does not keep them in order."""
    return tuple(f"{OPTION}{n}-{token(value)}" for n, (_, value) in enumerate(options))


def offer(widget: Any, options: list[tuple[str, Any]], chosen: Any) -> None:  # noqa: ANN401
    """Puts options and their classes into a drop-down in one message, and chooses one."""
    others = (css for css in widget._dom_classes if not css.startswith(OPTION))  # noqa: SLF001
    with widget.hold_sync():
        widget.options = options
        widget.value = chosen
        widget._dom_classes = (*others, *option_classes(options))  # noqa: SLF001


def seen(widget: Any) -> str:  # noqa: ANN401 -- ipywidgets is untyped
    """What stands in a widget."""
    value = widget.value
    return token(value) if isinstance(widget, widgets.Dropdown) else _text(value)


def seen_value(field: FieldInfo, value: Any, tick: str) -> str:  # noqa: ANN401 -- any JSON value
    """What would stand in a field's control, or in one of its ticks.

    Args:
        field: The field.
        value: What a journal holds there.
        tick: The mark of a tick, where the control is made of ticks.
    """
    meaning = meaning_of(field)
    if isinstance(meaning, Refs):
        return _text(tick in {token(one) for one in value or ()})
    return token(value) if isinstance(meaning, Scale | Choice | Ref) else _text(value)


def _text(value: Any) -> str:  # noqa: ANN401 -- any JSON value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return value.isoformat() if isinstance(value, dt.date) else str(value or "")
