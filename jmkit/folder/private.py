"""What jmkit keeps on this machine is the user's alone: folders 700, files 600.

Only what belongs to the user is narrowed, and never through a link; where the system has other
rules, as Windows has, it is left to them.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "jmkit"
_OTHERS = 0o077


class KeptFolders(NamedTuple):
    """Where jmkit keeps something: who one is, what was made, the log."""

    settings: Path
    state: Path
    log: Path


def kept_folders() -> KeptFolders:
    """The folders in which jmkit keeps something. They need not be there."""
    import platformdirs

    paths = platformdirs.PlatformDirs(_NAME)
    return KeptFolders(paths.user_config_path, paths.user_state_path, paths.user_log_path)


def make_private(folder: Path) -> None:
    """Makes a folder for the user alone; one that is there is narrowed, and the files in it.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    narrow_folder(folder)


def narrow_folder(folder: Path) -> None:
    """Narrows a folder, the files in it, and those of jmkit that it lies in. Never raises."""
    for ours in (folder, *(above for above in folder.parents if above.name == _NAME)):
        narrow(ours)
    with suppress(OSError):
        for file in folder.iterdir():
            narrow(file)


def narrow(path: Path) -> None:
    """Takes from a file or folder of the user's what lets others in. Never raises."""
    if not hasattr(os, "fchmod") or not is_wide(path):
        return
    with suppress(OSError):
        # Opened first, so that nobody puts a link in its place meanwhile.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            found = os.fstat(descriptor)
            if found.st_uid == os.geteuid():
                os.fchmod(descriptor, stat.S_IMODE(found.st_mode) & ~_OTHERS)
        finally:
            os.close(descriptor)


def is_wide(path: Path) -> bool:
    """Whether others may do something with a file or folder of the user's; of no link, or pipe."""
    try:
        found = path.lstat()
    except OSError:
        return False
    if os.name != "posix" or found.st_uid != os.geteuid():
        return False
    plain = stat.S_ISDIR(found.st_mode) or stat.S_ISREG(found.st_mode)
    return plain and bool(found.st_mode & _OTHERS)


def wide_in(folder: Path) -> list[Path]:
    """A folder and the files in it, those that let others in."""
    with suppress(OSError):
        return [path for path in (folder, *sorted(folder.iterdir())) if is_wide(path)]
    return []
