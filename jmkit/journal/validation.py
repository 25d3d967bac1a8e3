"""From what journals hold to typed records; what does not fit is left aside and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.model import Record, kinds
from jmkit.model.refusal import refusal_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.journal.merge import State


def known_kinds() -> dict[str, type[Record]]:
    """The record kinds of this version, by the name under which journals hold them."""
    return {cls.record_kind: cls for cls in kinds()}


def records_of(state: State, *, removed: bool = False) -> Iterator[Record]:
    """Every record that is there, or was removed, and is of a kind this version of jmkit knows."""
    known = known_kinds()
    for kind, record_id in state.removed_keys() if removed else state.keys():
        if kind in known:
            yield build(known[kind], record_id, state.values(kind, record_id))


def build(cls: type[Record], record_id: str, values: dict[str, Any]) -> Record:
    """A record from stored values.

    Fields that this version does not know, and values that a field cannot hold, are left out
    here and stay in the journals.
    """
    known = {name: value for name, value in values.items() if name in cls.fields()}
    try:
        return cls.model_validate({"id": record_id, **known})
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors()}
        fitting = {name: value for name, value in known.items() if name not in wrong}
        return cls.model_validate({"id": record_id, **fitting})


def checked(cls: type[Record], record: Record) -> Record:
    """A record of this class with the values of another, each of which its field can hold.

    Raises:
        InvalidValueError: One cannot be held.
    """
    try:
        return cls.model_validate({name: getattr(record, name) for name in ("id", *cls.fields())})
    except ValidationError as error:
        raise refusal_of(cls, error).error from error
