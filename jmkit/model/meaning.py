"""What a field means: the vocabulary from which forms, tables, maps and checks are made.

A meaning never says how a field looks. `jmkit.forms.fields.controls` turns meanings into controls,
`jmkit.handouts.blocks` into printed text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field

from jmkit.i18n import N_
from jmkit.model.text import MAX_LENGTH, clean

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic.fields import FieldInfo
    from pydantic_core import CoreSchema


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
    """A score from `low` on; `words` says what each value means, lowest first.

    >>> Scale(("bad", "good"), low=0).high
    1
    """

    words: tuple[str, ...]
    low: int = 1

    @property
    def high(self) -> int:
        """The highest value."""
        return self.low + len(self.words) - 1

    def word(self, score: int) -> str:
        """What a value means."""
        return self.words[score - self.low]

    def __get_pydantic_core_schema__(
        self, declared: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        limited = Annotated[int, Field(ge=self.low, le=self.high)]
        return handler(_as_declared(limited, declared))


@dataclass(frozen=True)
class Choice:
    """One of a closed list; `labels` gives the word for each stored value."""

    labels: dict[str, str]

    def __get_pydantic_core_schema__(
        self, declared: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return handler(_as_declared(Literal[tuple(self.labels)], declared))


def _as_declared(limited: Any, declared: object) -> Any:
    return limited | None if NoneType in get_args(declared) else limited


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


def _clean(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _split(value: Any) -> Any:
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
Emotion = Annotated[int | None, Scale(EMOTIONS, low=-2)]


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


def field(title: str, help: str = "", default: Any = "") -> Any:  # noqa: A002
    """Declares a field: its title, one sentence of help, and its value when nothing is filled in.

    Both texts are marked with `N_`; nothing is translated before it is shown.
    """
    return Field(default=default, title=title, description=help)
