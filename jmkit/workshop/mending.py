"""Mending one page: what the kit's page has and this one lacks is put back, people's own is kept.

A cell is known by its id, or by its text where a program dropped the ids. A line of code is what
the page is for, so it comes back whenever it is no longer the same block; a trainer may have
rewritten prose, so that stays as it is unless it is gone.
"""

from __future__ import annotations

import copy
import uuid
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from jmkit.blocks import block_of_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Cell = dict[str, Any]
Page = dict[str, Any]

KINDS = ("markdown", "code", "raw")
_FLAGS = ("deletable", "editable")
_FOLDED = ("collapsed", "hidden")  # what a key or a click can do to a cell


def is_page(content: Any) -> bool:
    """Whether a file's content is a notebook whose cells can be told from each other."""
    cells = content.get("cells") if isinstance(content, dict) else None
    return (
        isinstance(cells, list)
        and isinstance(content.get("metadata", {}), dict)
        and all(map(_is_cell, cells))
    )


def mended(page: Page, kit: Page, *, everything: bool = False) -> tuple[Page, int]:
    """A page with all that the kit's has, and how many of its parts were not as they should be.

    Args:
        page: The content of a notebook file, a page as `is_page` says.
        kit: The content of the kit's own.
        everything: Whether prose that was rewritten is brought back, too.
    """
    work = _Mending({"metadata": {}, **page}, kit, everything=everything)
    cells = work.cells()
    is_in_order = [cell["id"] for cell in cells] == [cell.get("id") for cell in page["cells"]]
    return {**page, "cells": cells, **work.frame()}, work.count or int(not is_in_order)


def as_it_is(page: Page, kit: Page) -> Page:
    """The page with a list of the kit's cells that it has: from now on it is whole with these."""
    known = {cell["id"] for cell in kit["cells"]}
    cells = [cell["id"] for cell in page["cells"] if cell.get("id") in known]
    ours = {**kit["metadata"]["jmkit"], "cells": cells}
    return {**page, "metadata": {**page.get("metadata", {}), "jmkit": ours}}


