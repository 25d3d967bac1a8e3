"""class.toml: what holds for every team of a class, said once, and the team folders beside it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError, SettingsError, WorkshopNotFoundError
from jmkit.folder.names import NameRefusedError, contained, is_contained
from jmkit.folder.settings import (
    FILE_NAME,
    Settings,
    Shared,
    find_workshop,
    read_settings,
    validated,
)
from jmkit.folder.toml.toml_file import read_toml
from jmkit.i18n import N_
from jmkit.limits import CLASS_TEAMS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CLASS_FILE = "class.toml"
_OWN = {"id", "closed"}  # what a team does not inherit


class ClassSettings(Shared):
    """What class.toml says: settings of every team, and the folders of teams that are closed."""

    closed: tuple[str, ...] = ()

    def for_team(self, team: Settings) -> Settings:
        """A team's settings with all that its class says; what the class leaves out is its own."""
        said = {name: getattr(self, name) for name in self.model_fields_set - _OWN}
        brand = {**team.brand.model_dump(), **self.brand.model_dump(exclude_unset=True)}
        return Settings.model_validate({**team.model_dump(), **said, "brand": brand})


def is_class(folder: Path) -> bool:
    """Whether a folder is that of a class."""
    return os.path.lexists(folder / CLASS_FILE)


def read_class(folder: Path) -> ClassSettings:
    """What the class.toml of a folder says.

    Raises:
        WorkshopNotFoundError: There is none.
        SettingsError: It cannot be read; the sentence names the line and what to write instead.
    """
    if not is_class(folder):
        raise WorkshopNotFoundError(
            N_("There is no class.toml in “{path}”. Make a class with: jmkit class new my-course"),
            path=folder,
        )
    try:
        path = contained(folder, folder / CLASS_FILE)
    except NameRefusedError as error:
        raise SettingsError(error.message, **error.values) from error
    return validated(ClassSettings, read_toml(path, folder))


def language_at(path: Path) -> str:
    """The language of the class at a path, or else of the workshop at or above it.

    Empty where there is neither, or its settings cannot be read.
    """
    try:
        if is_class(path):
            return read_class(path).language
        return read_settings(find_workshop(path)).language
    except JmkitError:
        return ""


def team_folders(folder: Path) -> list[Path]:
    """The folders of a class's teams, in order; the first `jmkit.limits.CLASS_TEAMS` of them."""
    return sorted(_teams(folder))[:CLASS_TEAMS]


def open_teams(folder: Path, settings: ClassSettings) -> list[Path]:
    """The folders of a class's teams that are not closed, in order."""
    return [team for team in team_folders(folder) if team.name not in settings.closed]


def team_name(folder: Path) -> str:
    """What a team is called: as its workshop says, or else by its folder."""
    try:
        return read_settings(folder).team or folder.name
    except SettingsError:
        return folder.name


def _teams(folder: Path) -> Iterator[Path]:
    for file in folder.glob(f"*/{FILE_NAME}"):
        if is_contained(folder, file):
            yield file.parent
