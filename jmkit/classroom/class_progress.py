"""One team's progress, for the trainer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.coach import progress
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.journal import JournalFolder

if TYPE_CHECKING:
    from pathlib import Path


class TeamProgress(NamedTuple):
    """How far one workshop is.

    Attributes:
        title: The workshop's title.
        progress: For each step of the process, the share that is done, 0 … 1.
        people: How many have written something.
        whole: Whether nobody must act on the journals: every line of them could be read.
    """

    title: str
    progress: dict[str, float]
    people: int
    whole: bool


def team_progress(folder: Path) -> TeamProgress:
    """The progress of the workshop at or above a folder.

    Raises:
        WorkshopNotFoundError: There is no workshop.
        SettingsError: Its workshop.toml cannot be read.
    """
    workshop = find_workshop(folder)
    settings = read_settings(workshop)
    journals = JournalFolder(workshop / "work")
    people = len(journals.journey.participants)
    whole = all(problem.is_settled for problem in journals.problems)
    return TeamProgress(settings.title, progress(journals.journey), people, whole)
