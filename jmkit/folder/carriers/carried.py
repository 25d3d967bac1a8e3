"""Files that somebody brings, by their names; each is read when it is wanted, up to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError
from jmkit.folder.names import NameRefusedError, lexical
from jmkit.i18n import N_
from jmkit.limits import CARRIED_FILES

if TYPE_CHECKING:
    from collections.abc import Callable

_LITTER = {"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information"}
UNREAD = N_("“{file}” cannot be read ({reason}).")
LINK = N_("“{name}” is a link. Put the file itself there.")


class CarrierError(JmkitError):
    """Something that cannot be read as a folder or zip with workshops."""


class CarriedFile(NamedTuple):
    """A file that can be read.

    Attributes:
        read: Gives its bytes; raises JmkitError or OSError where it has more than a limit.
    """

    read: Callable[[int], bytes]


class Carrier:
    """A folder or zip: its files by their names, and what of it was left.

    Args:
        where: What people call it: its path.
    """

    def __init__(self, where: str) -> None:
        self.where = where
        self.files: dict[str, CarriedFile] = {}
        self.left: list[JmkitError] = []

    def add(self, name: str, file: CarriedFile) -> None:
        """Takes note of a file, unless no file may be called so, or systems left it there.

        Raises:
            CarrierError: There are too many.
        """
        if is_litter(name):
            return
        try:
            plain = str(lexical(name))
        except NameRefusedError as error:
            self.left.append(error)
            return
        if len(self.files) >= CARRIED_FILES:
            raise CarrierError(
                N_("“{path}” holds more than {limit} files. Name the teams' folders one by one."),
                path=self.where,
                limit=CARRIED_FILES,
            )
        self.files[plain] = file


def is_litter(name: str) -> bool:
    """Whether a file is what systems leave beside those of people, such as ``__MACOSX/._x``."""
    parts = [part for part in name.replace("\\", "/").casefold().split("/") if part]
    return any((p[0] == "." and p not in {".", ".."}) or p in _LITTER for p in parts)
