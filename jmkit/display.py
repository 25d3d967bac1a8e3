"""How a block shows itself in a notebook: its live face, with its print face as a fallback."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from jmkit.blocks import BLOCK_MIME, BlockCall, block_of_code

if TYPE_CHECKING:
    from jmkit.forms import LiveFace
    from jmkit.i18n import Translator
    from jmkit.journal import Journals
    from jmkit.workshop import Workshop

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
        from jmkit.handouts.faces import face  # noqa: PLC0415 -- heavy

        return face(self.call, self._workshop.context())

    def live(self) -> LiveFace:
        """A new live face: a form, or a picture that follows the journey."""
        from jmkit.forms import Desk, form, picture  # noqa: PLC0415 -- heavy

        workshop = self._workshop
        desk = Desk(self._journals, workshop.tr, workshop.example, workshop.person)
        if self.call.name == "form":
            return form(desk, *self.call.args)
        return picture(desk, self.call.name, lambda: self.html)

    def saved(self) -> dict[str, Any]:
        """The output as a notebook file keeps it: what people see before anything is run."""
        return {
            "text/plain": repr(self),
            "text/html": self.html,
            BLOCK_MIME: self.call.to_json(),
        }

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:  # noqa: ANN401 -- IPython's own
        bundle = self.saved()
        if _in_kernel():
            widget = _replace(_cell(), self).widget
            bundle[_WIDGET_MIME] = widget._repr_mimebundle_()[_WIDGET_MIME]
        return bundle


def show_blocks(path: Path, workshop: Workshop) -> None:
    """Writes each block's print face into a notebook file, as if its cells had been run."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        call = block_of_code(cell)
        if call and call.name != "handout":
            data = workshop.block(call).saved()
            cell["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


class HandoutFile(type(Path())):  # type: ignore[misc]  # Path itself cannot be extended in 3.11
    """The path of a handout, which shows itself as a link in a notebook."""

    _link = ""

    def within(self, folder: Path, tr: Translator) -> Self:
        """The same path, with a link that works from the notebooks in a folder."""
        shown = self.relative_to(folder) if self.is_relative_to(folder) else self
        text = escape(tr("Your handout is ready:"))
        link = f'<a href="{escape(shown.as_posix())}" target="_blank">{escape(shown.name)}</a>'
        self._link = f'<p dir="{tr.direction}">{text} {link}</p>'
        return self

    def _repr_html_(self) -> str | None:
        return self._link or None


_live: dict[tuple[str, BlockCall], LiveFace] = {}


def _replace(cell: str, block: Block) -> LiveFace:
    # A cell that runs again leaves no widgets behind.
    key = (cell, block.call)
    if cell and key in _live:
        _live.pop(key).close()
    face = block.live()
    _live[key] = face
    return face


def _in_kernel() -> bool:
    try:
        from IPython import get_ipython  # noqa: PLC0415 -- only there in a notebook
    except ImportError:
        return False
    return getattr(get_ipython(), "kernel", None) is not None


def _cell() -> str:
    from IPython import get_ipython  # noqa: PLC0415 -- only there in a notebook

    header = getattr(get_ipython(), "parent_header", None) or {}
    return str(header.get("metadata", {}).get("cellId", ""))
