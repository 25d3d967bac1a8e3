"""The pain points in print, each with its evidence or the word that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.records import NO_STAGE, empty, label
from jmkit.handouts.records.renderers import form_renderer
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Evidence, PainPoint


@form_renderer("pain-point")
def pain_points(context: PrintContext) -> Markup:
    """The pain points: where, how bad, for how many, and how we know."""
    pains = [pain for pain in context.journey.pain_points if not pain.is_blank]
    if not pains:
        return empty("pain-point", context)
    tr = context.tr
    columns = [tr("Pain point"), tr("How bad, how often?"), tr("How do we know?")]
    rows = [_row(pain, context) for pain in pains]
    return table(label("pain-point", context), columns, [Group(EMPTY, rows)], "pain-points")


def _row(pain: PainPoint, context: PrintContext) -> list[Markup]:
    stage = value_of(pain, "stage", context) or element("span", context.tr(NO_STAGE))
    where = filter(None, [stage, value_of(pain, "touchpoint", context)])
    scores = (value_of(pain, name, context) for name in ("severity", "frequency"))
    return [
        join([title_of(pain, context), element("span", join(where, " · "), class_="jmkit-small")]),
        join(filter(None, scores), " "),
        _evidence(pain, context),
    ]


def _evidence(pain: PainPoint, context: PrintContext) -> Markup:
    found = [_proof(one, context) for one in context.journey.evidence_for(pain)]
    if not found:
        return element("span", context.tr("hypothesis"), class_="jmkit-badge jmkit-hypothesis")
    return element("ul", join(element("li", proof) for proof in found))


def _proof(evidence: Evidence, context: PrintContext) -> Markup:
    notes = [value_of(evidence, name, context) for name in ("kind", "source", "date")]
    small = join(filter(None, notes), " · ")
    return join([title_of(evidence, context), element("span", small, class_="jmkit-small")], " ")
