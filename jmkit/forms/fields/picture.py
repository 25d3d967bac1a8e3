"""A picture of a record: chosen or dropped, shown small, taken away again.

The page makes it smaller before it sends it, as a text in a field that nobody sees (`pictures.js`
of `jmkit/lab/extensions/jmkit`). Where that is not there, another button sends the file as it is.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.errors import JmkitError
from jmkit.folder.pictures.added import add_picture
from jmkit.folder.pictures.raster import reduced
from jmkit.forms.fields.control import Control, Question
from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import box, button, css_of, field, label, markup, set_css
from jmkit.limits import PICTURE_BYTES
from jmkit.rendering.picture_files import picture_file

if TYPE_CHECKING:
    from collections.abc import Callable

_PICTURED = "jmkit-pictured"
_SHOWN = 240  # pixels each way, on the page half as many
_LONGEST = PICTURE_BYTES * 4 // 3 + 100  # letters of a file that may be added


class PictureControl(Control):
    """The picture of a record; its value is the name of a file in the workshop's folder."""

    def __init__(self, question: Question) -> None:
        self._session, self._kind = question.session, question.kind
        self._folder = self._session.journals.folder.parent
        self._title = question.title
        self._name = ""
        self._callbacks: list[Callable[[], None]] = []
        self._shown, self._fault = markup("", "jmkit-portrait"), markup("")
        self._choose = button("", "jmkit-second", "jmkit-choose")
        css = ("jmkit-second", "jmkit-upload")
        self._file = field(widgets.FileUpload, accept="image/*", icon="", _dom_classes=css)
        self._file.observe(lambda change: self._take_file(change["new"]), names="value")
        self._sent = field(widgets.Text, _dom_classes=("jmkit-sent",))
        self._sent.observe(lambda change: self._take_text(change["new"]), names="value")
        self._away = button(self._session.tr("Take it away"), "jmkit-quiet", "jmkit-away")
        self._away.on_click(lambda _: self._change(""))
        ways = (self._choose, self._file, self._away)
        parts = (label(self._title), self._shown, *ways, self._sent, self._fault)
        super().__init__(box(parts, "jmkit-picture"))
        self._draw()

    @property
    def value(self) -> str:
        """The name of the file; empty without one."""
        return self._name

    @property
    def page_values(self) -> dict[str, str]:
        """Nothing: the page keeps no pictures."""
        return {}

    def show(self, value: str) -> None:
        """Shows the picture of this name."""
        if value != self._name:
            self._name = value
            self._draw()

    def on_change(self, callback: Callable[[], None]) -> None:
        """Calls back after a picture was added or taken away."""
        self._callbacks.append(callback)

    def _take_file(self, files: Any) -> None:
        if files:
            self._add(bytes(files[0]["content"]))
            self._file.value = ()

    def _take_text(self, text: str) -> None:
        if not text:
            return
        self._sent.value = ""
        try:
            # One letter more than may be is enough to be told that it is too large.
            self._add(b64decode(text[: _LONGEST // 4 * 4 + 4], validate=True))
        except ValueError:  # no base 64
            self._add(b"")

    def _add(self, data: bytes) -> None:
        try:
            name = add_picture(self._folder, data, self._kind)
        except JmkitError as error:
            self._tell(error.text(self._session.tr))
        else:
            self._change(name)

    def _change(self, name: str) -> None:
        self._tell("")
        self.show(name)
        for callback in self._callbacks:
            callback()

    def _tell(self, fault: str) -> None:
        text = f'<div class="jmkit-note" role="alert">{sentence(fault)}</div>' if fault else ""
        self._fault.value = text

    def _draw(self) -> None:
        found = picture_file(self._folder, self._name) if self._name else None
        small = reduced(found.data, _SHOWN) if found else None
        self._shown.value = _image(small, self._title) if small else ""
        again = self._session.tr("Choose another picture")
        for way in (self._choose, self._file):
            way.description = again if self._name else self._session.tr("Choose a picture")
        others = (css for css in css_of(self.widget) if css != _PICTURED)
        set_css(self.widget, (*others, *([_PICTURED] if self._name else [])))


def _image(data: bytes, title: str) -> str:
    return f'<img alt="{escape(title)}" src="data:image/jpeg;base64,{b64encode(data).decode()}">'
