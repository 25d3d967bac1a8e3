"""What a field means: the vocabulary from which forms, tables, maps and checks are made.

A meaning never says how a field looks. `jmkit.forms.fields.controls` turns meanings into controls,
`jmkit.handouts.blocks` into printed text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from annotated_types import Ge, Le
from pydantic import BeforeValidator, Field

from jmkit.i18n import N_
from jmkit.model.text import MAX_LENGTH, clean

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


@dataclass(frozen=True)
class LineText:
    """A text of one line."""


@dataclass(frozen=True)
class LongText:
    """A text of several lines."""


@dataclass(frozen=True)
class TextList:
    """Several short texts, one a line."""


@dataclass(frozen=True)
class Quoted:
    """Beside another: the customer's own words, shown as a quotation."""


@dataclass(frozen=True)
class Scale:
    """A score; `words` says what each value means, lowest first."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One of a closed list; `labels` gives the word for each stored value."""

    labels: dict[str, str]


@dataclass(frozen=True)
class Suggested:
    """Free text with suggestions."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class Ref:
    """The id of a record of another kind."""

    kind: str


@dataclass(frozen=True)
class Refs:
    """The ids of several records of another kind."""

    kind: str


@dataclass(frozen=True)
class PictureFile:
    """The name of a picture file inside the workshop folder."""


@dataclass(frozen=True)
class YesNo:
    """Yes or no."""


@dataclass(frozen=True)
class Date:
    """A date."""


@dataclass(frozen=True)
class Position:
    """The place of a record among its like; set by moving it, never typed."""


Meaning = (
    LineText
    | LongText
    | TextList
    | Scale
    | Choice
    | Suggested
    | Ref
    | Refs
    | PictureFile
    | YesNo
    | Date
    | Position
)


def _clean(value: Any) -> Any:  # noqa: ANN401 -- whatever was given, before it is checked
    return clean(value) if isinstance(value, str) else value


def _split(value: Any) -> Any:  # noqa: ANN401 -- whatever was given, before it is checked
    if isinstance(value, str):
        return tuple(clean(value).replace("\r\n", "\n").split("\n")) if value else ()
    if isinstance(value, list | tuple):
        return tuple(_clean(line) for line in value)
    return value


Text = Annotated[str, BeforeValidator(_clean), Field(max_length=MAX_LENGTH)]

LineField = Annotated[Text, LineText()]
LongField = Annotated[Text, LongText()]
ListField = Annotated[tuple[Text, ...], BeforeValidator(_split), TextList()]
QuotedField = Annotated[Text, LongText(), Quoted()]
QuotedListField = Annotated[tuple[Text, ...], BeforeValidator(_split), TextList(), Quoted()]
PictureField = Annotated[Text, PictureFile()]
YesNoField = Annotated[bool, YesNo()]
DateField = Annotated[dt.date | None, Date()]
PositionField = Annotated[float, Position()]
RecordId = Annotated[str, BeforeValidator(_clean), Field(min_length=1, max_length=100)]

EMOTIONS = (
    N_("very frustrated"),
    N_("uneasy"),
    N_("neither here nor there"),
    N_("pleased"),
    N_("delighted"),
)
Emotion = Annotated[int | None, Ge(-2), Le(2), Scale(EMOTIONS)]


def meaning_of(field: FieldInfo) -> Meaning:
    """The meaning of a model's field.

    Raises:
        TypeError: The field was declared without one.
    """
    for item in field.metadata:
        if isinstance(item, Meaning):
            return item
    raise TypeError(f"the field {field.title!r} has no meaning; see jmkit.model.meaning")


def is_quoted(field: FieldInfo) -> bool:
    """Whether the field holds the customer's own words."""
    return any(isinstance(item, Quoted) for item in field.metadata)


def bounds_of(field: FieldInfo) -> tuple[int, int]:
    """The lowest and highest value of a field that is a `Scale`."""
    low = next(item.ge for item in field.metadata if isinstance(item, Ge))
    high = next(item.le for item in field.metadata if isinstance(item, Le))
    return int(low), int(high)  # type: ignore[call-overload]


def field(title: str, help: str = "", default: Any = "") -> Any:  # noqa: A002, ANN401
    """Declares a field: its title, one sentence of help, and its value when nothing is filled in.

    Both texts are marked with `N_`; nothing is translated before it is shown.
    """
    return Field(default=default, title=title, description=help)
