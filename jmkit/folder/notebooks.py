"""Notebook files as plain data, read without nbformat: it takes longer than a whole handout."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError, NotebookError
from jmkit.folder.kit import kit_folder
from jmkit.folder.names import contained
from jmkit.folder.reading import read_bytes
from jmkit.i18n import N_, has_rtl
from jmkit.limits import NOTEBOOK_BYTES, NOTEBOOK_VALUES, NOTEBOOKS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KNOWN_TEXTS = "known_texts.txt"
WORKSHOP_ONLY = "workshop-only"


def read_notebook(path: Path) -> dict[str, Any]:
    """A notebook file as JSON holds it.

    Raises:
        NotebookError: It cannot be read; the sentence says why and what to do.
    """
    try:
        data = read_bytes(contained(path.parent, path), NOTEBOOK_BYTES, path.parent)
        if sum(map(data.count, (b",", b"[", b"{"))) > NOTEBOOK_VALUES:
            raise _unreadable(path, N_("it holds more than a million values"))
        notebook = json.loads(data.decode("utf-8-sig"))
    except NotebookError:
        raise
    except JmkitError as error:
        raise NotebookError(error.message, **error.values) from error
    except OSError as error:
        raise _unreadable(path, N_("the file cannot be opened")) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, N_("it is not UTF-8 text")) from error
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, N_("it breaks off or was damaged")) from error
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise _unreadable(path, N_("it has no cells"))
    return notebook


def _unreadable(path: Path, reason: str) -> NotebookError:
    return NotebookError(
        N_(
            "“{file}” is not a notebook that can be read ({reason}). Open it in JupyterLab and "
            "save it again, or take a fresh copy."
        ),
        file=path.name,
        reason=reason,
    )


def notebooks_in(folder: Path) -> list[Path]:
    """The notebooks of a workshop, in the order of their names, as many as are read."""
    return _all_in(folder)[:NOTEBOOKS]


def too_many(folder: Path) -> list[NotebookError]:
    """What to tell of notebooks that are not read, because there are too many."""
    if len(_all_in(folder)) <= NOTEBOOKS:
        return []
    message = N_(
        "Only the first {limit} notebooks of this folder are read. Move the others into folders "
        "of their own."
    )
    return [NotebookError(message, limit=NOTEBOOKS)]


def _all_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))


def cells_of(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The cells of a notebook that may stand in a handout, in order."""
    cells = (cell for cell in notebook.get("cells", []) if isinstance(cell, dict))
    return [cell for cell in cells if WORKSHOP_ONLY not in tags_of(cell) and not is_kits_text(cell)]


def tags_of(cell: Mapping[str, Any]) -> list[str]:
    """The tags of a cell."""
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []


def text_of(value: Any) -> str:
    r"""A text of a notebook file, which may be cut into a list of lines.

    >>> text_of(["a\n", "b"])
    'a\nb'
    """
    if isinstance(value, list):
        return "".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""


def language_in(notebook: Mapping[str, Any]) -> str:
    """The language a notebook is written in, as its metadata or its letters tell."""
    metadata = notebook.get("metadata")
    ours = metadata.get("jmkit") if isinstance(metadata, dict) else None
    if isinstance(ours, dict) and isinstance(ours.get("language"), str):
        return str(ours["language"])
    prose = (text_of(c.get("source")) for c in cells_of(notebook) if c.get("cell_type") != "code")
    return "he" if any(has_rtl(text) for text in prose) else "en"


def known_text(text: str) -> str:
    """How the list of the kit's texts names one of them: by the beginning of its digest.

    >>> known_text("# Welcome"), known_text("# Welcome ")
    ('cb77c47f1ba0', 'cb77c47f1ba0')
    """
    return hashlib.sha256(text.strip().encode("utf-8", "replace")).hexdigest()[:12]


def is_kits_text(cell: Mapping[str, Any]) -> bool:
    """Whether a cell says what the kit says or once said.

    It guides through the workshop; what somebody wrote into it, or instead of it, is theirs.
    """
    if cell.get("cell_type") != "markdown":
        return False
    return known_text(text_of(cell.get("source"))) in _known_texts()


@cache
def _known_texts() -> frozenset[str]:
    listed = (kit_folder("notebooks") / KNOWN_TEXTS).read_text("ascii")
    return frozenset(line for line in listed.splitlines() if not line.startswith("#"))
