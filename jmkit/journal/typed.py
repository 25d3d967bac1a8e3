"""From what journals hold to typed records; what does not fit is left aside and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.model import Record, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.journal.merge import State


def known_kinds() -> dict[str, type[Record]]:
    """The record kinds of this version, by the name under which journals hold them."""
    return {cls.record_kind: cls for cls in kinds()}


def records_of(state: State) -> Iterator[Record]:
    """Every record that is there and of a kind this version of jmkit knows."""
    known = known_kinds()
    for kind, record_id in state.keys():  # noqa: SIM118 -- not a dict
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
