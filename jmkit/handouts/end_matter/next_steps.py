"""What to do after the workshop, as the action plan and the gaps in it tell."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.values import title_of, value_of
from jmkit.model.derived.ranking import in_time, is_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Action, Record

_AGAIN = dt.timedelta(days=91)  # three months after the first action, the numbers are taken again


def next_steps(context: PrintContext) -> Markup:
    """The next steps: what is due, what nobody does yet, what is only a guess, and measuring again.

    Empty while there is neither a pain point nor an action.
    """
    steps = list(_steps(context))
    return element("ol", join(steps, "\n"), class_="jmkit-next") if steps else EMPTY


def _steps(context: PrintContext) -> Iterator[Markup]:
    tr, journey = context.tr, context.journey
    actions = [a for a in journey.actions if not a.is_blank and is_open(a)]
    if actions and "opportunity" not in context.printed:  # else they stand with what they do
        yield _step(tr("Carry out what you planned"), _dated(actions, context))
    planned = {action.opportunity for action in journey.actions}
    waiting = [o for o in journey.opportunities if not o.is_blank and o.id not in planned]
    if waiting:
        yield _step(tr("Decide who takes these on, or let them go"), _titles(waiting, context))
    pains = [pain for pain in journey.pain_points if not pain.is_blank]
    guesses = [pain for pain in pains if not journey.evidence_for(pain)]
    if guesses:
        yield _step(
            tr("Find out whether these are true; so far they are hypotheses"),
            _titles(guesses, context),
        )
    if pains or actions:
        yield _step(tr("Show the map to customers and let them correct it"), EMPTY)
        yield _step(_measure_again(actions, context), EMPTY)


def _measure_again(actions: Sequence[Action], context: PrintContext) -> str:
    days = [action.due for action in actions if action.due]
    if not days:
        return context.tr("Choose a day on which you measure again and draw the map anew")
    try:
        day = context.tr.date(min(days) + _AGAIN)
    except OverflowError:
        day = context.tr.date(min(days))
    return context.tr("Measure again and draw the map anew, around {day}", day=day)


def _step(title: str, html: Markup) -> Markup:
    return element("li", element("strong", title), html)


def _titles(records: Sequence[Record], context: PrintContext) -> Markup:
    return element("ul", join(element("li", title_of(record, context)) for record in records))


def _dated(actions: Sequence[Action], context: PrintContext) -> Markup:
    return element("ul", join(element("li", _dated_action(a, context)) for a in in_time(actions)))


def _dated_action(action: Action, context: PrintContext) -> Markup:
    notes = [value_of(action, name, context) for name in ("due", "owner")]
    small = join(filter(None, notes), " · ")
    more = element("span", small, class_="jmkit-small") if small else EMPTY
    return join([title_of(action, context), more], " ")
