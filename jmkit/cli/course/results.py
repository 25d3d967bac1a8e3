"""`jmkit class report` and `jmkit class collect`: what the teams of a class made, in one place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jmkit.cli.language import complain, speak_of
from jmkit.cli.preview import NOT_MASKED
from jmkit.cli.terminal import say
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.workshop.collect.collecting import Collected
    from jmkit.workshop.collect.taking import Taken

_COURSE = click.argument("course", type=click.Path(path_type=Path), default=Path())
_COUNTED = {
    "new": N_("{n} new"),
    "grown": N_("{n} gone on"),
    "beside": N_("{n} laid beside"),
    "left": N_("{n} left"),
}
_BESIDE = N_("beside what is there: {name}")
_LEFT = N_("left: {reason}")


@click.command(
    "report",
    epilog="""\b
Examples:
  jmkit class report spring-course
  jmkit class report spring-course --names --pdf
""",
)
@_COURSE
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it.")
@click.option("--pdf", is_flag=True, help="A PDF beside it.")
@click.option("--redact", is_flag=True, help="Mask personal data.")
@click.option(
    "--names/--no-names", default=False, help="Call teams by name; by default they are numbered."
)
@click.pass_context
def report_command(ctx: click.Context, /, course: Path, out: Path | None, **flags: bool) -> None:
    """Make one page on the whole class: how far, where it hurts, what comes back.

    Teams are numbered on the page, and those who took part stand as Participant 1 and so on; the
    numbers are told here.
    """
    from jmkit.workshop.course.report_file import write_report

    tr = speak_of(course)
    made = write_report(course, out, **flags)
    report = made.report
    for label, team in zip(report.labels, report.work.teams, strict=True):
        if label != team.progress.team:
            say(tr("Team {n}: {name}", n=label, name=team.progress.team))
    for found in dict.fromkeys(one.text for one in report.private):
        say(tr("Masked: {text}", text=found))
    if flags["redact"]:
        say(tr(NOT_MASKED))
    for path in made.paths:
        say(tr("Written: {path}", path=path))
    for folder, (_, error) in report.unread.items():
        complain(error, folder)
    ctx.exit(1 if report.unread else 0)


@click.command(
    "collect",
    epilog="""\b
Examples:
  jmkit class collect spring-course /media/stick mail/owls.zip --dry-run
  jmkit class collect spring-course /media/stick mail/owls.zip
""",
)
@click.argument("course", type=click.Path(path_type=Path))
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.pass_context
def collect_command(
    ctx: click.Context, course: Path, sources: tuple[Path, ...], dry_run: bool
) -> None:
    """Take in workshops from SOURCES: folders and zips from sticks, shares and mail.

    Work is added to its team's; nothing that is there is lost, nothing of theirs is run, and
    collecting again takes nothing twice.
    """
    from jmkit.workshop.collect.collecting import collect

    tr, problems = speak_of(course), 0
    for one in collect(course, sources, dry_run=dry_run):
        problems += _tell_collected(one, tr)
    if dry_run:
        say(tr("Nothing was written: this was a dry run."))
    ctx.exit(1 if problems else 0)


def _tell_collected(one: Collected, tr: Translator) -> int:
    if one.team is None or one.taken is None:
        complain(one.error or "", one.where)
        return 1
    message = N_("New team: {team} ({counts})") if one.is_new else N_("Merged: {team} ({counts})")
    say(f"{tr(message, team=one.team.name, counts=_counts(one.taken, tr))}  {one.where}")
    for name in one.taken.beside:
        say(f"  {tr(_BESIDE, name=name)}")
    for error in one.taken.left:
        say(f"  {tr(_LEFT, reason=error.text(tr))}")
    return 0


def _counts(taken: Taken, tr: Translator) -> str:
    counts = {text: len(getattr(taken, name)) for name, text in _COUNTED.items()}
    return ", ".join(tr(text, n=n) for text, n in counts.items() if n) or tr("nothing new")
