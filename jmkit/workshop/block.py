"""How a block shows itself in a notebook: its live face, with its print face as a fallback."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

from jmkit.blocks import BLOCK_MIME, BlockCall, block_of_code
from jmkit.folder.packs import open_pack
from jmkit.folder.writing import write_whole

if TYPE_CHECKING:
    from jmkit.forms import LiveFace
    from jmkit.handouts.blocks.pictures import Moving
    from jmkit.i18n import Translator
    from jmkit.journal import Journals
    from jmkit.workshop.facade import Workshop

_WIDGET_MIME = "application/vnd.jupyter.widget-view+json"


class Block:
    """What one line of a notebook shows; also HTML for scripts, as `html`."""

    def __init__(self, call: BlockCall, workshop: Workshop, journals: Journals) -> None:
        self.call = call
        self._workshop = workshop
        self._journals = journals

    def __repr__(self) -> str:
        return f"Block({self.call.name!r}, {', '.join(map(repr, self.call.args))})"

    @property
    def html(self) -> str:
        """The print face, from the journals as they are now."""
        from jmkit.handouts.blocks import render_block  # noqa: PLC0415 -- heavy
        from jmkit.handouts.html.gallery import Gallery  # noqa: PLC0415 -- heavy

        gallery = Gallery()
        return gallery.embed(
            render_block(self.call, replace(self._workshop.context(), gallery=gallery))
        )

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes a new live face necessary: another folder, person or setting."""
        return (self._workshop.path, self._workshop.person, self._workshop.settings)

    def live(self) -> LiveFace:
        """A new live face: a form, or a picture that follows the journey."""
        from jmkit.forms import FormSession, LivePicture, form, picture  # noqa: PLC0415 -- heavy

        workshop = self._workshop
        example, suggestions = workshop.example, partial(_suggestions, workshop)
        session = FormSession(self._journals, workshop.tr, example, workshop.person, suggestions)
        if self.call.name == "form":
            return form(session, *self.call.args)
        if moving := self._moving():
            return LivePicture(session, self.call.name, *moving)
        return picture(session, self.call.name, lambda: self.html)

    def _moving(self) -> Moving | None:
        from jmkit.handouts.blocks.pictures import moving  # noqa: PLC0415 -- heavy

        return moving(self.call, self._workshop.context())

    def mime_bundle(self) -> dict[str, Any]:
        """The output as a notebook file keeps it: what people see before anything is run."""
        return {
            "text/plain": repr(self),
            "text/html": self.html,
            BLOCK_MIME: self.call.to_json(),
        }

    def alt_text(self) -> dict[str, str]:
        """A picture in words for the output's metadata: ``alt`` in short, ``description`` whole."""
        from jmkit.handouts.blocks.pictures import described  # noqa: PLC0415 -- heavy

        try:
            told = described(self.call, self._workshop.context())
        except Exception:  # noqa: BLE001 -- the print face tells it
            return {}
        return dict(zip(("alt", "description"), told, strict=True)) if told else {}

    def _repr_mimebundle_(
        self,
        **_: Any,  # noqa: ANN401 -- IPython's own
    ) -> tuple[dict[str, Any], dict[str, str]]:
        bundle = self.mime_bundle()
        from jmkit.forms.live.kernel import keep_order, kernel, running_cell  # noqa: PLC0415 -- heavy

        if kernel():
            keep_order()
            widget = _face(running_cell(), self).widget
            bundle[_WIDGET_MIME] = widget._repr_mimebundle_()[_WIDGET_MIME]
        return bundle, self.alt_text()


def _suggestions(workshop: Workshop, kind: str, field: str) -> list[str]:
    # Titles of stages and steps: those of the pack's stage model.
    model = open_pack(workshop.settings.pack).stage_model(workshop.language)
    like = (r for r in model if r.record_kind == kind and r.title_field == field)
    return [record.title_text for record in like]


def show_blocks(path: Path, workshop: Workshop) -> None:
    """Writes each block's print face into a notebook file, as if its cells had been run."""
    from jmkit.folder.notebooks import read_notebook  # noqa: PLC0415 -- heavy

    notebook = read_notebook(path)
    for cell in notebook["cells"]:
        call = block_of_code(cell)
        if call and call.name != "handout":
            block = workshop.block(call)
            output = {"data": block.mime_bundle(), "metadata": block.alt_text()}
            cell["outputs"] = [{"output_type": "display_data", **output}]
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    write_whole(path, text + "\n")


class HandoutFile(type(Path())):  # type: ignore[misc]  # Path itself cannot be extended in 3.11
    """The path of a handout, which shows itself as a link in a notebook."""

    _link = ""

    def within(self, folder: Path, tr: Translator) -> Self:
        """The same path, with a link that works from the notebooks in a folder."""
        shown = self.relative_to(folder) if self.is_relative_to(folder) else self
        text = escape(tr("Your handout is ready:"))
        link = (
            f'<a href="{escape(quote(shown.as_posix()))}" target="_blank">{escape(shown.name)}</a>'
        )
        self._link = f'<p dir="{tr.direction}">{text} {link}</p>'
        return self

    def _repr_html_(self) -> str | None:
        return self._link or None


_live: dict[tuple[str, BlockCall], tuple[tuple[object, ...], LiveFace]] = {}


def _face(cell: str, block: Block) -> LiveFace:
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
