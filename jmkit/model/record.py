"""The base of all records: an id, a kind, and fields with meanings."""

from __future__ import annotations

import secrets
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from jmkit.errors import UnknownNameError
from jmkit.model.fields import RecordId


def new_id() -> str:
    """A new record's id: twelve random hexadecimal digits."""
    return secrets.token_hex(6)


class Record(BaseModel):
    """One thing people wrote down; immutable, told apart by its id.

    A subclass is a record kind: its class attributes name it, its fields say what it holds, and
    forms, tables, journals and handouts follow from that.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=False, allow_inf_nan=False
    )

    record_kind: ClassVar[str] = ""
    plural: ClassVar[str] = ""
    label: ClassVar[str] = ""
    label_many: ClassVar[str] = ""
    add_label: ClassVar[str] = ""
    empty_hint: ClassVar[str] = ""
    title_field: ClassVar[str] = "title"

    id: Annotated[RecordId, Field(default_factory=new_id, repr=False)]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        if "record_kind" in cls.__dict__:
            _KINDS[cls.record_kind] = cls

    @classmethod
    def fields(cls) -> dict[str, Any]:
        """The fields people fill in, by name: all but the id."""
        return _fields(cls)

    @property
    def asks(self) -> str:
        """The question that this very record asks; empty where its fields' titles say all."""
        return ""

    @property
    def title_text(self) -> str:
        """The text a record is known by, in one line; empty while nothing is filled in."""
        return " ".join(str(getattr(self, self.title_field)).split())

    def values(self) -> dict[str, Any]:
        """What the journal stores of this record: field names and JSON values, without the id."""
        return self.model_dump(mode="json", include=set(self.fields()))

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been filled in yet, its place and its stage aside."""
        return all(getattr(self, name) == value for name, value in _blank(type(self)))

    def with_values(self, **values: Any) -> Self:
        """A copy with some fields replaced, checked like a new record.

        Raises:
            pydantic.ValidationError: A field cannot hold its value.
        """
        return type(self).model_validate({**self.model_dump(), **values})


@cache
def _fields(cls: type[Record]) -> dict[str, Any]:
    return {n: f for n, f in cls.model_fields.items() if n != "id" and not f.exclude}


@cache
def _blank(cls: type[Record]) -> tuple[tuple[str, Any], ...]:
    # What a record says that nobody has touched; its place and its stage are no content.
    blank, skip = cls(id="-"), {"position", "stage"}
    return tuple((name, getattr(blank, name)) for name in _fields(cls) if name not in skip)


R = TypeVar("R", bound=Record)
_KINDS: dict[str, type[Record]] = {}


def kinds() -> tuple[type[Record], ...]:
    """All record kinds, in the order of the process."""
    return tuple(_KINDS.values())


def record_class(name: str) -> type[Record]:
    """The record class for a kind's name, singular or plural, with hyphens or underscores.

    Raises:
        UnknownNameError: There is no such kind.

    >>> record_class("pain_points").__name__
    'PainPoint'
    """
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    for cls in _KINDS.values():
        if wanted in {cls.record_kind, cls.plural}:
            return cls
    raise UnknownNameError(name, [cls.plural for cls in _KINDS.values()])
