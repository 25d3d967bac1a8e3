"""`jmkit repair`."""

from __future__ import annotations

from pathlib import Path

import click

from jmkit.cli.folders import workshops_at
from jmkit.cli.language import complain, speak_of
from jmkit.cli.terminal import say


@click.command(
    "repair",
    epilog="""\b
Examples:
  jmkit repair summer-course
  jmkit repair class               each team's pages
  jmkit repair --all               the kit's own words, too, where they were rewritten
""",
)
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Also prose that was rewritten.")
@click.option("--as-is", is_flag=True, help="Take the pages as they are: shortened on purpose.")
@click.pass_context
def repair_command(
    ctx: click.Context, paths: tuple[Path, ...], everything: bool, as_is: bool
) -> None:
    """Bring damaged or missing pages of the workshops at PATHS (default: here) back.

    People's own cells and notes are kept, rewritten prose too; what is in work/ is not touched.
    Close the pages first.
    """
    if everything and as_is:
        raise click.UsageError("Choose one of --all and --as-is.")
    done = [_one(folder, everything, as_is) for folder in workshops_at(paths)]
    ctx.exit(0 if all(done) else 1)


def _one(folder: Path, everything: bool, as_is: bool) -> bool:
    from jmkit.errors import JmkitError
    from jmkit.workshop.repair import repair

    try:
        tr = speak_of(folder)
        for page in repair(folder, everything=everything, as_is=as_is):
            say(page.text(tr))
    except JmkitError as error:
        complain(error, folder)
        return False
    return True
