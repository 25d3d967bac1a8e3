"""Whose journal this is: a safe file name for each person, remembered on their own machine."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from jmkit.model import new_id

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.settings import Settings

_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")


def journal_name(name: str) -> str:
    """The name of a person's journal: the name itself if it is a safe file name, else a code.

    >>> journal_name("dana"), journal_name("דנה")
    ('dana', 'p-a1c25966b7')
    """
    if _SAFE.fullmatch(name) and not _RESERVED.fullmatch(name):
        return name
    # Different names must stay different people, so nothing is folded or cut.
    return "p-" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def remembered(settings: Settings) -> str:
    """The journal this person writes in a workshop; chosen once, then kept on this machine.

    It is kept outside the workshop's folder, since that may be shared by a whole team.
    """
    path = _memory()
    known = _read(path)
    if settings.id not in known:
        known[settings.id] = f"p-{new_id()[:10]}"
        _write(path, known)
    return known[settings.id]


def _memory() -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415 -- not needed by `import jmkit`

    return user_config_path("jmkit") / "people.json"


def _read(path: Path) -> dict[str, str]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        known = None
    if not isinstance(known, dict):
        return {}
    return {k: v for k, v in known.items() if isinstance(v, str) and journal_name(v) == v}


def _write(path: Path, known: dict[str, str]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(known, indent=1), encoding="utf-8")
    except OSError:
        # A machine that remembers nothing gives a new journal each time; the merge joins them.
        return
