"""A report on a whole class: what its teams found, side by side, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.classroom.class_work import ClassWork
from jmkit.classroom.team_work import team_work
from jmkit.errors import JmkitError
from jmkit.folder.class_file import ClassSettings, open_teams
from jmkit.i18n import Translator

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from jmkit.handouts.options import Options
    from jmkit.handouts.privacy import Private


class ClassReport(NamedTuple):
    """What is told of a class.

    Attributes:
        folder: The class's.
        settings: What class.toml says.
        work: The work of the teams that could be read.
        labels: What each of them is called on the page: its number or its name.
        unread: Why a team could not be read, by its folder; and what it is called.
        tr: The language of the class.
    """

    folder: Path
    settings: ClassSettings
    work: ClassWork
    labels: tuple[str, ...]
    unread: dict[Path, tuple[str, JmkitError]]
    tr: Translator

    @property
    def size(self) -> int:
        """How many teams are told of."""
        return len(self.work.teams)

    @property
    def has_begun(self) -> bool:
        """Whether anybody has written anything."""
        return self.changed is not None

    @property
    def changed(self) -> dt.datetime | None:
        """When somebody wrote last; None where nobody has."""
        known = (team.progress.changed for team in self.work.teams)
        return max((moment for moment in known if moment), default=None)

    @property
    def private(self) -> tuple[Private, ...]:
        """What was masked, each once."""
        return tuple(dict.fromkeys(one for team in self.work.teams for one in team.private))


def class_report(folder: Path, settings: ClassSettings, options: Options) -> ClassReport:
    """Reads every team that is not closed; one that cannot be read stops no other.

    Args:
        folder: The class.
        settings: What its class.toml says.
        options: Whether teams are called by name, and personal data is masked.
    """
    teams, labels = [], []
    unread: dict[Path, tuple[str, JmkitError]] = {}
    for number, team in enumerate(open_teams(folder, settings), 1):
        try:
            work = team_work(team, options)
        except JmkitError as error:
            unread[team] = (team.name if options.names else str(number), error)
        else:
            teams.append(work)
            labels.append(work.progress.team if options.names else str(number))
    tr = Translator(settings.language)
    return ClassReport(folder, settings, ClassWork(teams), tuple(labels), unread, tr)
