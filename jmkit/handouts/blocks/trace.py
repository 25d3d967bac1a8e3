"""The trace: from every pain point to what answers it and who does it, and where it breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.records import empty
from jmkit.handouts.records.tables import Group, first_rows, table
from jmkit.handouts.records.values import title_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext
    from jmkit.model import Action, Opportunity, PainPoint


@renderer("trace")
def trace(_: BlockCall, context: PrintContext) -> Markup:
    """A row for every pain point and opportunity that answers it, with its actions.

    Nothing where the opportunities stand in full: there they say what they answer and who acts.
    """
    if {"pain-point", "opportunity"} <= context.printed:
        return EMPTY
    rows, more = first_rows(_rows(context), context.tr)
    if not rows:
        return empty("pain-point", context)
    tr = context.tr
    columns = [tr("Pain point"), tr("Opportunity"), tr("Action")]
    told = [[*map(_or_gap, row)] for row in rows]
    return table(tr("From pain to action"), columns, [Group(EMPTY, told)], "trace") + more


def _rows(context: PrintContext) -> Iterator[list[Markup]]:
    journey = context.journey
    for pain in journey.pain_points:
        if not pain.is_blank:
            for opportunity in journey.answers_to(pain) or [None]:
                yield _row(pain, opportunity, context)
    known = {pain.id for pain in journey.pain_points}
    for opportunity in journey.opportunities:
        if not opportunity.is_blank and not known & set(opportunity.answers):
            yield _row(None, opportunity, context)
    orphans = _orphans(context)
    if orphans:
        yield [EMPTY, EMPTY, _actions(orphans, context)]


def _row(
    pain: PainPoint | None, opportunity: Opportunity | None, context: PrintContext
) -> list[Markup]:
    actions = context.journey.actions_for(opportunity) if opportunity else ()
    return [title_of(pain, context), title_of(opportunity, context), _actions(actions, context)]


def _orphans(context: PrintContext) -> list[Action]:
    known = {opportunity.id for opportunity in context.journey.opportunities}
    actions = context.journey.actions
    return [a for a in actions if not a.is_blank and a.opportunity not in known]


def _actions(actions: Iterable[Action], context: PrintContext) -> Markup:
    items = [_action(action, context) for action in actions if not action.is_blank]
    return element("ul", join(element("li", item) for item in items)) if items else EMPTY


def _action(action: Action, context: PrintContext) -> Markup:
    notes = [value_of(action, name, context) for name in ("owner", "due")]
    small = element("span", join(filter(None, notes), " · "), class_="jmkit-small")
    return join([title_of(action, context), small if any(notes) else EMPTY], " ")


def _or_gap(cell: Markup) -> Markup:
    return cell or element("span", "—", class_="jmkit-gap")
