"""Forms, notes and tables of records in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import element, join, paragraphs
from jmkit.handouts.records.records import empty, print_records
from jmkit.handouts.records.renderers import FORM_RENDERERS
from jmkit.model import Note, kinds, record_class
from jmkit.model.notes import note_name

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


@renderer("notes")
def notes(call: BlockCall, context: PrintContext) -> Markup:
    """What the team wrote down beside the map."""
    return join(_note(name, context) for name in _names_of(call))


def _note(name: str, context: PrintContext) -> Markup:
    found = context.journey.find(Note.record_kind, note_name(name))
    if not isinstance(found, Note) or not found.text.strip():
        return empty(Note.record_kind, context)
    return element("div", paragraphs(found.text, context.tr), class_="jmkit-team-notes")


def _form(name: str, context: PrintContext) -> Markup:
    kind = record_class(name).record_kind
    own = FORM_RENDERERS.get(kind)
    return own(context) if own else print_records(kind, context)


def _names_of(call: BlockCall) -> tuple[str, ...]:
    names = call.texts("name")
    if not names:
        raise UnknownNameError("", [cls.plural for cls in kinds()])
    return tuple(dict.fromkeys(names))
