"""What the page says of the room that a picture has there, in a field that nobody sees.

Only the page knows how wide a notebook is; see jmkit/lab/extensions/jmkit/static/screens.js. Where
nobody says anything (VS Code, a notebook run without a page) pictures have a laptop's width.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import ipywidgets as widgets

from jmkit.drawing.layout.screen import Screen
from jmkit.forms.styles.widgets import box, field

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.journal import Journals

_TOLD = re.compile(r"(\d{1,5})@(\d{1,2}(?:\.\d{1,2})?)", re.ASCII)  # CSS pixels @ dots a pixel

# What was said last: a cell that runs again is drawn at once for the page that it stands on.
_last: WeakKeyDictionary[Journals, Screen] = WeakKeyDictionary()


class PageScreen:
    """The room for one picture, as its page says.

    Args:
        journals: Whose pictures are likely to stand on the same page.
        on_change: Called when it has become another.
    """

    def __init__(self, journals: Journals, on_change: Callable[[], None]) -> None:
        self.screen = _last.get(journals, Screen())
        self._journals, self._on_change = journals, on_change
        told = field(widgets.Text, _dom_classes=("jmkit-screen",))
        told.observe(lambda change: self._take(change["new"]), names="value")
        self.widget = box((told,), "jmkit-asked")

    def _take(self, words: str) -> None:
        told = _TOLD.fullmatch(words)
        screen = Screen.within_limits(int(told[1]), float(told[2])) if told else self.screen
        if screen != self.screen:
            self.screen = _last[self._journals] = screen
            self._on_change()
