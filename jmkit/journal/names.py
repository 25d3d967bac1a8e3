"""The names of journal files: whose each is, and which are drafts.

    dana.jsonl                    Dana's journal
    dana.typing-3f9c12ab.jsonl    a draft: what one of her sessions is typing right now
    dana (1).jsonl                a cloud drive's copy of her journal

A name only says who writes a file. Who made a change stands in its line, so a copy under any name
is read like the journal itself, and taken for nobody else's.
"""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

from jmkit.errors import InvalidValueError
from jmkit.i18n import N_
from jmkit.model.text import clean

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".jsonl"
STARTER = "start"  # not a person: the journal that holds what a workshop begins with

_DRAFT = ".typing-"


def file_name(person: str) -> str:
    """A person's name, if it can be the name of a file.

    Raises:
        InvalidValueError: It cannot.
    """
    if clean(person) != person or not re.fullmatch(r"[^./\\:\s][^/\\:\r\n]{0,99}", person):
        raise InvalidValueError(
            N_("A journal cannot be called “{value}”. Use letters, digits and hyphens."),
            value=clean(person)[:100],
        )
    return person


def new_draft(journal: Path) -> Path:
    """A name for a draft of a journal that nobody else uses."""
    return journal.with_name(f"{journal.stem}{_DRAFT}{secrets.token_hex(4)}{SUFFIX}")


def is_draft(path: Path) -> bool:
    """Whether a file is a draft."""
    return _DRAFT in path.name


def journal_of(path: Path) -> str:
    """The name of the journal that a file is, or is a draft of."""
    return path.name.split(_DRAFT)[0] + SUFFIX if is_draft(path) else path.name


def drafts_of(journal: Path) -> list[Path]:
    """The drafts of a journal, by all its person's sessions."""
    start = journal.stem + _DRAFT
    return [path for path in listing(journal.parent) if path.name.startswith(start)]


def listing(folder: Path) -> list[Path]:
    """All journals in a folder, drafts first.

    What is in a draft goes into its journal before the draft is removed; so whoever reads in this
    order misses nothing.
    """
    # Names with a dot in front are what systems leave beside a file: ._dana.jsonl of a Mac.
    found = (path for path in folder.glob(f"[!.]*{SUFFIX}") if path.is_file())
    return sorted(found, key=lambda path: (not is_draft(path), path.name))
