"""The touchpoints in print, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.records import by_stage, empty, filled, label
from jmkit.handouts.records.renderers import form_renderer
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Record


@form_renderer("touchpoint")
def touchpoints(context: PrintContext) -> Markup:
    """The touchpoints: what the customer does, thinks and feels, and who stands behind it."""
    records = filled("touchpoint", context)
    if not records:
        return empty("touchpoint", context)
    tr = context.tr
    columns = [
        tr("Touchpoint"),
        tr("What they do"),
        tr("What they think"),
        tr("How it feels"),
        tr("Behind the scenes"),
    ]
    groups = [
        Group(stage, [_row(record, context) for record in run])
        for stage, run in by_stage(records, context)
    ]
    return table(label("touchpoint", context), columns, groups, "touchpoints")


def _row(record: Record, context: PrintContext) -> list[Markup]:
    return [
        _name(record, context),
        value_of(record, "action", context),
        value_of(record, "thought", context),
        value_of(record, "emotion", context),
        _behind(record, context),
    ]


def _name(record: Record, context: PrintContext) -> Markup:
    truth = element("span", context.tr("Moment of truth"), class_="jmkit-badge")
    small = [
        value_of(record, "channel", context),
        EMPTY if "stage" in context.printed else value_of(record, "step", context),
        truth if getattr(record, "moment_of_truth", False) else EMPTY,
    ]
    notes = (element("span", note, class_="jmkit-small") for note in small if note)
    number = numbers_of(context.journey).get(record.id)
    shown = element("span", str(number), class_="jmkit-number") if number else EMPTY
    title = join([shown, title_of(record, context)], " ") if number else title_of(record, context)
    return join([title, *notes], " ")


def _behind(record: Record, context: PrintContext) -> Markup:
    owner = value_of(record, "owner", context)
    note = element("span", owner, class_="jmkit-small") if owner else EMPTY
    return join(filter(None, [value_of(record, "backstage", context), note]), " ")
