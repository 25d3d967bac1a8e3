"""Workshops are collected into a class: each into the team whose it is, or as a new team."""

from __future__ import annotations

import hashlib
import os
import re
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError, SettingsError
from jmkit.folder.carriers.carried import is_litter
from jmkit.folder.class_file import read_class, team_folders
from jmkit.folder.names import file_stem
from jmkit.folder.person import has_id
from jmkit.folder.reading import read_bytes
from jmkit.folder.settings import Settings, read_settings, write_settings
from jmkit.folder.writing import clear_litter, write_whole
from jmkit.i18n import Translator
from jmkit.limits import SETTINGS_BYTES
from jmkit.workshop.collect.brought import Brought, brought
from jmkit.workshop.collect.taking import Taken, take
from jmkit.workshop.course.team_settings import take_over
from jmkit.workshop.course.teams import next_number
from jmkit.workshop.create import comments_in, written_or_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_COPY = re.compile(r"( ?\(\d+\)| - copy| copy| - עותק| עותק)+$", re.IGNORECASE)
_BEGUN = ".jmkit-begun"  # stands in the folder of a new team until it is whole
_NUMBER = re.compile(r"^\d{1,4}-")


class Collected(NamedTuple):
    """What became of one thing that was brought.

    Attributes:
        where: Its path.
        team: The folder of the team it went into; None where it was left.
        is_new: Whether the class has one team more.
        taken: What was taken of it.
        error: Why it was left.
    """

    where: str
    team: Path | None = None
    is_new: bool = False
    taken: Taken | None = None
    error: JmkitError | None = None


def collect(course: Path, sources: Iterable[Path], *, dry_run: bool = False) -> Iterator[Collected]:
    """Takes workshops into a class; tells of each as soon as it is done.

    Done again it goes on where it was broken off, and takes nothing twice.

    Args:
        course: The class.
        sources: Folders and zips, with workshops in them.
        dry_run: Whether nothing is written.

    Raises:
        WorkshopNotFoundError: The course is no class.
        SettingsError: class.toml cannot be read.
        NotSavedError: A team's folder cannot be written; what is there stays whole.
    """
    read_class(course)
    teams = {team: settings for team in team_folders(course) if (settings := _settings(team))}
    for source in sources:
        for one in brought(source, course):
            if isinstance(one, JmkitError):
                yield Collected(str(source), error=one)
                continue
            try:
                theirs = one.settings()
            except (JmkitError, OSError) as error:
                told = error if isinstance(error, JmkitError) else SettingsError(str(error))
                yield Collected(one.where, error=told)
                continue
            yield _into(course, one, theirs, teams, write=not dry_run)


def _into(
    course: Path, one: Brought, theirs: Settings, teams: dict[Path, Settings], *, write: bool
) -> Collected:
    team = next((t for t, s in teams.items() if _is_same(t, s, one, theirs)), None)
    with written_or_told(team or course):
        if team:
            taken = take(one, team, write=write)
            if write and os.path.lexists(team / _BEGUN):
                _finish(course, team)
            return Collected(one.where, team, taken=taken)
        return _as_new(course, one, theirs, teams, write=write)


def _as_new(
    course: Path, one: Brought, theirs: Settings, teams: dict[Path, Settings], *, write: bool
) -> Collected:
    name = theirs.team.strip() or _NUMBER.sub("", _COPY.sub("", one.name)) or one.name
    settings = theirs.model_copy(update={"team": name, "id": _id(one, theirs)})
    team = _place(course, file_stem(_NUMBER.sub("", name), "team"), settings.id, [*teams])
    if write:
        team.mkdir(parents=True, exist_ok=True)
        clear_litter(team)
        write_whole(team / _BEGUN, settings.id)
    taken = take(one, team, write=write)
    if write:  # last: until then the folder is no team, and the next collecting goes on in it
        write_settings(team, settings, comments_in(Translator(settings.language)))
        _finish(course, team)
    teams[team] = settings
    return Collected(one.where, team, is_new=True, taken=taken)


def _finish(course: Path, team: Path) -> None:
    clear_litter(team)
    take_over(course, team, read_class(course))
    (team / _BEGUN).unlink(missing_ok=True)


def _place(course: Path, stem: str, id_: str, teams: list[Path]) -> Path:
    # A new folder, or the one in which the collecting of this workshop was broken off.
    first = next_number([*team_folders(course), *teams])
    places = (course / f"{number:02}-{stem}" for number in count(first))
    return next(place for place in places if _is_open(place, id_))


def _is_open(place: Path, id_: str) -> bool:
    if not os.path.lexists(place):
        return True
    if begun := _begun_for(place):
        return begun == id_
    # Broken off before anything in it was whole.
    is_folder = place.is_dir() and not place.is_symlink()
    return is_folder and all(is_litter(file.name) for file in place.iterdir())


def _begun_for(place: Path) -> str:
    try:
        return read_bytes(place / _BEGUN, SETTINGS_BYTES, place).decode("utf-8", "replace")
    except (OSError, JmkitError):
        return ""


def _id(one: Brought, theirs: Settings) -> str:
    if has_id(theirs):
        return theirs.id
    named = _plain(theirs.team or one.name)
    return f"by-{hashlib.sha256(named.encode()).hexdigest()[:20]}"


def _is_same(team: Path, ours: Settings, one: Brought, theirs: Settings) -> bool:
    # Copies of one workshop have its id, also those that other teams began from: these differ in
    # name. A team too many is seen and mended; two teams in one journal are not.
    if ours.id != _id(one, theirs):
        return False
    return _plain(theirs.team or one.name) in {_plain(ours.team or team.name), _plain(team.name)}


def _plain(name: str) -> str:
    plain = _NUMBER.sub("", _COPY.sub("", name.strip()))
    return file_stem(plain, plain)


def _settings(team: Path) -> Settings | None:
    try:
        return read_settings(team)
    except SettingsError:
        return None
