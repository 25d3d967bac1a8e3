"""The cells of a page as its file holds them: which they are, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.blocks import block_of_code
from jmkit.folder.older_notes import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Cell = dict[str, Any]
Page = dict[str, Any]

_KINDS = ("markdown", "code", "raw")
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


def source_of(cell: Mapping[str, Any]) -> str:
    """The source of a cell, which a file may hold cut into lines."""
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def id_of(cell: Cell) -> str:
    """The id of a cell; empty where a program dropped it."""
    name = cell.get("id")
    return name if isinstance(name, str) else ""


def is_alike(cell: Cell, other: Cell) -> bool:
    """Whether two cells are of one kind and hold one text."""
    return cell["cell_type"] == other["cell_type"] and source_of(cell) == source_of(other)


def block_name(cell: Cell) -> str | None:
    """The block that a cell of code calls, if it is one."""
    call = block_of_code(cell)
    return call.name if call else None


def is_older_note(cell: Cell) -> bool:
    """Whether a cell is the place that older pages have for people's notes."""
    return bool(name_of(cell))


def without_flags(cell: Cell) -> Cell:
    """A cell that may be changed and removed."""
    metadata = {k: v for k, v in cell.get("metadata", {}).items() if k not in _FLAGS}
    return {**cell, "metadata": metadata}


def with_kit_flags(cell: Cell, kit: Cell) -> Cell:
    """A cell as it may be changed and folded in the kit; tags of prose stay as they are."""
    ours = kit["metadata"]
    theirs = {k: v for k, v in cell.get("metadata", {}).items() if k not in (*_FLAGS, *_FOLDED)}
    # Which prose the handout keeps is the trainer's choice, told by its tags.
    is_prose = kit["cell_type"] != "code"
    flags = {flag: ours[flag] for flag in _FLAGS if flag in ours} if is_prose else ours
    return {**cell, "metadata": {**theirs, **flags}}


def _is_cell(cell: Any) -> bool:
    if not isinstance(cell, dict) or cell.get("cell_type") not in _KINDS:
        return False
    source = cell.get("source")
    parts: Iterable[Any] = source if isinstance(source, list) else [source]
    return isinstance(cell.get("metadata", {}), dict) and all(isinstance(p, str) for p in parts)
