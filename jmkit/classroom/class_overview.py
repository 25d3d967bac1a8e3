"""A whole class at a glance: its teams, and what most of them have not done yet."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.classroom.class_progress import TeamProgress, team_progress
from jmkit.errors import JmkitError
from jmkit.folder.class_file import ClassSettings, open_teams, read_class
from jmkit.i18n import Translator

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_COMMONEST = 3


class ClassOverview(NamedTuple):
    """The teams of a class that are not closed.

    Attributes:
        settings: What class.toml says.
        teams: How far each is, by its folder, in order.
        unread: Why a team could not be read, by its folder.
    """

    settings: ClassSettings
    teams: dict[Path, TeamProgress]
    unread: dict[Path, JmkitError]

    @property
    def is_whole(self) -> bool:
        """Whether every team could be read, and nobody must act on a journal."""
        return not self.unread and all(team.whole for team in self.teams.values())

    def commonest(self) -> list[tuple[int, str, str]]:
        """What most teams miss: how many, the rule's name, and what, in the class's language."""
        tr = Translator(self.settings.language)
        found = [f for team in self.teams.values() for f in team.missing]
        messages = {finding.rule: finding.message for finding in found}
        counts = Counter(finding.rule for finding in found).most_common(_COMMONEST)
        return [(n, rule, _of_all(tr(messages[rule], names="…", n="…"))) for rule, n in counts]

    def plain(self) -> dict[str, Any]:
        """All of it as plain data, for other programs."""
        return {
            "title": self.settings.title,
            "teams": [_plain(folder, team) for folder, team in self.teams.items()],
            "unread": {folder.name: str(error) for folder, error in self.unread.items()},
            "commonest": [
                {"teams": n, "rule": rule, "missing": text} for n, rule, text in self.commonest()
            ],
        }


def class_overview(folder: Path) -> ClassOverview:
    """How far each team of a class is.

    Raises:
        WorkshopNotFoundError: The folder is no class.
        SettingsError: class.toml cannot be read.
    """
    settings = read_class(folder)
    return ClassOverview(settings, *progress_of_teams(open_teams(folder, settings)))


def progress_of_teams(
    folders: Iterable[Path],
) -> tuple[dict[Path, TeamProgress], dict[Path, JmkitError]]:
    """How far workshops are, by their folders; and why some cannot be read, by theirs."""
    teams: dict[Path, TeamProgress] = {}
    unread: dict[Path, JmkitError] = {}
    for folder in folders:
        try:
            teams[folder] = team_progress(folder)
        except JmkitError as error:
            unread[folder] = error
    return teams, unread


def _of_all(text: str) -> str:
    # Which stages they are differs from team to team.
    return re.sub(r": …\.$", ".", text)


def _plain(folder: Path, team: TeamProgress) -> dict[str, Any]:
    return {
        "folder": folder.name,
        "team": team.team,
        "progress": {step: round(share, 3) for step, share in team.progress.items()},
        "people": team.people,
        "changed": team.changed.isoformat() if team.changed else None,
        "rules": [finding.rule for finding in team.missing],
        "missing": [finding.text(team.tr) for finding in team.missing],
        "whole": team.whole,
    }
