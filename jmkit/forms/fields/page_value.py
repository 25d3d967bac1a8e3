"""What stands in a field, as the page knows it: a choice by what it means, not by its words.

Two records may have one title, and a title may change while somebody chooses; so options and ticks
are known by their tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.page_ids import token
from jmkit.i18n import day_to_read, read_day
from jmkit.model.meaning import Choice, Date, Ref, Refs, Scale, meaning_of

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from jmkit.i18n import Translator


def page_value(widget: Any) -> str:
    """What stands in a widget."""
    value = widget.value
    return token(value) if isinstance(widget, widgets.Dropdown) else _text(value)


def page_value_of(tr: Translator, field: FieldInfo, value: Any, tick: str) -> str:
    """What would stand in a field's control, or in one of its ticks.

    Args:
        tr: The workshop's language.
        field: The field.
        value: What a journal holds there.
        tick: The token of a tick, where the control is made of ticks.
    """
    meaning = meaning_of(field)
    if isinstance(meaning, Refs):
        return _text(tick in {token(one) for one in value or ()})
    if isinstance(meaning, Date) and (day := read_day(_text(value))):
        return day_to_read(day, tr)
    return token(value) if isinstance(meaning, Scale | Choice | Ref) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return str(value or "")
