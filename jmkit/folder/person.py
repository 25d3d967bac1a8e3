"""Whose journal this is: a safe file name for each person, remembered on their own machine."""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jmkit.folder.private import kept_folders, make_private, narrow_folder
from jmkit.folder.reading import NotReadError, read_bytes
from jmkit.folder.writing import PRIVATE, write_whole
from jmkit.limits import PEOPLE_BYTES
from jmkit.model import new_id

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.folder.settings import Settings

_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
# Devices of Windows, and the journal that holds what a workshop begins with.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|start)")
_LONGEST = 64  # of a workshop's id as it is remembered; a stranger may have written it


def journal_name(name: str) -> str:
    """The name of a person's journal: the name itself if it is a safe file name, else a code.

    >>> journal_name("dana"), journal_name("דנה")
    ('dana', 'p-a1c25966b7')
    """
    if _SAFE.fullmatch(name) and not _RESERVED.fullmatch(name):
        return name
    # Different names must stay different people, so nothing is folded or cut.
    return "p-" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def remembered(settings: Settings, folder: Path) -> str:
    """The journal this person writes in a workshop; chosen once, then kept on this machine.

    It is kept outside the workshop's folder, since that may be shared by a whole team.

    Args:
        settings: The workshop's; without an id in them, the folder stands for it.
        folder: Where the workshop lies.
    """
    path, key = _memory(), _key(settings, folder)
    narrow_folder(path.parent)
    try:
        known = _read(path)
    except (OSError, NotReadError):
        # A machine that remembers nothing gives a new journal each time; the merge joins them.
        return _new_name()
    if _name_in(known, key) is None:
        _write(path, {**known, key: _new_name()})
        # Another notebook may have been opened in the same moment: what is written now counts.
        with suppress(OSError, NotReadError):
            known = _read(path)
    return _name_in(known, key) or _new_name()


def has_id(settings: Settings) -> bool:
    """Whether a workshop.toml says which workshop it is, so that it may be moved."""
    return "id" in settings.model_fields_set and bool(settings.id.strip())


def _key(settings: Settings, folder: Path) -> str:
    if has_id(settings) and len(settings.id) <= _LONGEST:
        return settings.id
    named = settings.id if has_id(settings) else os.path.normcase(folder.resolve())
    return "by-" + hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _new_name() -> str:
    return f"p-{new_id()[:10]}"


def _name_in(known: dict[str, Any], key: str) -> str | None:
    name = known.get(key)
    return name if isinstance(name, str) and journal_name(name) == name else None


def _memory() -> Path:
    return kept_folders().settings / "people.json"


def _read(path: Path) -> dict[str, Any]:
    try:
        known = json.loads(read_bytes(path, PEOPLE_BYTES))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        known = None
    if isinstance(known, dict):
        return known
    # Broken by a full disk or by hand: whoever knows how can still read it.
    path.replace(path.with_name(f"people-broken-{new_id()[:6]}.json"))
    return {}


def _write(path: Path, known: dict[str, Any]) -> None:
    with suppress(OSError):
        make_private(path.parent)
        write_whole(path, json.dumps(known, indent=1), PRIVATE)
