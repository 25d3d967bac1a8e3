"""Why a model does not hold a value: pydantic's errors in sentences of our own, in any language."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from jmkit.errors import InvalidValueError, JmkitError, UnknownNameError
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_SHOWN = 80  # letters of a value

_TEXT = N_("it is not a text")
_WHOLE = N_("it is not a whole number")
_NUMBER = N_("it is not a number")
_YES_NO = N_("it is neither true nor false")
_DATE = N_("it is not a date such as 2026-11-23")
_LIST = N_("it is not a list")
_TABLE = N_("it is not a part of its own, which begins with [{field}]")
_CHOICE = N_("choose one of: {choices}")
_ANYTHING_ELSE = N_("it does not fit there")

# By the beginning of pydantic's name for an error.
_REASONS = {
    "too_long": N_("it has more than {max_length} letters"),
    "too_short": N_("it is empty"),
    "string": _TEXT,
    "greater_than_equal": N_("write {ge} or more"),
    "less_than_equal": N_("write {le} or less"),
    "int": _WHOLE,
    "float": _NUMBER,
    "finite_number": _NUMBER,
    "bool": _YES_NO,
    "date": _DATE,
    "tuple": _LIST,
    "literal_error": _CHOICE,
    "language": _CHOICE,
    "model": _TABLE,
    "dict": _TABLE,
    "colour": N_("write a colour as #1a6b5c"),
}


class Refusal(NamedTuple):
    """The first value that a model does not hold: where it stands, and why."""

    place: tuple[int | str, ...]
    error: JmkitError


def refusal_of(model: type[BaseModel], error: ValidationError) -> Refusal:
    """What is wrong with the first value that a model has refused.

    Args:
        model: What was to hold the values.
        error: What pydantic says.

    >>> from pydantic import ValidationError
    >>> from jmkit.model import Stage
    >>> try:
    ...     Stage(emotion=3)
    ... except ValidationError as error:
    ...     print(refusal_of(Stage, error).error)
    “emotion” cannot hold 3: write 2 or less.
    """
    detail = error.errors(include_url=False)[0]
    place = detail["loc"]
    if detail["type"] == "extra_forbidden":
        return Refusal(place, UnknownNameError(str(place[-1]), _names(model, place[:-1])))
    field = ".".join(map(str, place))
    message = N_("“{field}” cannot hold {value}: {reason}.")
    reason = JmkitError(_reason(detail["type"]), field=field, **_limits(detail))
    return Refusal(
        place, InvalidValueError(message, field=field, value=_shown(detail["input"]), reason=reason)
    )


def _reason(kind: str) -> str:
    return next((text for name, text in _REASONS.items() if kind.startswith(name)), _ANYTHING_ELSE)


def _limits(detail: ErrorDetails) -> dict[str, Any]:
    limits = {k: v for k, v in detail.get("ctx", {}).items() if k != "field"}
    if "expected" in limits:  # "'planned', 'begun' or 'done'"
        limits["choices"] = ", ".join(re.findall(r"'([^']*)'", str(limits["expected"])))
    return limits


def _names(model: type[BaseModel], place: tuple[int | str, ...]) -> list[str]:
    for name in place:
        inner = model.model_fields[str(name)].annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            model = inner
    return list(model.model_fields)


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
