"""Forms and tables of records in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import join
from jmkit.handouts.records.records import print_records
from jmkit.handouts.records.renderers import FORM_RENDERERS
from jmkit.model import kinds, record_class

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext


@renderer("form")
def form(call: BlockCall, context: PrintContext) -> Markup:
    """What was filled into a form."""
    return join(_form(name, context) for name in _names_of(call))


@renderer("table")
def table_of_records(call: BlockCall, context: PrintContext) -> Markup:
    """The records of a kind, field by field."""
    return join(print_records(name, context) for name in _names_of(call))


def _form(name: str, context: PrintContext) -> Markup:
    kind = record_class(name).record_kind
    own = FORM_RENDERERS.get(kind)
    return own(context) if own else print_records(kind, context)


def _names_of(call: BlockCall) -> tuple[str, ...]:
    names = call.texts("name")
    if not names:
        raise UnknownNameError("", [cls.plural for cls in kinds()])
    return tuple(dict.fromkeys(names))
