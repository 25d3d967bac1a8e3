"""`jmkit check` and `jmkit doctor`."""

from __future__ import annotations

from pathlib import Path

import click

from jmkit.cli.terminal import say

_MARKS = {"missing": "✗", "weak": "△", "good": "✓"}


@click.command(
    "check",
    epilog="""\b
Examples:
  jmkit check summer-course
  jmkit check summer-course --step journey
  jmkit check teams/*              a line for each team
""",
)
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1)
@click.option("--step", help="Only one step, such as persona or pain-points.")
@click.pass_context
def check_command(ctx: click.Context, paths: tuple[Path, ...], step: str | None) -> None:
    """Say what is still missing in the workshops at PATHS (default: here).

    Exit code 1 where somebody must act: a workshop cannot be read, or a line of its journals, or a
    clock is wrong. What is missing for the workshop's purpose, or was restored, is no such reason.
    """
    folders = paths or (Path(),)
    whole = [_check_one(f, step) if len(folders) == 1 else _summary(f) for f in folders]
    ctx.exit(0 if all(whole) else 1)


def _check_one(folder: Path, step: str | None) -> bool:
    from jmkit.coach import check
    from jmkit.workshop.reading import read_workshop

    workshop = read_workshop(folder)
    for finding in check(workshop.journey, step=step):
        say(f"{_MARKS[finding.level]} {finding.text(workshop.tr)}")
        if hint := finding.hint(workshop.tr):
            say(f"    {hint}")
    for problem in workshop.problems:
        say(f"jmkit: {problem.text(workshop.tr)}", err=True)
    return all(problem.is_settled for problem in workshop.problems)


def _summary(folder: Path) -> bool:
    from jmkit.classroom import team_progress
    from jmkit.errors import JmkitError

    try:
        row = team_progress(folder)
    except JmkitError as error:
        say(f"jmkit: {folder}: {error}", err=True)
        return False
    done = "  ".join(f"{name} {share:4.0%}" for name, share in row.progress.items())
    say(f"{folder.name:<20} {done}  {row.people} people")
    return row.whole


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
    for result in examine(path):
        wrong += not result.fine
        say(f"{'✓' if result.fine else '✗'} {result.text}")
        if not result.fine:
            say(f"    {result.advice}")
    ctx.exit(1 if wrong else 0)
