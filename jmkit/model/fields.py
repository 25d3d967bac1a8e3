"""How fields of records are declared: types that take what people type, with its meaning."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from jmkit.i18n import N_
from jmkit.model.meaning import (
    Date,
    LineText,
    LongText,
    PictureFile,
    Position,
    Quoted,
    Scale,
    TextList,
    YesNo,
)
from jmkit.model.text import MAX_LENGTH, clean

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

MORE = "more"


def _clean(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _split(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(clean(value).replace("\r\n", "\n").split("\n")) if value else ()
    if isinstance(value, list | tuple):
        return tuple(_clean(line) for line in value)
    return value


def _day(value: Any) -> Any:
    # pydantic would take a text of figures for the seconds since 1970.
    if not isinstance(value, str):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_parsing", "no date") from None


Text = Annotated[str, BeforeValidator(_clean), Field(max_length=MAX_LENGTH)]

LineField = Annotated[Text, LineText()]
LongField = Annotated[Text, LongText()]
ListField = Annotated[tuple[Text, ...], BeforeValidator(_split), TextList()]
QuotedField = Annotated[Text, LongText(), Quoted()]
QuotedListField = Annotated[tuple[Text, ...], BeforeValidator(_split), TextList(), Quoted()]
PictureField = Annotated[Text, PictureFile()]
YesNoField = Annotated[bool, YesNo()]
DateField = Annotated[dt.date | None, BeforeValidator(_day), Date()]
PositionField = Annotated[float, Position()]
RecordId = Annotated[str, BeforeValidator(_clean), Field(min_length=1, max_length=100)]

EMOTIONS = (
    N_("very frustrated"),
    N_("uneasy"),
    N_("neither here nor there"),
    N_("pleased"),
    N_("delighted"),
)
Emotion = Annotated[int | None, Scale(EMOTIONS, low=-2)]


def field(title: str, help: str = "", default: Any = "", *, more: bool = False) -> Any:
    """Declares a field: its title, one sentence of help, and its value when nothing is filled in.

    Both texts are marked with `N_`; nothing is translated before it is shown. A form asks at once
    only for what a record cannot do without; `more` is behind a fold.
    """
    return Field(default=default, title=title, description=help, json_schema_extra={MORE: more})


def is_more(field: FieldInfo) -> bool:
    """Whether a form asks for a field only where somebody wants to say more."""
    extra = field.json_schema_extra
    return isinstance(extra, dict) and extra.get(MORE) is True
