"""Who can read a folder, by the rules of the system it lies on."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Readers = Literal["you", "group", "everyone", "unknown"]


def readers(folder: Path) -> Readers:
    """Who can read a folder; ``unknown`` where the system has other rules, as Windows has.

    To come to a folder one must be let through each folder above it.
    """
    if os.name != "posix":
        return "unknown"
    try:
        place = folder.resolve(strict=True)
        modes = [above.stat().st_mode for above in place.parents]
        own = place.stat().st_mode
    except (OSError, RuntimeError):
        return "unknown"
    if _opens(own, modes, stat.S_IROTH, stat.S_IXOTH):
        return "everyone"
    # Members of its group go through the folders above as members or as others.
    through = stat.S_IXGRP | stat.S_IXOTH
    return "group" if _opens(own, modes, stat.S_IRGRP, stat.S_IXGRP, through) else "you"


def _opens(own: int, above: list[int], read: int, enter: int, through: int = 0) -> bool:
    return bool(own & read and own & enter) and all(m & (through or enter) for m in above)
