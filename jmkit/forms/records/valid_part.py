"""What of a form can be saved: one field that is too long must not keep the others from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.errors import InvalidValueError
from jmkit.forms.fields.controls import EXAMPLE_DAY
from jmkit.i18n import N_, day_to_read
from jmkit.model.meaning import Date, meaning_of
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


def refusal(record: Record, name: str, tr: Translator) -> InvalidValueError:
    """What is said of a field that was refused: of a long text, or of a day that is none."""
    field = record.fields()[name]
    title = tr(field.title or "")
    if isinstance(meaning_of(field), Date):
        return InvalidValueError(
            N_("“{field}” holds a day, written such as {day}. Write it so and it will be saved."),
            field=title,
            day=day_to_read(EXAMPLE_DAY, tr),
        )
    return InvalidValueError(
        N_("“{field}” holds at most {limit} characters. Shorten it and it will be saved."),
        field=title,
        limit=f"{MAX_LENGTH:,}",
    )
