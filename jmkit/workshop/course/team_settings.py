"""What class.toml says reaches each team: its settings are the class's, but for what it leaves out.

They are written into the team's own folder, so that it works wherever it is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import SettingsError
from jmkit.folder.class_file import team_folders
from jmkit.folder.settings import FILE_NAME, change_settings, read_settings
from jmkit.workshop.course.assets import lay_assets
from jmkit.workshop.course.checked_class import checked_class
from jmkit.workshop.create import written_or_told

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.folder.class_file import ClassSettings


def update_teams(folder: Path) -> list[Path]:
    """Writes what class.toml says into each team's settings; gives the teams that changed.

    What class.toml leaves out stays as each team has it. A team whose settings cannot be read is
    passed over: whatever else is done with it tells of it.

    Raises:
        SettingsError: class.toml cannot be read, or names what is not there.
        NotSavedError: A team's settings cannot be written.
    """
    settings = checked_class(folder)
    return [team for team in team_folders(folder) if take_over(folder, team, settings)]


def take_over(folder: Path, team: Path, settings: ClassSettings) -> bool:
    """Writes what a class says into the settings of one team, and its logo and look beside them.

    Args:
        folder: The class.
        team: The team's folder.
        settings: What class.toml says.

    Returns:
        Whether anything has changed.

    Raises:
        NotSavedError: It cannot be written.
    """
    try:
        before = read_settings(team)
    except SettingsError:
        return False
    with written_or_told(team):
        has_new_files = lay_assets(folder, team, settings)
        changed = change_settings(team / FILE_NAME, before, settings.for_team(before))
        return changed or has_new_files
