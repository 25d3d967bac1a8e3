"""`jmkit map` and `jmkit handout`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jmkit.cli.choices import Named, lane_names, look_names, paper_names, picture_names
from jmkit.cli.folders import one_workshop, workshops_at
from jmkit.cli.language import complain, speak_of
from jmkit.cli.preview import agreed
from jmkit.cli.terminal import say
from jmkit.i18n import N_
from jmkit.limits import NARROWEST_SCREEN, WIDEST_SCREEN

if TYPE_CHECKING:
    from jmkit.handouts.batch import Outcome
    from jmkit.i18n import Translator

_SAID = {
    "written": N_("Written: {path}"),
    "unchanged": N_("Unchanged: {path}"),
    "failed": N_("Failed: {path}"),
}
_COUNTED = {
    "written": N_("{n} written"),
    "unchanged": N_("{n} unchanged"),
    "failed": N_("{n} failed"),
}


@click.command(
    "map",
    epilog="""\b
Examples:
  jmkit map summer-course
  jmkit map summer-course --out wall.pdf
  jmkit map summer-course --paper A4 --out map.pdf          as many sheets as it takes
  jmkit map summer-course --lanes stages,emotions,pain-points
  jmkit map summer-course --picture heat --dpi 300
  jmkit map summer-course --picture summary --out boss.pdf  what hurts most, on one page
  jmkit map summer-course --width 390 --out phone.svg
""",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--out", type=click.Path(path_type=Path), help="A .png, .svg or .pdf file.")
@click.option(
    "--picture",
    cls=Named,
    names=picture_names,
    default="map",
    show_default=True,
    help="What to draw.",
)
@click.option(
    "--paper", cls=Named, names=paper_names, default="wall", show_default=True, help="Its size."
)
@click.option(
    "--width",
    type=click.IntRange(NARROWEST_SCREEN, WIDEST_SCREEN),
    help="For a screen of so many pixels, instead of a paper.",
)
@click.option(
    "--dpi", type=click.IntRange(20, 1200), help="Of a PNG; default 200, less on a giant sheet."
)
@click.option(
    "--lanes",
    cls=Named,
    names=lane_names,
    default="",
    help="Names of lanes in order, with commas between them.",
)
@click.option("--stage", default="", help="The title of a stage, for a map of its touchpoints.")
@click.option("--persona", "personas", multiple=True, help="Up to three, for a curve each.")
@click.option("--events", default="", help="An event log in the workshop folder.")
@click.option("--survey", default="", help="A survey in the workshop folder, with stages.")
def map_command(
    path: Path,
    out: Path | None,
    picture: str,
    lanes: str,
    width: int | None,
    **chosen: Any,
) -> None:
    """Draw the stage map, or another picture, of the workshop at PATH (default: here)."""
    from jmkit.workshop.reading import read_workshop

    tr = speak_of(path)
    workshop = read_workshop(one_workshop(path))
    target = out or workshop.path / "handouts" / f"{picture.replace('_', '-')}.png"
    named = [lane.strip() for lane in lanes.split(",") if lane.strip()]
    for file in workshop.export_sheets(picture, target, lanes=named, width=width or 0, **chosen):
        say(tr("Drawn: {path}", path=file))


@click.command(
    "handout",
    epilog="""\b
Examples:
  jmkit handout summer-course
  jmkit handout summer-course --look bold --pdf
  jmkit handout summer-course --redact --no-names
  jmkit handout class "other/team-*"     every workshop in a folder, or of a pattern
""",
)
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it (one workshop).")
@click.option(
    "--look", cls=Named, names=look_names, help="A name, or a folder with a look of your own."
)
@click.option("--pdf", is_flag=True, help="Make a PDF beside each handout.")
@click.option("--redact", is_flag=True, help="Mask personal data: phones, addresses, numbers …")
@click.option("--names/--no-names", default=True, help="Name those who took part (the default).")
@click.option("--yes", is_flag=True, help="With --redact: mask without showing it and asking.")
@click.option("--again", is_flag=True, help="Make unchanged handouts again, too.")
@click.option("--workers", type=click.IntRange(1, 64), help="Default: one for each processor.")
@click.pass_context
def handout_command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    out: Path | None,
    look: str | None,
    workers: int | None,
    **flags: bool,
) -> None:
    """Make the handout of each workshop in PATHS (default: here).

    A path is a workshop, a folder with workshops in it, or a pattern such as "team-*". One that
    cannot be done stops none of the others: they are listed at the end, and the exit code is 1.
    """
    from jmkit.handouts.batch import Job, make_all
    from jmkit.handouts.options import Options

    if out and len(paths) > 1:
        raise click.UsageError("--out goes with one workshop; leave it out for several.")
    folders = workshops_at(paths)
    if out and len(folders) > 1:
        raise click.UsageError("--out goes with one workshop; leave it out for several.")
    tr = speak_of(*folders)
    options = Options(_look(look), redact=flags["redact"], names=flags["names"])
    job = Job(options, out, pdf=flags["pdf"], again=flags["again"])
    if (options.redact or not options.names) and not agreed(
        folders, job, workers, tr, yes=flags["yes"]
    ):
        say(tr("Nothing was written."))
        return
    outcomes = []
    for outcome in make_all(folders, job, workers):
        outcomes.append(outcome)
        _print_outcome(outcome, len(outcomes), len(folders), tr)
    ctx.exit(_summed_up(outcomes, tr))


def _look(name: str | None) -> str:
    own = name and name not in look_names() and Path(name).is_dir()
    return str(Path(name).absolute()) if name and own else name or ""


def _print_outcome(outcome: Outcome, number: int, count: int, tr: Translator) -> None:
    place = f"{number:>{len(str(count))}}/{count}  " if count > 1 else ""
    said = tr(_SAID[outcome.status], path=outcome.path or outcome.folder)
    say(f"{place}{said}", err=not outcome.path and count == 1)


def _summed_up(outcomes: list[Outcome], tr: Translator) -> int:
    if len(outcomes) > 1:
        counts = Counter(outcome.status for outcome in outcomes)
        parts = [tr(text, n=counts[status]) for status, text in _COUNTED.items() if counts[status]]
        message = N_("{n} workshops: {parts}.")
        say(tr(message, n=len(outcomes), parts=", ".join(parts)))
    wrong = [(outcome.folder, text) for outcome in outcomes for text in outcome.problems]
    for folder, text in sorted(wrong):
        complain(text, folder)
    return 1 if wrong else 0
