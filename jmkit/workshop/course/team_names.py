"""The names of a class's teams, from a file that somebody keeps them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import DataFileError, DataFileMissingError
from jmkit.i18n import N_
from jmkit.limits import CLASS_TEAMS

if TYPE_CHECKING:
    from pathlib import Path

_HEADINGS = {"team", "teams", "name", "names", "team name", "צוות", "צוותים", "שם", "שם הצוות"}


def read_team_names(path: Path) -> list[str]:
    """The names in the first column of a file, each once; a heading is none of them.

    Raises:
        DataFileError: The file cannot be read, or names no team, or too many.
    """
    from jmkit.evidence.files.tables import read_texts

    if not path.exists():
        message = N_("There is no file “{name}”. Write its path as the file manager shows it.")
        raise DataFileMissingError(message, name=path)
    table = read_texts(path)
    cells = (table.columns[:1], *(row[:1] for row in table.rows))
    names = [cell[0].strip() for cell in cells]
    if names and names[0].casefold() in _HEADINGS:
        del names[0]
    found = [name for name in dict.fromkeys(names) if name]
    if not 0 < len(found) <= CLASS_TEAMS:
        raise DataFileError(
            N_("{name} names {n} teams. Write a team a line, at least one and at most {limit}."),
            name=path.name,
            n=len(found),
            limit=CLASS_TEAMS,
        )
    return found
