"""Any record kind in print, from the meanings of its fields: a new kind needs no code here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, hint, join
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of
from jmkit.i18n import N_
from jmkit.model import record_class
from jmkit.model.meaning import Place, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Record

NOTHING_YET = N_("Nothing here yet.")
NO_STAGE = N_("Not in a stage yet")
_WIDEST = 7  # columns that still fit a sheet of A4 upright


def filled(kind: str, context: PrintContext) -> list[Record]:
    """The records of a kind in which anything is filled in.

    Raises:
        UnknownNameError: There is no such kind.
    """
    return [record for record in context.journey.all(kind) if not record.is_blank]


def print_records(kind: str, context: PrintContext) -> Markup:
    """All records of a kind: a table, or a card each when it would be too wide.

    Raises:
        UnknownNameError: There is no such kind.
    """
    records = filled(kind, context)
    if not records:
        return empty(kind, context)
    names = used_fields(records, context)
    if len(names) > _WIDEST or len(records) == 1:
        return join(card(record, context) for record in records)
    rows = [[_cell(record, name, context) for name in names] for record in records]
    return table(label(kind, context), titles(kind, names, context), [Group(EMPTY, rows)])


def card(record: Record, context: PrintContext, names: Sequence[str] = ()) -> Markup:
    """One record as a card: a label and a value for each field that says anything."""
    fields = names or shown_fields(record)
    pairs = [(name, value_of(record, name, context)) for name in fields]
    used = [(name, value) for name, value in pairs if value]
    words = titles(record.record_kind, [name for name, _ in used], context)
    items = (
        element("div", element("dt", word), element("dd", value), class_=f"jmkit-field-{name}")
        for word, (name, value) in zip(words, used, strict=True)
    )
    return element("dl", join(items, "\n"), class_=f"jmkit-card jmkit-{record.record_kind}")


def by_stage(records: Sequence[Record], context: PrintContext) -> list[tuple[Markup, list[Record]]]:
    """The records in runs of one stage each, with the stage's title."""
    stages = {stage.id: stage for stage in context.journey.stages}
    runs = groupby(records, key=lambda record: stages.get(getattr(record, "stage", "")))
    nowhere = element("span", context.tr(NO_STAGE))
    return [(title_of(stage, context) or nowhere, list(run)) for stage, run in runs]


def shown_fields(record: Record) -> list[str]:
    """The fields that people fill in: all but the place in the list."""
    return [n for n, field in record.fields().items() if not isinstance(meaning_of(field), Place)]


def used_fields(records: Sequence[Record], context: PrintContext) -> list[str]:
    """The fields that at least one of the records says anything in, its title always first."""
    names = shown_fields(records[0])
    first = records[0].title_field
    used = [n for n in names if n != first and any(value_of(r, n, context) for r in records)]
    return [first, *used]


def titles(kind: str, names: Sequence[str], context: PrintContext) -> list[str]:
    """The headings of some fields."""
    fields = record_class(kind).fields()
    return [context.tr(fields[name].title or name) for name in names]


def label(kind: str, context: PrintContext) -> str:
    """What several records of a kind are called."""
    return context.tr(record_class(kind).label_many or kind)


def empty(kind: str, context: PrintContext) -> Markup:
    """One line where there is no record of a kind yet."""
    return hint(context.tr(record_class(kind).empty_hint or NOTHING_YET))


def _cell(record: Record, name: str, context: PrintContext) -> Markup:
    value = value_of(record, name, context)
    return value or title_of(record, context) if name == record.title_field else value
