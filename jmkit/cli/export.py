"""`jmkit map` and `jmkit handout`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jmkit.cli.preview import agreed
from jmkit.cli.terminal import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.handouts.batch import Outcome

_WORDS = {"written": "Written", "unchanged": "Unchanged", "failed": "Failed"}


@click.command(
    "map",
    epilog="""\b
Examples:
  jmkit map summer-course
  jmkit map summer-course --out wall.pdf
  jmkit map summer-course --paper A4 --out map.pdf          as many sheets as it takes
  jmkit map summer-course --lanes stages,emotions,pain-points
  jmkit map summer-course --picture heat --dpi 300
""",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--out", type=click.Path(path_type=Path), help="A .png, .svg or .pdf file.")
@click.option(
    "--picture",
    default="map",
    help="map (the default), heat, before_after, flow, portrait or matrix.",
)
@click.option("--paper", default="wall", help="wall (the default), A4, A3 or screen.")
@click.option(
    "--dpi", type=click.IntRange(20, 1200), help="Of a PNG; default 200, less on a giant sheet."
)
@click.option("--lanes", default="", help="Names of lanes in order, with commas between them.")
@click.option("--stage", default="", help="The title of a stage, for a map of its touchpoints.")
@click.option("--persona", "personas", multiple=True, help="Up to three, for a curve each.")
@click.option("--events", default="", help="An event log in the workshop folder.")
@click.option("--survey", default="", help="A survey in the workshop folder, with stages.")
def map_command(
    path: Path,
    out: Path | None,
    picture: str,
    lanes: str,
    **chosen: Any,  # noqa: ANN401 -- as `export_sheets` wants them
) -> None:
    """Draw the stage map, or another picture, of the workshop at PATH (default: here)."""
    from jmkit.workshop.reading import read_workshop

    workshop = read_workshop(path)
    target = out or workshop.path / "handouts" / f"{picture.replace('_', '-')}.png"
    named = [lane.strip() for lane in lanes.split(",") if lane.strip()]
    for file in workshop.export_sheets(picture, target, lanes=named, **chosen):
        say(f"Drawn: {file}")


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
@click.option("--look", help="calm, bold, plain, or a folder with a look of your own.")
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
    folders = list(dict.fromkeys(_workshops(paths or (Path(),))))
    if out and len(folders) > 1:
        raise click.UsageError("--out goes with one workshop; leave it out for several.")
    options = Options(_look(look), redact=flags["redact"], names=flags["names"])
    job = Job(options, out, pdf=flags["pdf"], again=flags["again"])
    if (options.redact or not options.names) and not agreed(
        folders, job, workers, yes=flags["yes"]
    ):
        say("Nothing was written.")
        return
    outcomes = [_told(o, n, len(folders)) for n, o in enumerate(make_all(folders, job, workers), 1)]
    ctx.exit(_summed_up(outcomes))


def _workshops(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists() and any(sign in str(path) for sign in "*?["):
            # A shell that leaves patterns alone, as on Windows.
            base = Path(path.anchor)
            found = sorted(base.glob(str(path.relative_to(base))))
            yield from _workshops([p for p in found if p.is_dir()]) if found else [path]
        else:
            yield from _within(path) or [path]


def _within(path: Path) -> list[Path]:
    from jmkit.errors import WorkshopNotFoundError
    from jmkit.folder.settings import FILE_NAME, find_workshop

    try:
        find_workshop(path)
    except WorkshopNotFoundError:
        return sorted(found.parent for found in path.glob(f"*/{FILE_NAME}"))
    return []


def _look(name: str | None) -> str:
    from jmkit.handouts.looks.look import look_names

    own = name and name not in look_names() and Path(name).is_dir()
    return str(Path(name).absolute()) if name and own else name or ""


def _told(outcome: Outcome, number: int, count: int) -> Outcome:
    place = f"{number:>{len(str(count))}}/{count}  " if count > 1 else ""
    if outcome.path:
        say(f"{place}{_WORDS[outcome.status]}: {outcome.path}")
    else:
        say(f"{place}{_WORDS[outcome.status]}: {outcome.folder}", err=count == 1)
    return outcome


def _summed_up(outcomes: list[Outcome]) -> int:
    if len(outcomes) > 1:
        counts = Counter(outcome.status for outcome in outcomes)
        parts = (f"{counts[status]} {status}" for status in _WORDS if counts[status])
        say(f"{len(outcomes)} workshops: {', '.join(parts)}.")
    wrong = [(outcome.folder, text) for outcome in outcomes for text in outcome.problems]
    for folder, text in sorted(wrong):
        say(f"jmkit: {folder}: {text}", err=True)
    return 1 if wrong else 0
