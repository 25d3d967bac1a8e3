"""The live face of a picture: a column of strips, of which only those that changed are sent."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.live.face import LiveFace
from jmkit.forms.live.redraws import Redraws
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.drawing.backends.tiles import LiveMap, Tile
    from jmkit.forms.session import FormSession
    from jmkit.model import Journey

_READABLE = 0.72  # of its own size is the least at which a picture is shown; then it scrolls
_STRIP = widgets.Layout(margin="0", padding="0", overflow="visible", flex="0 0 auto")
_COLUMN = widgets.Layout(overflow="auto", margin="0")

# Decoded before it is shown: a picture that takes the place of another does not flicker.
_IMAGE = (
    '<img alt="{alt}"{reach} width="{width}" height="{height}" decoding="sync" '
    'style="display:block;width:100%;max-width:{width}px;min-width:{least}px;height:auto" '
    'src="data:image/png;base64,{data}">'
)
_WORDS = '<details dir="{direction}"><summary>{title}</summary><p>{text}</p></details>'


class LivePicture(LiveFace):
    """A picture that follows the journals until it is closed.

    Args:
        session: The person's place.
        name: The block's name.
        picture: Draws it, strip by strip.
        words: The picture in one sentence, and in full.
    """

    def __init__(
        self,
        session: FormSession,
        name: str,
        picture: LiveMap,
        words: Callable[[Journey], tuple[str, str]],
    ) -> None:
        self._session, self._picture, self._words = session, picture, words
        self._shown: list[Tile] = []
        self._journey: Journey | None = None
        self._status = Status(session.tr)
        self._strips = widgets.VBox([], layout=_COLUMN)
        self._told = widgets.HTML("")
        self._redraws = Redraws(self._status.guard(self.redraw))
        self.redraw()
        box = frame([self._strips, self._told, self._status.widget], session.tr, name)
        super().__init__(session, box, self._redraws.touch)

    def redraw(self) -> None:
        """Draws what has changed; nothing when nothing has."""
        journey = self._session.journals.journey
        if journey is self._journey:
            return
        tiles = self._picture.draw(journey)
        short, long = self._words(journey)
        self._make_room(len(tiles))
        for n, (strip, tile) in enumerate(zip(self._strips.children, tiles, strict=True)):
            if n >= len(self._shown) or tile is not self._shown[n] or n == 0:
                strip.value = _image(tile, short if n == 0 else "")
        self._told.value = _WORDS.format(
            direction=self._session.tr.direction,
            title=escape(self._session.tr("The picture in words")),
            text=escape(long).replace("\n", "<br>"),
        )
        self._shown, self._journey = tiles, journey

    def close(self) -> None:
        """Ends it, and what was still to be drawn."""
        self._redraws.stop()
        super().close()

    def _make_room(self, count: int) -> None:
        strips: list[Any] = list(self._strips.children)
        if len(strips) != count:
            for strip in strips[count:]:
                strip.close()
            more = [widgets.HTML("", layout=_STRIP) for _ in range(count - len(strips))]
            self._strips.children = [*strips[:count], *more]


def _image(tile: Tile, alt: str) -> str:
    return _IMAGE.format(
        alt=escape(alt),
        reach=' tabindex="0"' if alt else "",  # a column that scrolls is reached with the keyboard
        width=tile.width,
        height=tile.height,
        least=round(tile.width * _READABLE),
        data=b64encode(tile.png).decode("ascii"),
    )
