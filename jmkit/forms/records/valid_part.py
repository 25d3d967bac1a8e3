"""What of a form can be saved: one field that is too long must not keep the others from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.errors import InvalidValueError
from jmkit.i18n import N_
from jmkit.model.text import MAX_LENGTH

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import Record


def valid_part(record: Record, changes: dict[str, Any]) -> tuple[Record, list[str]]:
    """The record with those of the changes that it takes, and the names of the others."""
    try:
        return record.with_values(**changes), []
    except ValidationError as error:
        refused = sorted({str(detail["loc"][0]) for detail in error.errors()})
        fitting = {name: value for name, value in changes.items() if name not in refused}
        return record.with_values(**fitting), refused


def too_long(record: Record, name: str, tr: Translator) -> InvalidValueError:
    """What is said of a field that was refused: a control lets nothing else in but a long text."""
    return InvalidValueError(
        N_("“{field}” holds at most {limit} characters. Shorten it and it will be saved."),
        field=tr(record.fields()[name].title or ""),
        limit=f"{MAX_LENGTH:,}",
    )
