"""How a block shows itself in a notebook: its live face, with its print as a fallback."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jmkit.blocks import BLOCK_MIME, BlockCall
from jmkit.rendering.specification import PICTURE_BLOCKS, PictureSpec
from jmkit.workshop.live_faces import live_face

if TYPE_CHECKING:
    from jmkit.forms import LiveFace
    from jmkit.journal import Journals
    from jmkit.workshop.live_faces import BlockSource

_WIDGET_MIME = "application/vnd.jupyter.widget-view+json"


class Block:
    """What one line of a notebook shows; also HTML for scripts, as `html`.

    Args:
        call: Which block.
        source: The workshop that it is shown in.
        journals: The journals of it, opened by one person.
    """

    def __init__(self, call: BlockCall, source: BlockSource, journals: Journals) -> None:
        self.call = call
        self._source = source
        self._journals = journals

    def __repr__(self) -> str:
        options = (f"{name}={', '.join(some)!r}" for name, some in self.call.options.items())
        return f"Block({', '.join([repr(self.call.name), *options])})"

    @property
    def html(self) -> str:
        """The print of the block, from the journals as they are now."""
        return self._print()

    def _print(self, width: float = 0.0) -> str:
        from jmkit.handouts.blocks import render_block
        from jmkit.handouts.context import print_context
        from jmkit.handouts.html.gallery import Gallery

        gallery = Gallery()
        context = print_context(self._source.context(), gallery=gallery, width=width)
        return gallery.embed(render_block(self.call, context))

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes a new live face necessary: another folder, person or setting."""
        source = self._source
        return (source.path, self._journals.person, source.settings)

    def live(self) -> LiveFace:
        """A new live face: a form, or a picture that follows the journey."""
        return live_face(self.call, self._source, self._journals, self._print)

    def mime_bundle(self) -> dict[str, Any]:
        """The output as a notebook file keeps it: what people see before anything is run."""
        return {
            "text/plain": repr(self),
            "text/html": self.html,
            BLOCK_MIME: self.call.to_json(),
        }

    def alt_text(self) -> dict[str, str]:
        """A picture in words for the output's metadata: ``alt`` in short, ``description`` whole."""
        if self.call.name not in PICTURE_BLOCKS:
            return {}
        from jmkit.rendering import describe

        with suppress(Exception):  # the print says what is wrong
            words = describe(PictureSpec.of(self.call), self._source.context())
            return dict(zip(("alt", "description"), words, strict=True))
        return {}

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, str]]:
        bundle = self.mime_bundle()
        from jmkit.forms.live.kernel import keep_order, kernel, running_cell

        if kernel():
            keep_order()
            widget = _face_in(running_cell(), self).widget
            bundle[_WIDGET_MIME] = widget._repr_mimebundle_()[_WIDGET_MIME]
        return bundle, self.alt_text()


_live: dict[tuple[str, BlockCall], tuple[tuple[object, ...], LiveFace]] = {}


def _face_in(cell: str, block: Block) -> LiveFace:
    # A cell that runs again shows the widgets it showed before: open items stay open, the same
    # notebook in a second tab keeps its form, and nothing is left behind.
    place, person = (cell, block.call), block.identity
    before, face = _live.get(place, ((), None))
    if cell and face and before == person:
        face.refresh()
        return face
    if cell and face:
        face.close()
    _live[place] = (person, face := block.live())
    return face
