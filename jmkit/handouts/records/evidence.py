"""The evidence in print: what was seen, said or measured, and which claims it backs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.handouts.records.records import empty, filled, label, titles
from jmkit.handouts.records.renderers import form_renderer
from jmkit.handouts.records.tables import Group, table
from jmkit.handouts.records.values import title_of, value_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.model import Record

_CLAIMS = {"supports": "pain-point", "touchpoints": "touchpoint", "stages": "stage"}


@form_renderer("evidence")
def evidence(context: PrintContext) -> Markup:
    """The evidence, with where it comes from and what it backs.

    Where the pain points stand in full, what backs one of them stands there, and only there.
    """
    records = filled("evidence", context)
    if not records:
        return empty("evidence", context)
    if "pain-point" in context.printed:
        records = [record for record in records if not value_of(record, "supports", context)]
        if not records:
            return EMPTY
    heads = titles("evidence", ["text", "kind", "source", "date"], context)
    columns = [*heads, context.tr("What it backs")]
    rows = [_row(record, context) for record in records]
    return table(label("evidence", context), columns, [Group(EMPTY, rows)], "evidence")


def _row(record: Record, context: PrintContext) -> list[Markup]:
    facts = (value_of(record, name, context) for name in ("kind", "source", "date"))
    text = value_of(record, "text", context) or title_of(record, context)
    return [text, *facts, _backed(record, context)]


def _backed(record: Record, context: PrintContext) -> Markup:
    parts = []
    for name, kind in _CLAIMS.items():
        if claims := value_of(record, name, context):
            words = element("span", label(kind, context), class_="jmkit-small")
            parts.append(element("div", words, " ", claims))
    return join(parts)
