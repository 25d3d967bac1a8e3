"""A notebook's cells in print: clean Markdown, blocks by their renderers, outputs worth keeping."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from jmkit.blocks import BlockCall, block_of_code, block_of_output
from jmkit.folder.notebooks import text_of
from jmkit.folder.older_notes import name_of, own_words
from jmkit.handouts.blocks import RENDERERS
from jmkit.handouts.cells.pictures import CellPictures
from jmkit.handouts.html.markdown import html_of_markdown
from jmkit.handouts.html.markup import EMPTY, element, lines
from jmkit.handouts.html.sanitize import lower_headings, sanitize_html
from jmkit.handouts.html.text_nodes import edit_texts
from jmkit.handouts.privacy.machine import machine_edits, without_machine
from jmkit.limits import CELL_OUTPUTS, CELL_PROSE, OUTPUT_LETTERS
from jmkit.model import Note

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext
    from jmkit.handouts.html.gallery import Gallery
    from jmkit.i18n import Translator

# What a terminal obeys: colours, titles of windows, links.
_ANSI = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\"
    r"|\x9c)?|\x1b[ -/]?[0-~]?"
)
_WIDGET = "application/vnd.jupyter.widget-view+json"
_ALT_LETTERS = 500


class Fragment(NamedTuple):
    """A part of a section.

    Args:
        html: What it shows; empty for a block that is to be printed anew.
        block: The block it is the print of; None for what the notebook itself holds.
    """

    html: Markup
    block: BlockCall | None = None


@dataclass(frozen=True)
class Printer:
    """Prints the cells of one notebook, one by one; blocks it only names.

    Args:
        tr: The language of the page.
        folder: Where the notebook lies; pictures are taken from inside it only.
        context: The workshop whose journals the blocks will be printed from; without one, blocks
            are printed from what was saved in the notebook.
        links: For the file names of other notebooks, their places in the page.
        gallery: Where the page keeps its pictures; without one, each is embedded in its place.
    """

    tr: Translator
    folder: Path | None = None
    context: PrintContext | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    gallery: Gallery | None = None

    @cached_property
    def _pictures(self) -> CellPictures:
        return CellPictures(self.folder, self.context, self.gallery)

    def cell(self, cell: Mapping[str, Any]) -> list[Fragment]:
        """What a cell leaves on paper, part by part; nothing for an empty or a raw cell."""
        kind = cell.get("cell_type")
        if kind == "code":
            fragments = self._code(cell)
        elif kind == "markdown" and not self._is_taken_over(cell):
            source = text_of(cell.get("source"))
            fragments = [Fragment(self._markdown(source, cell.get("attachments")))]
        else:
            fragments = []
        return [fragment for fragment in fragments if fragment.html or fragment.block]

    def _is_taken_over(self, cell: Mapping[str, Any]) -> bool:
        # An older page's words that now stand in the field for them, too, are printed once.
        name = name_of(cell)
        note = self.context.journey.find(Note.record_kind, name) if self.context and name else None
        return isinstance(note, Note) and own_words(cell) in note.text

    def _markdown(self, source: str, attachments: Any = None) -> Markup:
        if not source.strip():
            return EMPTY
        source, more = self._fitting(self._pictures.named(source), CELL_PROSE)
        html = html_of_markdown(source, self.tr.language)
        cleaned = sanitize_html(html, lambda src: self._pictures.at(src, attachments), self._link)
        return element("div", lower_headings(cleaned), more, class_="jmkit-prose")

    def _fitting(self, text: str, most: int) -> tuple[str, Markup]:
        # As much of a text as a handout takes, and the sentence that says that there is more.
        if len(text) <= most:
            return text, EMPTY
        message = self.tr("This is longer than a handout can be; its end is left out.")
        return text[:most], element("p", message, class_="jmkit-note")

    def _code(self, cell: Mapping[str, Any]) -> list[Fragment]:
        saved = cell.get("outputs")
        outputs = [o for o in saved if isinstance(o, dict)] if isinstance(saved, list) else []
        call = block_of_code(cell)
        if call and self._prints(call):
            # What else such a cell says, a warning say, is no part of the workshop.
            named = [name for name in map(block_of_output, outputs) if name and self._prints(name)]
            return [Fragment(EMPTY, name) for name in named or [call]]
        fragments = [self._output(output) for output in outputs[:CELL_OUTPUTS]]
        if call and fragments:  # its print as it was saved, away from its workshop
            fragments[0] = fragments[0]._replace(block=call if fragments[0].html else None)
        if len(outputs) > CELL_OUTPUTS:
            message = self.tr("Only the first {n} outputs have room here.", n=CELL_OUTPUTS)
            fragments.append(Fragment(element("p", message, class_="jmkit-note")))
        return fragments

    def _prints(self, call: BlockCall) -> bool:
        return self.context is not None and call.name in RENDERERS

    def _output(self, output: Mapping[str, Any]) -> Fragment:
        call = block_of_output(output)
        if call and self._prints(call):
            return Fragment(EMPTY, call)
        if output.get("output_type") == "stream":
            own = output.get("name") == "stdout"  # the other one carries warnings
            return Fragment(self._text(output.get("text")) if own else EMPTY)
        data = output.get("data")
        return Fragment(self._rich(data) if isinstance(data, dict) else EMPTY)

    def _rich(self, data: Mapping[str, Any]) -> Markup:
        if html := text_of(data.get("text/html")):
            html, more = self._fitting(self._pictures.named(html), OUTPUT_LETTERS)
            cleaned = lower_headings(sanitize_html(html, self._pictures.at, self._link))
            return self._kept(edit_texts(cleaned, machine_edits)) + more
        if _WIDGET in data:
            return EMPTY
        if picture := self._pictures.saved(data):
            words = " ".join(_printed(text_of(data.get("text/plain"))[:_ALT_LETTERS]).split())
            return self._kept(element("img", src=picture, alt=words or self.tr("A picture")))
        if source := text_of(data.get("text/markdown")):
            return edit_texts(self._markdown(source), machine_edits)
        return self._text(data.get("text/plain"))

    def _kept(self, html: Markup) -> Markup:
        # Wide tables scroll by themselves; a scrolling part must be reachable by keyboard.
        label = self.tr("Output")
        return element(
            "div", html, class_="jmkit-output", tabindex=0, role="region", aria_label=label
        )

    def _text(self, value: Any) -> Markup:
        text, more = self._fitting(text_of(value), OUTPUT_LETTERS)
        text = _printed(text)
        kept = element("pre", lines(text), dir="auto")
        return self._kept(kept) + more if text.strip() else EMPTY

    def _link(self, address: str) -> str | None:
        name = unquote(address.partition("#")[0]).removeprefix("./")
        anchor = self.links.get(name)
        return f"#{anchor}" if anchor else None


def _printed(text: str) -> str:
    return without_machine(_ANSI.sub("", text).strip("\n"))
