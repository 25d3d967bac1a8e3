"""What a field means: the vocabulary from which forms, tables, maps and checks are made.

A meaning never says how a field looks. `jmkit.forms.fields.controls` turns meanings into controls,
`jmkit.handouts.blocks` into printed text.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import Field

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
