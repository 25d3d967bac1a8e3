"""`jmkit class`: the folder of a whole class, with a workshop a team."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jmkit.cli.choices import language_option, pack_option
from jmkit.cli.course.results import collect_command, report_command
from jmkit.cli.folders import quoted
from jmkit.cli.language import complain, speak, speak_of
from jmkit.cli.terminal import say, say_json
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.classroom import ClassOverview
    from jmkit.i18n import Translator

_COURSE = click.argument("course", type=click.Path(path_type=Path))
_COURSE_OR_HERE = click.argument("course", type=click.Path(path_type=Path), default=Path())
_MADE = N_("Made: {path}")


@click.group(
    "class",
    epilog="""\b
Examples:
  jmkit class new spring-course --teams 12
  jmkit class check spring-course
  jmkit class handouts spring-course --pdf
  jmkit class collect spring-course /media/stick
  jmkit class report spring-course
""",
)
def class_command() -> None:
    """Make and follow a whole class: a folder with a workshop for each team.

    What class.toml says (title, language, brand, lanes, look) holds for every team. Change it there
    and run jmkit class update.
    """


@class_command.command(
    "new",
    epilog="""\b
Examples:
  jmkit class new spring-course --teams 12
  jmkit class new spring-course --names teams.csv --language en
""",
)
@_COURSE
@click.option("--teams", type=click.IntRange(1, 300), help="How many teams.")
@click.option("--names", type=click.Path(path_type=Path), help="A file with a team a line.")
@language_option
@pack_option
@click.option("--title", help="What the teams map; shown on maps and handouts.")
def _new(  # noqa: PLR0913, PLR0917 -- the options of a command
    course: Path,
    teams: int | None,
    names: Path | None,
    language: str,
    pack: str,
    title: str | None,
) -> None:
    """Make the folder COURSE with a workshop for each team."""
    from jmkit.workshop.course.team_names import read_team_names
    from jmkit.workshop.course.teams import new_class

    if (teams is None) == (names is None):
        raise click.UsageError("Say --teams 12, or --names with a file; one of them.")
    tr = speak(language)
    made = new_class(course, read_team_names(names) if names else teams or 1, language, pack, title)
    for team in made:
        say(tr(_MADE, path=team))
    say(tr("What holds for all teams stands in class.toml. Next, for each team:"))
    say(f"  jmkit start {quoted(made[0])}")


@class_command.command("add", epilog='\b\nExample:\n  jmkit class add spring-course "The Owls"\n')
@_COURSE
@click.argument("name")
def _add(course: Path, name: str) -> None:
    """Make the workshop of one more team."""
    from jmkit.workshop.course.teams import add_team

    tr = speak_of(course)
    say(tr(_MADE, path=add_team(course, name)))


@class_command.command("rename", epilog="\b\nExample:\n  jmkit class rename course Owls Hawks\n")
@_COURSE
@click.argument("old")
@click.argument("new")
def _rename(course: Path, old: str, new: str) -> None:
    """Give a team another name, and its folder too. Close its pages first."""
    from jmkit.workshop.course.teams import rename_team

    tr = speak_of(course)
    say(tr("Renamed: {path}", path=rename_team(course, old, new)))


@class_command.command("close", epilog="\b\nExample:\n  jmkit class close spring-course Owls\n")
@_COURSE
@click.argument("name")
@click.option("--open", "again", is_flag=True, help="Take it in again.")
def _close(course: Path, name: str, again: bool) -> None:
    """Leave a team out of what is said and made of the class; its folder stays."""
    from jmkit.workshop.course.teams import close_team

    tr = speak_of(course)
    message = N_("Opened again: {path}") if again else N_("Closed: {path}")
    say(tr(message, path=close_team(course, name, closed=not again)))


@class_command.command("update", epilog="\b\nExample:\n  jmkit class update spring-course\n")
@_COURSE_OR_HERE
def _update(course: Path) -> None:
    """Write what class.toml says into each team's settings, and its logo and look beside them."""
    from jmkit.workshop.course.team_settings import update_teams

    tr = speak_of(course)
    changed = update_teams(course)
    for team in changed:
        say(tr("Updated: {path}", path=team))
    if not changed:
        say(tr("Every team has what class.toml says."))


@class_command.command(
    "check",
    epilog="\b\nExample:\n  jmkit class check spring-course --json\n",
)
@_COURSE_OR_HERE
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@click.pass_context
def _check(ctx: click.Context, course: Path, as_json: bool) -> None:
    """Show how far each team is, and what most of them miss."""
    from jmkit.classroom import class_overview

    tr = speak_of(course)
    found = class_overview(course)
    if as_json:
        say_json(found.plain())
    else:
        _show(found, tr)
    ctx.exit(0 if found.is_whole else 1)


def _show(found: ClassOverview, tr: Translator) -> None:
    from jmkit.cli.course.team_table import team_table

    for line in team_table(found.teams.values(), tr):
        say(line)
    size = len(found.teams)
    for n, _, text in found.commonest():
        missed = {"some": n, "text": text}
        say(tr.plural("{some} of {n} team: {text}", "{some} of {n} teams: {text}", size, **missed))
    for folder, error in found.unread.items():
        complain(error, folder)
    if closed := found.settings.closed:
        say(tr("Closed teams: {names}", names=", ".join(closed)))


@class_command.command(
    "handouts",
    epilog="\b\nExample:\n  jmkit class handouts spring-course --pdf --zip\n",
)
@_COURSE_OR_HERE
@click.option("--pdf", is_flag=True, help="A PDF beside each handout.")
@click.option("--zip", "packed", is_flag=True, help="A zip for each team, to send.")
@click.option("--redact", is_flag=True, help="Mask personal data.")
@click.option("--names/--no-names", default=True, help="Name those who took part (the default).")
@click.pass_context
def _handouts(ctx: click.Context, /, course: Path, packed: bool, **flags: bool) -> None:
    """Make the handouts of all teams in COURSE/handouts, each named by its team."""
    from jmkit.workshop.course.class_handouts import class_handouts

    tr, problems = speak_of(course), 0
    for made in class_handouts(course, packed=packed, **flags):
        for path in made.paths:
            say(tr("Written: {path}", path=path))
        for text in made.problems:
            complain(text, made.folder)
        problems += len(made.problems)
    ctx.exit(1 if problems else 0)


class_command.add_command(report_command)
class_command.add_command(collect_command)
