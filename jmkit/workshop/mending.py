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
from jmkit.folder.notebooks import is_kits_text
from jmkit.workshop.page_cells import (
    Cell,
    Page,
    block_name,
    id_of,
    is_alike,
    is_older_note,
    source_of,
    with_kit_flags,
    without_flags,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def mend(page: Page, kit: Page, *, everything: bool = False) -> tuple[Page, int]:
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


def accept_as_is(page: Page, kit: Page) -> Page:
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
        self.kit_cells: dict[str, Cell] = {cell["id"]: cell for cell in self.kit["cells"]}
        self.wanted = self._wanted()
        self.found: dict[str, Cell] = {}
        self.own_after: dict[str | None, list[Cell]] = {}
        self.missing = set(self.wanted).difference(map(id_of, self.page["cells"]))
        anchor = None
        for cell in self.page["cells"]:
            if name := self._recognised(cell):
                self.found[name], anchor = {**cell, "id": name}, name
            else:
                self.own_after.setdefault(anchor, []).append(cell)

    def _recognised(self, cell: Cell) -> str | None:
        name = id_of(cell)
        if name in self.wanted:
            return name if name not in self.found else None
        left = self.missing - self.found.keys()
        return next((n for n in left if is_alike(cell, self.kit_cells[n])), None)

    def _wanted(self) -> Sequence[str]:
        # A page that a trainer shortened on purpose says so, see `accept_as_is`.
        ours = self.page["metadata"].get("jmkit")
        cells = ours.get("cells") if isinstance(ours, dict) else None
        if not isinstance(cells, list) or self.everything:
            return list(self.kit_cells)
        return list(dict.fromkeys(c for c in cells if isinstance(c, str) and c in self.kit_cells))

    def cells(self) -> list[Cell]:
        parts = ([self._kit_cell(name), *self._own_cells(name)] for name in self.wanted)
        return [*self._own_cells(None), *chain.from_iterable(parts)]

    def frame(self) -> dict[str, Any]:
        kit, page = self.kit["metadata"], self.page["metadata"]
        if not isinstance(page.get("kernelspec"), dict):
            page = {name: value for name, value in page.items() if name != "kernelspec"}
        ours = page.get("jmkit")
        cells = {"cells": ours["cells"]} if isinstance(ours, dict) and "cells" in ours else {}
        metadata = {**kit, **page, "jmkit": {**kit["jmkit"], **({} if self.everything else cells)}}
        return {"metadata": metadata, "nbformat": 4, "nbformat_minor": self._minor_format()}

    def _minor_format(self) -> int:
        minor = self.page.get("nbformat_minor")
        return max(minor, 5) if isinstance(minor, int) else 5  # from 5 on cells have ids

    def _kit_cell(self, name: str) -> Cell:
        kit, cell = self.kit_cells[name], self.found.get(name)
        if cell is not None and self._is_intact(cell, kit):
            return with_kit_flags(cell, kit)
        self.count += 1
        return copy.deepcopy(kit)

    def _is_intact(self, cell: Cell, kit: Cell) -> bool:
        if cell["cell_type"] != kit["cell_type"]:
            return False
        text, ours = source_of(cell), source_of(kit)
        if text == ours:
            return True
        if self.everything:
            return False
        if kit["cell_type"] == "code":
            return text.isprintable() and block_name(cell) == block_name(kit) is not None
        return bool(text.strip()) and not self._has_merged(text, ours)

    def _has_merged(self, text: str, ours: str) -> bool:
        missing = (source_of(c) for name, c in self.kit_cells.items() if name not in self.found)
        return ours in text and any(other in text for other in missing)

    def _own_cells(self, anchor: str | None) -> list[Cell]:
        own = [cell for cell in self.own_after.get(anchor, []) if not self._is_scrap(cell)]
        return [*map(self._with_own_id, own)]

    def _with_own_id(self, cell: Cell) -> Cell:
        taken = not id_of(cell) or id_of(cell) in self.wanted
        if is_older_note(cell):
            cell = without_flags(cell)
        return {**cell, "id": uuid.uuid4().hex[:8]} if taken else cell

    def _is_scrap(self, cell: Cell) -> bool:
        # What is left where a line of the kit was split or a key added a cell: nobody's words.
        text = source_of(cell).strip()
        if not text:
            return not cell.get("outputs") and not cell.get("attachments")
        if is_older_note(cell) and is_kits_text(cell):
            return True
        lines = (source_of(c) for c in self.kit_cells.values() if c["cell_type"] == "code")
        is_part = cell["cell_type"] == "code" and any(text in line for line in lines)
        return is_part and block_of_code(cell) is None
