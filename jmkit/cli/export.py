"""`jmkit map` and `jmkit handout`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "map",
    epilog="""\b
Examples:
  jmkit map summer-course
  jmkit map summer-course --out wall.pdf
""",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--out", type=click.Path(path_type=Path), help="A .png, .svg or .pdf file.")
def map_command(path: Path, out: Path | None) -> None:
    """Draw the stage map of the workshop at PATH (default: here)."""
    from jmkit.workshop import open_workshop

    workshop = open_workshop(path, person="reader")
    written = workshop.export_map(out or workshop.path / "handouts" / "map.png")
    click.echo(f"Drawn: {written}")


@click.command(
    "handout",
    epilog="""\b
Examples:
  jmkit handout summer-course
  jmkit handout teams/*            one for each team
""",
)
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it (one workshop).")
@click.pass_context
def handout_command(ctx: click.Context, paths: tuple[Path, ...], out: Path | None) -> None:
    """Make the handout of each workshop in PATHS (default: here)."""
    from jmkit.errors import JmkitError
    from jmkit.workshop import open_workshop

    folders = paths or (Path(),)
    if out and len(folders) > 1:
        raise click.UsageError("--out goes with one workshop; leave it out for several.")
    failed = False
    for folder in folders:
        try:
            written = open_workshop(folder, person="reader").handout(out)
            click.echo(f"Written: {written}")
        except JmkitError as error:
            # One broken workshop never stops the others.
            click.echo(f"jmkit: {folder}: {error}", err=True)
            failed = True
    ctx.exit(1 if failed else 0)
