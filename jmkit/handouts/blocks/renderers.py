"""The register of renderers: for each block its print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.error_log import record
from jmkit.errors import JmkitError, UnknownNameError
from jmkit.handouts.html.markup import alert, element, join
from jmkit.model import record_class
from jmkit.model.derived.excerpt import describe_omissions

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.handouts.context import PrintContext

    Renderer = Callable[[BlockCall, PrintContext], Markup]

_SHOWN = {
    "card": ("persona",),
    "notes": ("note",),
    "trace": ("pain-point", "opportunity", "action"),
}

RENDERERS: dict[str, Renderer] = {}


def renderer(name: str) -> Callable[[Renderer], Renderer]:
    """Registers a function as the face of a block.

    Args:
        name: The block's name, as in `jmkit.blocks.BLOCKS`.
    """

    def register(function: Renderer) -> Renderer:
        RENDERERS[name] = function
        return function

    return register


def render_block(call: BlockCall, context: PrintContext) -> Markup:
    """The print of a block: HTML in which everything people wrote is escaped.

    What goes wrong, such as a data file that cannot be read, is told in its place: a block that
    cannot be shown costs no other one.

    Raises:
        UnknownNameError: There is no such block.
    """
    if call.name not in RENDERERS:
        raise UnknownNameError(call.name, RENDERERS)
    try:
        return RENDERERS[call.name](call, context) + _left_out(call, context)
    except JmkitError as error:
        return alert(error.text(context.tr))
    except Exception as error:  # noqa: BLE001 -- whatever a file or a record trips over
        return alert(_unexpected(call, error, context))


def _unexpected(call: BlockCall, error: Exception, context: PrintContext) -> str:
    # Not where the details are: a handout goes to other people.
    record(f"the block {call.name} could not be shown", error)
    return context.tr(
        "This part could not be shown: {reason}. Everything else is here.",
        reason=type(error).__name__,
    )


def _left_out(call: BlockCall, context: PrintContext) -> Markup:
    # The pictures say it at their foot.
    kinds = _SHOWN.get(call.name, ())
    if call.name in {"form", "table"}:
        kinds = tuple(record_class(name).record_kind for name in call.texts("name"))
    said = describe_omissions(context.journey, context.tr, kinds) if kinds else ()
    return join(element("p", sentence, class_="jmkit-note") for sentence in said)
