"""`jmkit check` and `jmkit doctor`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jmkit.cli.folders import one_workshop, workshops_at
from jmkit.cli.language import complain, speak_of
from jmkit.cli.terminal import say

if TYPE_CHECKING:
    from jmkit.i18n import Translator

_MARKS = {"missing": "✗", "weak": "△", "good": "✓"}


@click.command(
    "check",
    epilog="""\b
Examples:
  jmkit check summer-course
  jmkit check summer-course --step journey
  jmkit check class                a line for each team in a folder
""",
)
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1)
@click.option("--step", help="Only one step, such as persona or pain-points.")
@click.pass_context
def check_command(ctx: click.Context, paths: tuple[Path, ...], step: str | None) -> None:
    """Say what is still missing in the workshops at PATHS (default: here).

    A path is a workshop, a folder with workshops in it, or a pattern such as "team-*".

    Exit code 1 where somebody must act: a workshop cannot be read, or a line of its journals, or a
    clock is wrong. What is missing for the workshop's purpose, or was restored, is no such reason.
    """
    folders = workshops_at(paths)
    tr = speak_of(*folders)
    is_class = len(folders) > 1 or folders != list(paths or (Path(),))
    ctx.exit(0 if (_check_all(folders, tr) if is_class else _check_one(folders[0], step)) else 1)


def _check_one(folder: Path, step: str | None) -> bool:
    from jmkit.coach import check
    from jmkit.workshop.reading import read_workshop

    workshop = read_workshop(folder)
    for finding in check(workshop.journey, step=step):
        say(f"{_MARKS[finding.level]} {finding.text(workshop.tr)}")
        if hint := finding.hint(workshop.tr):
            say(f"    {hint}")
    for problem in workshop.problems:
        complain(problem.text(workshop.tr))
    return all(problem.is_settled for problem in workshop.problems)


def _check_all(folders: list[Path], tr: Translator) -> bool:
    from jmkit.classroom import progress_of_teams
    from jmkit.cli.course.team_table import team_table

    teams, unread = progress_of_teams(folders)
    for line in team_table(teams.values(), tr):
        say(line)
    for folder, error in unread.items():
        complain(error, folder)
    return not unread and all(team.whole for team in teams.values())


@click.command(
    "doctor",
    epilog="""\b
Example:
  jmkit doctor summer-course
""",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.pass_context
def doctor_command(ctx: click.Context, path: Path) -> None:
    """Find out why something does not work: this machine, and the workshop at PATH."""
    from jmkit.workshop.doctor import examine

    wrong = 0
    for result in examine(one_workshop(path), speak_of(path)):
        wrong += not result.fine
        say(f"{'✓' if result.fine else '✗'} {result.text}")
        if not result.fine:
            say(f"    {result.advice}")
    ctx.exit(1 if wrong else 0)
