"""A file that comes piece by piece: it is in its place whole, or not at all."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.names import NameRefusedError, contained, file_stem, lexical
from jmkit.folder.reading import NotReadError, open_regular
from jmkit.folder.writing import SHARED, begin_aside
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = 200  # of 255 that most disks take; a number may be added
_UNPRINTED = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class NotTakenError(JmkitError):
    """A file that cannot be put into the workshop's folder."""


class Incoming:
    """A file on its way into a folder.

    What a broken kernel leaves of it is cleared at the next start, see `jmkit.folder.writing`.

    Args:
        workshop: The workshop's folder.
        folder: The one in it where the file shall be; made if it is not there.
        name: What the file is called where it comes from.
        size: How many bytes it has.

    Raises:
        NotTakenError: The folder cannot be written.
        NameRefusedError: It is a link that leads out of the workshop's.
    """

    def __init__(self, workshop: Path, folder: str, name: str, size: int) -> None:
        self.name, self.size, self.taken = tame_name(name), size, 0
        self._folder = contained(workshop, workshop / folder)
        self._sum = hashlib.sha256()
        try:
            self._folder.mkdir(exist_ok=True)
            self._part, self._file = begin_aside(self._folder / self.name, SHARED)
        except OSError as error:
            raise _not_taken(self.name, error) from error

    def take(self, piece: bytes | memoryview) -> None:
        """Takes the next bytes.

        Raises:
            NotTakenError: There are more than was said, or the disk takes no more.
        """
        self.taken += len(piece)
        if self.taken > self.size:
            self.drop()
            raise NotTakenError(
                N_("“{name}” changed while it was brought. Bring it once more."), name=self.name
            )
        self._sum.update(piece)
        try:
            self._file.write(piece)
        except OSError as error:
            self.drop()
            raise _not_taken(self.name, error) from error

    @property
    def is_whole(self) -> bool:
        """Whether all of it has come."""
        return self.taken == self.size

    def put(self) -> Path:
        """Puts the whole file into its place, beside what is there under its name.

        Where the very same file is there already, that one is it.

        Returns:
            Its path.

        Raises:
            NotTakenError: The disk does not take it.
        """
        try:
            place, is_there = self._place()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if not is_there:
                self._part.replace(place)
        except OSError as error:
            raise _not_taken(self.name, error) from error
        finally:
            self.drop()
        return place

    def drop(self) -> None:
        """Gives up what has come, as far as it is not in its place."""
        self._file.close()
        self._part.unlink(missing_ok=True)

    def _place(self) -> tuple[Path, bool]:
        # Systems differ in whether a.csv and A.csv are one file; to us they are.
        there = {path.name.casefold(): path for path in self._folder.iterdir()}
        stem, suffix = os.path.splitext(self.name)  # noqa: PTH122 -- a name, and no path
        number, name = 1, self.name
        while found := there.get(name.casefold()):
            if self._is_same(found):
                return found, True
            number += 1
            name = f"{stem}-{number}{suffix}"
        return self._folder / name, False

    def _is_same(self, path: Path) -> bool:
        try:
            with open_regular(path, self._folder) as file:
                if os.fstat(file.fileno()).st_size != self.size:
                    return False
                return hashlib.file_digest(file, "sha256").digest() == self._sum.digest()
        except (OSError, NotReadError):
            return False


def tame_name(name: str) -> str:
    """A name that a file may have on every system, as like the given one as can be.

    >>> tame_name("May 2026.csv"), tame_name("../x/סקר?.CSV"), tame_name("nul.csv")
    ('May 2026.csv', 'סקר.csv', 'nul-.csv')
    """
    last = _UNPRINTED.sub("", re.split(r"[/\\]", name)[-1]).strip()
    try:
        is_good = lexical(last) == PurePosixPath(last) and not last.startswith((".", "~"))
    except NameRefusedError:
        is_good = False
    if is_good and len(last.encode()) <= _NAME_BYTES:
        return last
    stem, _, suffix = last.rpartition(".")
    plain = re.sub(r"[^a-z0-9]", "", suffix.casefold())
    return f"{file_stem(stem or suffix)}{'.' if plain else ''}{plain[:10]}"


def _not_taken(name: str, error: OSError) -> NotTakenError:
    return NotTakenError(
        N_("“{name}” cannot be put into the workshop's folder ({reason})."),
        name=name,
        reason=error.strerror or str(error),
    )
