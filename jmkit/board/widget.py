"""The board as a widget: the page's module gets its state, its words, and messages.

The page's module is written as ``render({model, el})``; our extension registers it under `MODULE`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from traitlets import Dict, Unicode

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.board.state import Parts

MODULE, MODULE_VERSION = "jmkit-board", "1.0.0"


def _present(_value: Any, widget: Any) -> Any:
    # Whoever opens the page later gets the board as it is then, though no trait was ever pushed.
    return widget.parts


class BoardWidget(widgets.DOMWidget):  # type: ignore[misc]  # ipywidgets has no types
    """A board on the page.

    Args:
        parts: What it shows, see `jmkit.board.state`.
        words: What the page calls things.
        place: Whose board of which workshop it is, for what the page keeps until it is saved.
        on_message: Called with each message of the page.
    """

    _model_module = Unicode(MODULE).tag(sync=True)
    _model_module_version = Unicode(MODULE_VERSION).tag(sync=True)
    _model_name = Unicode("BoardModel").tag(sync=True)
    _view_module = Unicode(MODULE).tag(sync=True)
    _view_module_version = Unicode(MODULE_VERSION).tag(sync=True)
    _view_name = Unicode("BoardView").tag(sync=True)
    board = Dict().tag(sync=True, to_json=_present)
    words = Dict().tag(sync=True)
    place = Unicode().tag(sync=True)

    def __init__(
        self, parts: Parts, words: dict[str, Any], place: str, on_message: Callable[[Any], None]
    ) -> None:
        self.parts = parts
        super().__init__(words=words, place=place)
        self.on_msg(lambda _widget, content, _buffers: on_message(content))
