"""The stage map as a table, for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.faces.tables import Group, table
from jmkit.handouts.faces.values import title_of, value_of
from jmkit.handouts.markup import EMPTY, element, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import Context
    from jmkit.model import JourneyStage, Record


def map_table(context: Context) -> Markup:
    """A row for each stage, a column for each lane of the map."""
    tr = context.tr
    columns = [
        tr("Stage"),
        tr("Steps"),
        tr("Touchpoints"),
        tr("What they think"),
        tr("How it feels today"),
        tr("How it should feel"),
        tr("Pain points"),
        tr("Opportunities"),
    ]
    rows = [_row(stage, context) for stage in context.journey.stages]
    return table(tr("Stage map"), columns, [Group(EMPTY, rows)], "map")


def _row(stage: JourneyStage, context: Context) -> list[Markup]:
    pains = {pain.id for pain in stage.pain_points}
    answers = [o for o in context.journey.opportunities if pains & set(o.answers)]
    return [
        title_of(stage, context),
        _titles(stage.steps, context),
        _titles(stage.touchpoints, context),
        value_of(stage, "thought", context),
        value_of(stage, "emotion", context),
        value_of(stage, "future_emotion", context),
        _titles(stage.pain_points, context),
        _titles(answers, context),
    ]


def _titles(records: Sequence[Record], context: Context) -> Markup:
    filled = [title_of(record, context) for record in records if not record.is_blank]
    return element("ul", join(element("li", title) for title in filled)) if filled else EMPTY
