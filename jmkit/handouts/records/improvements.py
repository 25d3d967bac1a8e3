"""Opportunities in print, each with what it answers and who does it; actions that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.records import empty, filled, label, titles
from jmkit.handouts.records.renderers import form_renderer
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of
from jmkit.model.improvements import AMOUNT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Record

_SIZES = ("impact", "effort", "confidence")


@form_renderer("opportunity")
def opportunities(context: PrintContext) -> Markup:
    """The opportunities: what they answer, what they take, and who carries them out."""
    records = filled("opportunity", context)
    if not records:
        return empty("opportunity", context)
    tr = context.tr
    columns = [
        tr("Opportunity"),
        tr("Which pain points does it answer?"),
        tr("Impact and effort"),
        tr("Who does what by when?"),
    ]
    rows = [_opportunity(record, context) for record in records]
    return table(label("opportunity", context), columns, [Group(EMPTY, rows)], "opportunities")


@form_renderer("action")
def actions(context: PrintContext) -> Markup:
    """The actions; where the opportunities stand with theirs, only those of none of them."""
    records = filled("action", context)
    if not records:
        return empty("action", context)
    if "opportunity" in context.printed:
        records = [record for record in records if not value_of(record, "opportunity", context)]
        if not records:
            return EMPTY
    names = ["title", "opportunity", "owner", "due", "measure", "target", "status"]
    rows = [[title_of(r, context), *(value_of(r, n, context) for n in names[1:])] for r in records]
    columns = titles("action", names, context)
    return table(label("action", context), columns, [Group(EMPTY, rows)], "actions")


def _opportunity(record: Record, context: PrintContext) -> list[Markup]:
    kind = value_of(record, "kind", context)
    small = element("span", kind, class_="jmkit-small") if kind else EMPTY
    return [
        join([title_of(record, context), small], " "),
        value_of(record, "answers", context),
        join(filter(None, (_size(record, name, context) for name in _SIZES)), " "),
        _plan([one for one in _actions_for(record, context) if not one.is_blank], context),
    ]


def _size(record: Record, name: str, context: PrintContext) -> Markup:
    # Three scales with the same words: each says what it measures.
    value = getattr(record, name)
    if not value:
        return EMPTY
    (word,) = titles("opportunity", [name], context)
    said = f"{context.tr(AMOUNT.word(value))} {value}/{AMOUNT.high}"
    squares = "■" * value + "□" * (AMOUNT.high - value)
    sign = element("span", squares, class_="jmkit-squares", role="img", aria_label=said)
    return element("span", element("span", word), " ", sign, class_=f"jmkit-size jmkit-{name}")


def _actions_for(record: Record, context: PrintContext) -> Sequence[Record]:
    return [one for one in context.journey.actions if one.opportunity == record.id]


def _plan(records: Sequence[Record], context: PrintContext) -> Markup:
    if not records:
        return element("span", context.tr("nobody yet"), class_="jmkit-badge jmkit-hypothesis")
    return element("ul", join(element("li", _action(one, context)) for one in records))


def _action(record: Record, context: PrintContext) -> Markup:
    who = _line(record, ("owner", "due", "status"), context)
    how = _line(record, ("measure", "target"), context)
    small = (element("span", one, class_="jmkit-small") for one in (who, how) if one)
    return join([title_of(record, context), *small], " ")


def _line(record: Record, names: Sequence[str], context: PrintContext) -> Markup:
    said = [name for name in names if getattr(record, name) != "planned"]
    return join(filter(None, (value_of(record, name, context) for name in said)), " · ")
