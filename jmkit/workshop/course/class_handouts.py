"""The handouts of a whole class in one place, each named by its team."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jmkit.folder.class_file import open_teams, read_class, team_name
from jmkit.folder.names import file_stem, inside
from jmkit.folder.reading import read_bytes
from jmkit.folder.writing import write_whole
from jmkit.handouts.batch import Job, make_all
from jmkit.handouts.options import Options
from jmkit.limits import HANDOUT_BYTES
from jmkit.workshop.create import written_or_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jmkit.handouts.batch import Outcome

_MIDNIGHT = (1980, 1, 1, 0, 0, 0)  # the same bytes for the same work


class TeamHandout(NamedTuple):
    """What was made for one team.

    Args:
        folder: The team's.
        paths: The files, in the folder of the class.
        problems: What went wrong, a sentence each.
    """

    folder: Path
    paths: tuple[Path, ...]
    problems: tuple[str, ...]


def class_handouts(
    course: Path,
    *,
    pdf: bool = False,
    packed: bool = False,
    redact: bool = False,
    names: bool = True,
) -> Iterator[TeamHandout]:
    """Makes the handouts of all teams that are not closed, into the class's ``handouts`` folder.

    Args:
        course: The class.
        pdf: Whether a PDF is wanted as well.
        packed: Whether each team gets a zip of its own, instead of loose files.
        redact: Whether personal data is masked.
        names: Whether those who took part are named.

    Raises:
        WorkshopNotFoundError: The folder is no class.
        SettingsError: class.toml cannot be read.
        NotSavedError: The class's folder cannot be written.
    """
    teams = open_teams(course, read_class(course))
    stems = _stems(teams)
    with written_or_told(course):
        inside(course, "handouts").mkdir(exist_ok=True)
    for outcome in make_all(teams, Job(Options(redact=redact, names=names), pdf=pdf)):
        with written_or_told(course):
            paths = tuple(_placed(course, stems[outcome.folder], outcome, pdf, packed))
        yield TeamHandout(outcome.folder, paths, outcome.problems)


def _stems(teams: Iterable[Path]) -> dict[Path, str]:
    # Two names that differ in signs only: there the folder tells the teams apart.
    stems = {team: file_stem(team_name(team), file_stem(team.name)) for team in teams}
    many = Counter(stems.values())
    return {t: stem if many[stem] == 1 else file_stem(t.name) for t, stem in stems.items()}


def _placed(course: Path, stem: str, outcome: Outcome, pdf: bool, packed: bool) -> Iterator[Path]:
    if not outcome.path:
        return
    made = [outcome.path, *([outcome.path.with_suffix(".pdf")] if pdf else [])]
    files = {
        f"{stem}{path.suffix}": read_bytes(path, HANDOUT_BYTES, path.parent)
        for path in made
        if path.is_file()
    }
    for name, data in {f"{stem}.zip": _zipped(files)}.items() if packed else files.items():
        yield write_whole(inside(course, f"handouts/{name}"), data)


def _zipped(files: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _MIDNIGHT), data, zipfile.ZIP_DEFLATED)
    return whole.getvalue()
