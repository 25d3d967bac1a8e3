"""What a stored value says, in one line of the workshop's language: for history and “also”."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from jmkit.forms.fields.controls import NOT_SCORED, score_words
from jmkit.i18n import N_
from jmkit.model.meaning import (
    Choice,
    Date,
    Ref,
    Refs,
    Scale,
    TextList,
    YesNo,
    meaning_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.fields import FieldInfo

    from jmkit.forms.session import Desk

EMPTY = N_("(empty)")
_LONGEST = 120  # characters of a value that are shown


def value_words(desk: Desk, field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    """A field's value as a person would say it, in one line, whatever a journal may hold.

    Args:
        desk: The person's place.
        field: A field of a record kind.
        value: What a journal holds for it.
    """
    text = " ".join(full_words(desk, field, value).split()) or desk.tr(EMPTY)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def full_words(desk: Desk, field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    """The same, but whole."""
    try:
        return _WORDS.get(type(meaning_of(field)), _plain)(desk, field, value)
    except (TypeError, ValueError, KeyError, IndexError):
        return str(value)  # a newer version, or another hand, wrote something else


def _plain(_desk: Desk, _field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    return "" if value is None else str(value)


def _lines(_desk: Desk, _field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    return " · ".join(map(str, value))


def _scale(desk: Desk, field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    scale = meaning_of(field)
    if value is None:
        return desk.tr(NOT_SCORED)
    if isinstance(scale, Scale) and scale.low <= value <= scale.high:
        return score_words(desk.tr, value, scale.word(value))
    return str(value)


def _choice(desk: Desk, field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    labels = meaning_of(field).labels  # type: ignore[union-attr]  # called for a Choice only
    return "" if value is None else desk.tr(labels[value])


def _flag(desk: Desk, _field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    return desk.tr("Yes") if value else desk.tr("No")


def _day(desk: Desk, _field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    day = dt.date.fromisoformat(value) if isinstance(value, str) else value
    return desk.tr.date(day) if day else ""


def _refs(desk: Desk, field: FieldInfo, value: Any) -> str:  # noqa: ANN401
    names = {i: n for n, i in desk.choices(meaning_of(field).kind)}  # type: ignore[union-attr]
    ids = [value] if isinstance(value, str) else value
    return " · ".join(names.get(i, desk.tr("(no longer there)")) for i in ids if i)


_WORDS: dict[type, Callable[[Desk, FieldInfo, Any], str]] = {
    TextList: _lines,
    Scale: _scale,
    Choice: _choice,
    YesNo: _flag,
    Date: _day,
    Ref: _refs,
    Refs: _refs,
}
