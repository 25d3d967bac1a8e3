"""The live face of a picture: a column of strips, of which only those that changed are sent."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.live.face import LiveFace
from jmkit.forms.live.page_screen import PageScreen
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import frame
from jmkit.forms.timers import Throttle

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.drawing.backends.tiles import LiveMap, Tile
    from jmkit.drawing.layout.screen import Screen
    from jmkit.forms.session import FormSession
    from jmkit.model import Journey

SOON = 0.04  # seconds from a change to the picture, where it does not rest
REST = 2.0  # how many times as long as it drew it leaves the kernel to others

_STRIP = widgets.Layout(margin="0", padding="0", overflow="visible", flex="0 0 auto")
_COLUMN = widgets.Layout(overflow="auto", margin="0")

# Decoded before it is shown: a picture that takes the place of another does not flicker. Never
# scaled: its letters are as large as they were drawn, and where it has no room the column scrolls.
_IMAGE = (
    '<img alt="{alt}"{reach} width="{width}" height="{height}" decoding="sync" '
    'style="display:block;max-width:none" src="data:image/png;base64,{data}">'
)
_DESCRIPTION = '<details dir="{direction}"><summary>{title}</summary><p>{text}</p></details>'


class LivePicture(LiveFace):
    """A picture that follows the journals until it is closed.

    Args:
        session: Whose it is.
        name: The block's name.
        picture: Draws it, strip by strip, for the room that it has on the page.
        describe: Says what the picture shows, in one sentence and in full.
    """

    def __init__(
        self,
        session: FormSession,
        name: str,
        picture: LiveMap,
        describe: Callable[[Journey], tuple[str, str]],
    ) -> None:
        self._session, self._picture, self._describe = session, picture, describe
        self._shown: list[Tile] = []
        self._drawn: tuple[Journey, Screen] | None = None
        self._status = Status(session.tr)
        self._strips = widgets.VBox([], layout=_COLUMN)
        self._description = widgets.HTML("")
        redraws = Throttle(self._status.guard(self.redraw), SOON, REST)
        self._page = PageScreen(session.journals, redraws.trigger)
        self.redraw()
        parts = [self._page.widget, self._strips, self._description, self._status.widget]
        box = frame(parts, session, name)
        super().__init__(session, box, redraws.trigger, redraws.cancel)

    def redraw(self) -> None:
        """Draws what has changed; nothing when nothing has."""
        journey, screen = self._session.journals.journey, self._page.screen
        if self._drawn and journey is self._drawn[0] and screen == self._drawn[1]:
            return
        tiles = self._picture.draw(journey, screen)
        short, long = self._describe(journey)
        self._make_room(len(tiles))
        for n, (strip, tile) in enumerate(zip(self._strips.children, tiles, strict=True)):
            if n >= len(self._shown) or tile is not self._shown[n] or n == 0:
                strip.value = _image(tile, short if n == 0 else "")
        self._description.value = _DESCRIPTION.format(
            direction=self._session.tr.direction,
            title=escape(self._session.tr("The picture in words")),
            text=escape(long).replace("\n", "<br>"),
        )
        self._shown, self._drawn = tiles, (journey, screen)

    def _make_room(self, count: int) -> None:
        strips: list[Any] = list(self._strips.children)
        if len(strips) != count:
            more = [widgets.HTML("", layout=_STRIP) for _ in range(count - len(strips))]
            self._strips.children = [*strips[:count], *more]
            for strip in strips[count:]:
                strip.close()


def _image(tile: Tile, alt: str) -> str:
    return _IMAGE.format(
        alt=escape(alt),
        reach=' tabindex="0"' if alt else "",  # a column that scrolls is reached with the keyboard
        width=tile.width,
        height=tile.height,
        data=b64encode(tile.png).decode("ascii"),
    )
