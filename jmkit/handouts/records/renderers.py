"""The register of record kinds whose form has a print of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext

    FormRenderer = Callable[[PrintContext], Markup]

FORM_RENDERERS: dict[str, FormRenderer] = {}


def form_renderer(kind: str) -> Callable[[FormRenderer], FormRenderer]:
    """Registers a function as the print of the form of a record kind.

    A kind without one is printed from the meanings of its fields.

    Args:
        kind: The kind's singular name, such as ``"pain-point"``.
    """

    def register(function: FormRenderer) -> FormRenderer:
        FORM_RENDERERS[kind] = function
        return function

    return register
