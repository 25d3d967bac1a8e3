"""The names of journal files: whose each is, and which are drafts.

    dana.jsonl                    Dana's journal
    dana.typing-3f9c12ab.jsonl    a draft: what one of her sessions is typing right now
    dana.more-2.jsonl             where she goes on, once her journal is as large as is read
    dana (1).jsonl                a cloud drive's copy of her journal

A name only says who writes a file. Who made a change stands in its line, so a copy under any name
is read like the journal itself, and taken for nobody else's.
"""

from __future__ import annotations

import os
import re
import secrets
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING

from jmkit.errors import InvalidValueError
from jmkit.folder.names import NameRefusedError, is_contained, lexical
from jmkit.i18n import N_
from jmkit.limits import WORK_FILES
from jmkit.model.text import clean

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".jsonl"
STARTER = "start"  # not a person: the journal that holds what a workshop begins with
NO_FILE = N_("it is a folder or a device, not a file")

_DRAFT = ".typing-"
_MORE = ".more-"


def file_name(person: str) -> str:
    """A person's name, if it can be the name of a file.

    Raises:
        InvalidValueError: It cannot.
    """
    if _is_refused(person):
        raise InvalidValueError(
            N_("A journal cannot be called “{value}”. Use letters, digits and hyphens."),
            value=clean(person)[:100],
        )
    return person


def _is_refused(person: str) -> bool:
    if not re.fullmatch(r"[^./\\:\s][^/\\:\r\n]{0,99}", person) or clean(person) != person:
        return True
    try:
        lexical(person + SUFFIX)
    except NameRefusedError:
        return True
    # On many disks START.jsonl is the starter's own file.
    return (
        _DRAFT in person or _MORE in person or (person != STARTER and person.casefold() == STARTER)
    )


def new_draft(journal: Path) -> Path:
    """A name for a draft of a journal that nobody else uses."""
    return journal.with_name(f"{journal.stem}{_DRAFT}{secrets.token_hex(4)}{SUFFIX}")


def is_draft(path: Path) -> bool:
    """Whether a file is a draft."""
    return _DRAFT in path.name


def journal_of(path: Path) -> str:
    """The name of the journal that a file is, or is a draft of."""
    return path.name.split(_DRAFT)[0] + SUFFIX if is_draft(path) else path.name


@lru_cache(maxsize=1_000)
def person_of(name: str) -> str:
    """Whose a file of this name is, if it is the journal or a draft of somebody."""
    return name.removesuffix(SUFFIX).split(_DRAFT)[0].split(_MORE)[0]


def next_journal(journal: Path) -> Path:
    """Where a person goes on whose journal holds as much as is read of one."""
    person, _, number = journal.stem.partition(_MORE)
    return journal.with_name(f"{person}{_MORE}{int(number or 1) + 1}{SUFFIX}")


def own_files(folder: Path, person: str | None) -> list[Path]:
    """The journal of a person, what continues it, and drafts."""
    found = sorted(name for name, is_file in _found(folder) if is_file)
    return [folder / name for name in found if person_of(name) == person]


def drafts_of(journal: Path) -> list[Path]:
    """The drafts of a journal, by all its person's sessions."""
    start = journal.stem + _DRAFT
    return [path for path in listing(journal.parent) if path.name.startswith(start)]


def listing(folder: Path) -> list[Path]:
    """All journals in a folder, drafts first; where there are too many, one more than are read.

    What is in a draft goes into its journal before the draft is removed; so whoever reads in this
    order misses nothing.
    """
    return listed(folder)[0]


def listed(folder: Path) -> tuple[list[Path], list[str]]:
    """As `listing`; and the names of folders, pipes and devices that a journal could have."""
    found = _found(folder)
    names = nsmallest(WORK_FILES + 1, (name for name, is_file in found if is_file))
    paths = sorted((folder / name for name in names), key=lambda p: (not is_draft(p), p.name))
    return paths, nsmallest(WORK_FILES, (name for name, is_file in found if not is_file))


def _found(folder: Path) -> list[tuple[str, bool]]:
    # Names with a dot in front are what systems leave beside a file: ._dana.jsonl of a Mac. A link
    # is not followed, not even to see what it leads to.
    try:
        check_folder(folder)
        with os.scandir(folder) as entries:
            return [
                (entry.name, entry.is_symlink() or entry.is_file(follow_symlinks=False))
                for entry in entries
                if entry.name.endswith(SUFFIX) and entry.name[0] != "."
            ]
    except OSError:
        return []


def check_folder(folder: Path) -> None:
    """Refuses a folder of journals that is a link out of its workshop.

    Raises:
        OSError: It is.
    """
    if folder.is_symlink() and not is_contained(folder.parent, folder):
        raise OSError(N_("its folder is a link that leads out of the workshop"))
