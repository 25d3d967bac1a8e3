"""The folder of a class: it is made, and teams in it are made, renamed and closed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.errors import InvalidValueError, UnknownNameError, WorkshopExistsError
from jmkit.folder.class_file import (
    CLASS_FILE,
    ClassSettings,
    read_class,
    team_folders,
    team_name,
)
from jmkit.folder.names import file_stem
from jmkit.folder.packs import open_pack
from jmkit.folder.settings import FILE_NAME, Settings, change_settings, read_settings, written
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_, Translator
from jmkit.workshop.course.checked_class import checked_class
from jmkit.workshop.course.team_settings import take_over
from jmkit.workshop.create import (
    comments_in,
    make_folder,
    new_folder,
    refuse_taken,
    written_or_told,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_NAMELESS = "team"  # in the name of a folder, where the team's own has no letters


def new_class(
    path: Path | str,
    teams: Sequence[str] | int,
    language: str = "he",
    pack: str = "coffee-house",
    title: str | None = None,
) -> list[Path]:
    """Makes the folder of a class, and a workshop in it for each team.

    Args:
        path: The folder to make; it must not exist yet, or be empty.
        teams: Their names, or how many.
        language: ``"he"`` or ``"en"``, of all teams.
        pack: What they start from.
        title: What they map; by default the pack's title.

    Returns:
        The teams' folders.

    Raises:
        WorkshopExistsError: There is something at the path already.
        UnknownNameError: The language or pack is none of the choices.
        InvalidValueError: No folder may be called so on every system.
        NotSavedError: The folder cannot be written.
    """
    folder, chosen = new_folder(path), open_pack(pack)
    named = title or chosen.title(language)
    refuse_taken(folder)
    settings = ClassSettings(title=named, language=language, pack=pack, lanes=chosen.lanes)
    tr = Translator(language)
    with written_or_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / CLASS_FILE, written(settings, _comments(tr)))
    names = [tr("Team {n}", n=n) for n in range(1, teams + 1)] if isinstance(teams, int) else teams
    return [add_team(folder, name) for name in names]


def add_team(folder: Path, name: str) -> Path:
    """Makes the workshop of one more team; gives its folder.

    Args:
        folder: The class.
        name: What the team is called.

    Raises:
        InvalidValueError: The name is empty.
        SettingsError: class.toml cannot be read, or names what is not there.
        WorkshopExistsError: There is a team of this name.
        NotSavedError: The folder cannot be written.
    """
    settings, there = checked_class(folder), team_folders(folder)
    _check_named(name)
    if name.strip() in map(team_name, there):
        raise WorkshopExistsError(N_("There is a team “{name}” already."), name=name.strip())
    team = folder / f"{next_number(there):02}-{file_stem(name, _NAMELESS)}"
    make_folder(team, settings.for_team(Settings(team=name.strip())))
    take_over(folder, team, settings)
    return team


def rename_team(folder: Path, old: str, new: str) -> Path:
    """Gives a team another name, and its folder too; close its pages first.

    Raises:
        UnknownNameError: There is no such team.
        InvalidValueError: The new name is empty.
        WorkshopExistsError: There is a team of the new name.
        NotSavedError: The folder cannot be renamed.
    """
    team, name = find_team(folder, old), new.strip()
    _check_named(name)
    if name in [team_name(other) for other in team_folders(folder) if other != team]:
        raise WorkshopExistsError(N_("There is a team “{name}” already."), name=name)
    settings = read_class(folder)
    number = re.match(r"\d+-", team.name)
    renamed = team.with_name(f"{number[0] if number else ''}{file_stem(name, _NAMELESS)}")
    with written_or_told(folder):
        before = read_settings(team)
        change_settings(team / FILE_NAME, before, before.model_copy(update={"team": name}))
        team.rename(renamed)
        if team.name in settings.closed:
            _close(folder, settings, {*settings.closed} - {team.name} | {renamed.name})
    return renamed


def close_team(folder: Path, name: str, *, closed: bool = True) -> Path:
    """Leaves a team out of what is said of the class, or takes it in again; its folder stays.

    Raises:
        UnknownNameError: There is no such team.
        NotSavedError: class.toml cannot be written.
    """
    team, settings = find_team(folder, name), read_class(folder)
    others = {*settings.closed} - {team.name}
    with written_or_told(folder):
        _close(folder, settings, others | {team.name} if closed else others)
    return team


def find_team(folder: Path, name: str) -> Path:
    """The folder of the team that is called so, or whose folder is.

    Raises:
        UnknownNameError: There is none.
    """
    teams = {team_name(team): team for team in team_folders(folder)}
    found = teams.get(name.strip()) or next(
        (team for team in teams.values() if team.name == name), None
    )
    if found is None:
        raise UnknownNameError(name, teams)
    return found


def _check_named(name: str) -> None:
    if not name.strip():
        raise InvalidValueError(N_("A team needs a name. Write it in quotation marks."))


def _close(folder: Path, settings: ClassSettings, closed: set[str]) -> None:
    after = settings.model_copy(update={"closed": tuple(sorted(closed))})
    change_settings(folder / CLASS_FILE, settings, after)


def next_number(teams: Sequence[Path]) -> int:
    """The number before the name of the next team's folder."""
    numbers = (re.match(r"\d{1,4}(?=-)", team.name) for team in teams)
    return max((int(found[0]) for found in numbers if found), default=0) + 1


def _comments(tr: Translator) -> dict[str, str]:
    told = tr("Folders of teams that are left out of the class.")
    return {**comments_in(tr), "closed": told}
