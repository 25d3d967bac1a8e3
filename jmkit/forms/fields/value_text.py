"""What a stored value says, in one line of the workshop's language: for history and “also”."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from jmkit.forms.fields.controls import NOT_SCORED, score_text
from jmkit.i18n import N_
from jmkit.model.meaning import Choice, Date, Ref, Refs, Scale, TextList, YesNo, meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.fields import FieldInfo

    from jmkit.forms.session import FormSession

EMPTY = N_("(empty)")
_LONGEST = 120  # characters of a value that are shown


def value_text(session: FormSession, field: FieldInfo, value: Any) -> str:
    """A field's value as a person would say it, in one line, whatever a journal may hold.

    Args:
        session: Whose it is.
        field: A field of a record kind.
        value: What a journal holds for it.
    """
    text = " ".join(full_text(session, field, value).split()) or session.tr(EMPTY)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def full_text(session: FormSession, field: FieldInfo, value: Any) -> str:
    """The same, but whole."""
    try:
        return _TEXTS.get(type(meaning_of(field)), _plain)(session, field, value)
    except (TypeError, ValueError, KeyError, IndexError):
        return str(value)  # a newer version, or another hand, wrote something else


def _plain(_session: FormSession, _field: FieldInfo, value: Any) -> str:
    return "" if value is None else str(value)


def _lines(_session: FormSession, _field: FieldInfo, value: Any) -> str:
    return " · ".join(map(str, value))


def _scale(session: FormSession, field: FieldInfo, value: Any) -> str:
    scale = meaning_of(field)
    if value is None:
        return session.tr(NOT_SCORED)
    if isinstance(scale, Scale) and scale.low <= value <= scale.high:
        return score_text(session.tr, value, scale.word(value))
    return str(value)


def _choice(session: FormSession, field: FieldInfo, value: Any) -> str:
    labels = meaning_of(field).labels  # type: ignore[union-attr]  # called for a Choice only
    return "" if value is None else session.tr(labels[value])


def _flag(session: FormSession, _field: FieldInfo, value: Any) -> str:
    return session.tr("Yes") if value else session.tr("No")


def _day(session: FormSession, _field: FieldInfo, value: Any) -> str:
    day = dt.date.fromisoformat(value) if isinstance(value, str) else value
    return session.tr.date(day) if day else ""


def _refs(session: FormSession, field: FieldInfo, value: Any) -> str:
    names = {i: n for n, i in session.choices(meaning_of(field).kind)}  # type: ignore[union-attr]
    ids = [value] if isinstance(value, str) else value
    return " · ".join(names.get(i, session.tr("(no longer there)")) for i in ids if i)


_TEXTS: dict[type, Callable[[FormSession, FieldInfo, Any], str]] = {
    TextList: _lines,
    Scale: _scale,
    Choice: _choice,
    YesNo: _flag,
    Date: _day,
    Ref: _refs,
    Refs: _refs,
}
