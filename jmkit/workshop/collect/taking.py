"""One workshop is taken into a team's folder: nothing that is there is lost, and all is whole.

A journal that goes on from the class's takes its place; one that differs is laid beside it, as it
is, and both are read. Another file that differs is laid into ``collected/``. Each is named by what
is in it, so that taking the same again does nothing.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError
from jmkit.folder.carriers.carried import UNREAD, CarrierError
from jmkit.folder.names import inside
from jmkit.folder.reading import read_bytes
from jmkit.folder.settings import FILE_NAME
from jmkit.folder.writing import clear_litter, write_whole
from jmkit.i18n import N_
from jmkit.limits import (
    CARRIED_TEAM_FILES,
    DATA_BYTES,
    JOURNAL_BYTES,
    NOTEBOOK_BYTES,
    PICTURE_BYTES,
)

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.workshop.collect.brought import Brought

_JOURNALS = "work"
_LIMITS = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"), PICTURE_BYTES),
    **dict.fromkeys(
        (".csv", ".tsv", ".txt", ".xlsx", ".json", ".jsonl", ".parquet", ".gz", ".ndjson"),
        DATA_BYTES,
    ),
    **dict.fromkeys((".md", ".css"), PICTURE_BYTES),
    ".ipynb": NOTEBOOK_BYTES,
}
_CLASHES = (FileExistsError, NotADirectoryError, IsADirectoryError)
_MADE = ("handouts", ".ipynb_checkpoints")  # what is made anew
_LEFT = N_("“{name}” is of a kind that no workshop needs; it was not taken.")


class Taken(NamedTuple):
    """What was taken of a workshop: names of files by what became of them, and why others not.

    Attributes:
        new: Were not there.
        grown: Journals that went on.
        beside: Differ from what is there, and were laid beside it.
        left: Why something was not taken.
    """

    new: list[str]
    grown: list[str]
    beside: list[str]
    left: list[JmkitError]


def take(one: Brought, team: Path, *, write: bool) -> Taken:
    """Takes the files of a workshop into a team's folder, but for its workshop.toml.

    Args:
        one: What was brought.
        team: The folder; it need not be there where nothing is written.
        write: Whether anything is.

    Raises:
        OSError: It cannot be written.
    """
    taken = Taken([], [], [], list(one.left))
    names = sorted(name for name in one.files if _is_wanted(name))
    for name in names[:CARRIED_TEAM_FILES]:
        try:
            _take(name, _read(one, name), team, taken, write)
        except JmkitError as error:
            taken.left.append(error)
        except _CLASHES as error:  # a file where a folder is, or the other way round
            taken.left.append(_unread(name, error))
    if len(names) > CARRIED_TEAM_FILES:
        message = N_("“{path}” holds more files than a workshop has; the first {limit} were taken.")
        taken.left.append(CarrierError(message, path=one.where, limit=CARRIED_TEAM_FILES))
    return taken


def _read(one: Brought, name: str) -> bytes:
    try:
        return one.files[name].read(_limit(name))
    except OSError as error:  # a stick that was drawn out
        raise _unread(name, error) from error


def _unread(name: str, error: OSError) -> CarrierError:
    return CarrierError(UNREAD, file=name, reason=error.strerror or str(error))


def _is_wanted(name: str) -> bool:
    return name != FILE_NAME and PurePosixPath(name).parts[0] not in _MADE


def _limit(name: str) -> int:
    if _is_journal(name):
        return JOURNAL_BYTES
    suffix = PurePosixPath(name).suffix.casefold()
    if suffix not in _LIMITS:
        raise CarrierError(_LEFT, name=name)
    return _LIMITS[suffix]


def _is_journal(name: str) -> bool:
    path = PurePosixPath(name)
    return path.parts[0] == _JOURNALS and path.suffix == ".jsonl"


def _take(name: str, data: bytes, team: Path, taken: Taken, write: bool) -> None:
    there = _at(team, name)
    ours = None if there is None else read_bytes(there, max(DATA_BYTES, len(data)), team)
    if ours is None:
        _write(team, name, data, write)
        taken.new.append(name)
    elif _is_journal(name) and _goes_on(ours, data):
        if len(data) > len(ours):
            _write(team, f"{_JOURNALS}/{there.name}" if there else name, data, write)
            taken.grown.append(name)
    elif ours != data and not (_is_journal(name) and _goes_on(data, ours)):
        beside = _beside(name, data)
        if _at(team, beside) is None:
            _write(team, beside, data, write)
            taken.beside.append(beside)


def _goes_on(before: bytes, after: bytes) -> bool:
    # A line that a broken copy cut off is whole in the other.
    return after.startswith(before)


def _beside(name: str, data: bytes) -> str:
    path, digest = PurePosixPath(name), hashlib.sha256(data).hexdigest()[:8]
    marked = f"{path.stem} ({digest}){path.suffix}"
    if _is_journal(name):
        return str(path.with_name(marked))
    return str(PurePosixPath("collected") / path.with_name(marked))


def _at(team: Path, name: str) -> Path | None:
    # On many disks Dana.jsonl is dana.jsonl.
    path = inside(team, name)
    if path.exists():
        return path
    try:
        found = (p for p in path.parent.iterdir() if p.name.casefold() == path.name.casefold())
        return next(found, None)
    except OSError:
        return None


def _write(team: Path, name: str, data: bytes, write: bool) -> None:
    path = inside(team, name)
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
        clear_litter(path.parent)
        write_whole(path, data)
