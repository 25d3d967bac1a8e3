"""Where the page takes a file: the widget, and what page and kernel say to each other about it.

The page says ``{"do": "begin", "file": id, "name": …, "size": bytes}``, then ``{"do": "piece",
"file": id, "at": offset}`` with the bytes in a buffer, one after the other, or ``{"do": "drop",
"file": id}``. The kernel answers each with ``{"file": id, …}`` and one of ``go`` (the next offset),
``done``, or ``refused`` (why, in words). The page's half is
`jmkit/lab/extensions/jmkit/static/drop`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from traitlets import Dict, Int, Unicode

from jmkit.i18n import N_
from jmkit.limits import PIECE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.i18n import Translator

MODULE, MODULE_VERSION = "jmkit-drop", "1.0.0"

_WORDS = {
    "drop": N_("Drop a file here"),
    "choose": N_("Choose a file"),
    "kinds": N_("A list, a log or a survey: CSV, Excel (xlsx), JSON lines or Parquet."),
    "bringing": N_("{name}: {percent}% is here"),
    "stop": N_("Stop"),
    "stopped": N_("Stopped. Nothing of it was kept."),
    "lost": N_("It broke off. Bring the file once more."),
    "folder": N_("That is a folder. Bring one file."),
}


class DropWidget(widgets.DOMWidget):  # type: ignore[misc]  # ipywidgets has no types
    """A place on the page where people drop a file.

    Args:
        tr: In whose language it speaks.
        suffixes: Endings of the names of files that are offered first.
        on_message: Called with each message of the page, and its bytes.
    """

    _model_module = Unicode(MODULE).tag(sync=True)
    _model_module_version = Unicode(MODULE_VERSION).tag(sync=True)
    _model_name = Unicode("DropModel").tag(sync=True)
    _view_module = Unicode(MODULE).tag(sync=True)
    _view_module_version = Unicode(MODULE_VERSION).tag(sync=True)
    _view_name = Unicode("DropView").tag(sync=True)
    words = Dict().tag(sync=True)
    suffixes = Unicode().tag(sync=True)
    piece = Int(PIECE_BYTES).tag(sync=True)

    def __init__(
        self, tr: Translator, suffixes: str, on_message: Callable[[Any, list[Any]], None]
    ) -> None:
        words = {name: tr(text) for name, text in _WORDS.items()}
        super().__init__(words=words, suffixes=suffixes)
        self.on_msg(lambda _widget, content, buffers: on_message(content, buffers))
