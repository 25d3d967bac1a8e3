"""Stages and steps in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.records import by_stage, empty, filled, label
from jmkit.handouts.records.renderers import form_renderer
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import JourneyStage, Record


@form_renderer("stage")
def stages(context: PrintContext) -> Markup:
    """The stages, with what the customer does and how it feels."""
    if not context.journey.stages:
        return empty("stage", context)
    tr = context.tr
    columns = [
        tr("Stage"),
        tr("Goal in this stage"),
        tr("Steps"),
        tr("How it feels today"),
        tr("How it should feel"),
        tr("What they think"),
    ]
    rows = [_row(stage, context) for stage in context.journey.stages]
    return table(label("stage", context), columns, [Group(EMPTY, rows)], "stages")


@form_renderer("step")
def steps(context: PrintContext) -> Markup:
    """The steps, stage by stage; where the stages stand, only those of none of them."""
    records = filled("step", context)
    if not records:
        return empty("step", context)
    if "stage" in context.printed:
        known = {stage.id for stage in context.journey.stages}
        records = [record for record in records if getattr(record, "stage", "") not in known]
        if not records:
            return EMPTY
    columns = [context.tr("Stage"), context.tr("Steps")]
    runs = by_stage(records, context)
    rows = [[stage, _listed(some, context)] for stage, some in runs]
    return table(label("step", context), columns, [Group(EMPTY, rows)], "steps")


def _row(stage: JourneyStage, context: PrintContext) -> list[Markup]:
    names = ("emotion", "future_emotion", "thought")
    return [
        title_of(stage, context),
        value_of(stage, "goal", context),
        _listed([step for step in stage.steps if not step.is_blank], context),
        *(value_of(stage, name, context) for name in names),
    ]


def _listed(records: Sequence[Record], context: PrintContext) -> Markup:
    items = join(element("li", title_of(record, context)) for record in records)
    return element("ol", items) if items else EMPTY
