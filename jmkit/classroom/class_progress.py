"""How far each team of a class is, for the trainer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.coach import check, progress
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.i18n import Translator
from jmkit.journal import STARTER, JournalFolder
from jmkit.journal.history import moment_of

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from jmkit.coach import Finding
    from jmkit.folder.settings import Settings


class TeamProgress(NamedTuple):
    """How far one workshop is.

    Attributes:
        title: The workshop's title.
        team: The team's name, or else that of its folder.
        progress: For each step of the process, the share that is done, 0 … 1.
        people: How many have written something.
        changed: When somebody last did; None where nobody has.
        missing: What is missing, in the order of the process.
        tr: The workshop's language.
        whole: Whether nobody must act on the journals: every line of them could be read.
    """

    title: str
    team: str
    progress: dict[str, float]
    people: int
    changed: dt.datetime | None
    missing: tuple[Finding, ...]
    tr: Translator
    whole: bool


def team_progress(folder: Path) -> TeamProgress:
    """The progress of the workshop at or above a folder.

    Raises:
        WorkshopNotFoundError: There is no workshop.
        SettingsError: Its workshop.toml cannot be read.
    """
    workshop = find_workshop(folder)
    return progress_of(workshop, read_settings(workshop), JournalFolder(workshop / "work"))


def progress_of(workshop: Path, settings: Settings, journals: JournalFolder) -> TeamProgress:
    """The progress of a workshop that has been read already.

    Args:
        workshop: Its folder.
        settings: What its workshop.toml says.
        journals: Everyone's work.
    """
    journey = journals.journey
    theirs = [entry for entry in journals.entries if entry.at.by != STARTER]
    return TeamProgress(
        title=settings.title,
        team=settings.team or workshop.name,
        progress=progress(journey),
        people=len(journey.participants),
        changed=moment_of(theirs[-1]) if theirs else None,
        missing=tuple(f for f in check(journey) if f.level == "missing"),
        tr=Translator(settings.language),
        whole=all(problem.is_settled for problem in journals.problems),
    )
