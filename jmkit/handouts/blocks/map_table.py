"""The stage map as a table, for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of
from jmkit.model.derived.evidence_level import LEVELS, evidence_level
from jmkit.model.derived.feelings import curve_by_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import JourneyStage, Opportunity, PainPoint, Record, Touchpoint
    from jmkit.model.derived.evidence_level import Claim
    from jmkit.model.derived.feelings import Feeling


def map_table(context: PrintContext) -> Markup:
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
    felt = curve_by_stage(context.journey)
    rows = [_row(stage, felt.get(stage.id, []), context) for stage in context.journey.stages]
    return table(tr("Stage map"), columns, [Group(EMPTY, rows)], "map")


def _row(stage: JourneyStage, felt: Sequence[Feeling], context: PrintContext) -> list[Markup]:
    return [
        title_of(stage, context),
        _titles(stage.steps, context),
        _claims(stage.touchpoints, context),
        value_of(stage, "thought", context),
        _felt(felt, context),
        value_of(stage, "future_emotion", context),
        _claims(stage.pain_points, context),
        _claims(context.journey.answers_in(stage), context),
    ]


def _titles(records: Sequence[Record], context: PrintContext) -> Markup:
    return _listed(title_of(record, context) for record in records if not record.is_blank)


def _claims(
    claims: Sequence[Touchpoint | PainPoint | Opportunity], context: PrintContext
) -> Markup:
    filled = (claim for claim in claims if not claim.is_blank)
    return _listed(join([title_of(c, context), _known(c, context)], " ") for c in filled)


def _felt(points: Iterable[Feeling], context: PrintContext) -> Markup:
    # The points of the curve: a touchpoint by its name, a stage's own score alone in its row.
    return _listed(
        join(
            [
                *_whose(p, context),
                value_of(p.record, "emotion", context),
                _known(p.record, context),
            ],
            " ",
        )
        for p in points
    )


def _whose(point: Feeling, context: PrintContext) -> list[Markup]:
    return [] if point.is_whole_stage else [title_of(point.record, context)]


def _known(claim: Claim, context: PrintContext) -> Markup:
    words = context.tr(LEVELS[evidence_level(context.journey, claim)])
    return element("span", words, class_="jmkit-small")


def _listed(items: Iterable[Markup]) -> Markup:
    shown = [element("li", item) for item in items]
    return element("ul", join(shown)) if shown else EMPTY
