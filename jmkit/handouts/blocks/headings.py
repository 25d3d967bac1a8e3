"""What stands above a block in a handout, where no notebook's own heading does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError
from jmkit.i18n import N_
from jmkit.model import record_class
from jmkit.model.notes import NOTES, note_name
from jmkit.rendering import PICTURES, PictureSpec, caption_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext

_FORMS = {"form", "table"}
_WORDS = {
    "card": N_("Persona"),
    "trace": N_("From pain to action"),
    "survey": N_("What the survey says"),
    "funnel": N_("How many go on"),
    "reviews": N_("What customers wrote"),
    "check": N_("What may still be missing"),
}


def heading_of(call: BlockCall, context: PrintContext) -> str:
    """The words above a block; empty for one that needs none.

    Args:
        call: The block.
        context: The workshop.
    """
    tr = context.tr
    if call.name in _FORMS:
        return " · ".join(map(tr, dict.fromkeys(_labels(call))))
    if call.name == "notes":
        return tr(NOTES[note_name(call.text("name"))].heading)
    if call.name in PICTURES:
        return caption_of(PictureSpec.of(call), context)
    return tr(_WORDS[call.name]) if call.name in _WORDS else ""


def _labels(call: BlockCall) -> Iterator[str]:
    for name in call.texts("name"):
        try:
            yield record_class(name).label_many or name
        except UnknownNameError:  # told in its place
            continue