@dataclass
class _Mending:
    page: Page
    kit: Page
    everything: bool
    count: int = 0

    def __post_init__(self) -> None:
        self.ours: dict[str, Cell] = {cell["id"]: cell for cell in self.kit["cells"]}
        self.wanted = self._wanted()
        self.found: dict[str, Cell] = {}
        self.after: dict[str | None, list[Cell]] = {}
        self.gone = set(self.wanted).difference(map(_id_of, self.page["cells"]))
        anchor = None
        for cell in self.page["cells"]:
            if name := self._recognised(cell):
                self.found[name], anchor = {**cell, "id": name}, name
            else:
                self.after.setdefault(anchor, []).append(cell)

    def _recognised(self, cell: Cell) -> str | None:
        name = _id_of(cell)
        if name in self.wanted:
            return name if name not in self.found else None
        kind, text = cell["cell_type"], text_of(cell)
        alike = (n for n in self.gone - self.found.keys() if _is_like(self.ours[n], kind, text))
        return next(alike, None)

    def _wanted(self) -> Sequence[str]:
        # A page that a trainer shortened on purpose says so, see `as_it_is`.
        ours = self.page["metadata"].get("jmkit")
        cells = ours.get("cells") if isinstance(ours, dict) else None
        if not isinstance(cells, list) or self.everything:
            return list(self.ours)
        return list(dict.fromkeys(c for c in cells if isinstance(c, str) and c in self.ours))

    def cells(self) -> list[Cell]:
        own = self._own(None)
        return [*own, *chain.from_iterable([self._kits(n), *self._own(n)] for n in self.wanted)]

    def frame(self) -> dict[str, Any]:
        kit, page = self.kit["metadata"], self.page["metadata"]
        if not isinstance(page.get("kernelspec"), dict):
            page = {name: value for name, value in page.items() if name != "kernelspec"}
        ours = page.get("jmkit")
        cells = {"cells": ours["cells"]} if isinstance(ours, dict) and "cells" in ours else {}
        metadata = {**kit, **page, "jmkit": {**kit["jmkit"], **({} if self.everything else cells)}}
        return {"metadata": metadata, "nbformat": 4, "nbformat_minor": self._minor()}

    def _minor(self) -> int:
        minor = self.page.get("nbformat_minor")
        return max(minor, 5) if isinstance(minor, int) else 5  # from 5 on cells have ids

    def _kits(self, name: str) -> Cell:
        kit, cell = self.ours[name], self.found.get(name)
        if cell is None:
            self.count += 1
            return copy.deepcopy(kit)
        if self._stands(cell, kit):
            return _flagged(cell, kit)
        self.count += 1
        return {**copy.deepcopy(kit), **self._words(cell, kit)}

    def _stands(self, cell: Cell, kit: Cell) -> bool:
        if cell["cell_type"] != kit["cell_type"]:
            return False
        text, ours = text_of(cell), text_of(kit)
        if text == ours or _is_note(kit):
            return True
        if self.everything:
            return False
        if kit["cell_type"] == "code":
            return text.isprintable() and _block_name(cell) == _block_name(kit) is not None
        return bool(text.strip()) and not self._has_merged(text, ours)

    def _has_merged(self, text: str, ours: str) -> bool:
        gone = (text_of(c) for name, c in self.ours.items() if name not in self.found)
        return ours in text and any(other in text for other in gone)

    def _words(self, cell: Cell, kit: Cell) -> Cell:
        # A place for people's words may have become something else; the words stay.
        return {"source": cell["source"]} if _is_note(kit) else {}

    def _own(self, anchor: str | None) -> list[Cell]:
        kept = [cell for cell in self.after.get(anchor, []) if not self._is_scrap(cell)]
        return [*map(self._named, kept)]

    def _named(self, cell: Cell) -> Cell:
        taken = not _id_of(cell) or _id_of(cell) in self.wanted
        return {**cell, "id": uuid.uuid4().hex[:8]} if taken else cell

    def _is_scrap(self, cell: Cell) -> bool:
        # What is left where a line of the kit was split or a key added a cell: nobody's words.
        text = text_of(cell).strip()
        if not text:
            return not cell.get("outputs") and not cell.get("attachments")
        lines = (text_of(c) for c in self.ours.values() if c["cell_type"] == "code")
        is_part = cell["cell_type"] == "code" and any(text in line for line in lines)
        return is_part and block_of_code(cell) is None


def text_of(cell: Mapping[str, Any]) -> str:
    """The source of a cell, which a file may hold cut into lines."""
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _id_of(cell: Cell) -> str:
    name = cell.get("id")
    return name if isinstance(name, str) else ""


def _is_like(kit: Cell, kind: str, text: str) -> bool:
    return kit["cell_type"] == kind and text_of(kit) == text


def _is_cell(cell: Any) -> bool:
    if not isinstance(cell, dict) or cell.get("cell_type") not in KINDS:
        return False
    source = cell.get("source")
    parts: Iterable[Any] = source if isinstance(source, list) else [source]
    return isinstance(cell.get("metadata", {}), dict) and all(isinstance(p, str) for p in parts)


def _block_name(cell: Cell) -> str | None:
    call = block_of_code(cell)
    return call.name if call else None


def _is_note(kit: Cell) -> bool:
    return "notes" in kit["metadata"].get("tags", [])


def _flagged(cell: Cell, kit: Cell) -> Cell:
    ours = kit["metadata"]
    theirs = {k: v for k, v in cell.get("metadata", {}).items() if k not in (*_FLAGS, *_FOLDED)}
    # Which prose the handout keeps is the trainer's choice, told by its tags.
    is_prose = kit["cell_type"] != "code" and not _is_note(kit)
    kept = {flag: ours[flag] for flag in _FLAGS if flag in ours} if is_prose else ours
    return {**cell, "metadata": {**theirs, **kept}}
