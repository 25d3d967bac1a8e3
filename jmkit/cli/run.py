"""`jmkit start`."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jmkit.cli.terminal import say

if TYPE_CHECKING:
    from jmkit.workshop.reading import WorkshopReader


@click.command(
    "start",
    epilog="""\b
Examples:
  jmkit start summer-course
  jmkit start summer-course --no-browser --port 8899
""",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--port", type=click.IntRange(1, 65535), help="Default: the next free one.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--edit", is_flag=True, help="For trainers: the kit's own cells can be changed.")
@click.pass_context
def start_command(
    ctx: click.Context, path: Path, port: int | None, no_browser: bool, edit: bool
) -> None:
    """Open the workshop at PATH (default: here) in JupyterLab, on this machine only."""
    from jmkit.lab.serving import serve
    from jmkit.workshop.reading import read_workshop

    workshop = read_workshop(path)
    _tell_damage(workshop)
    say(f"Opening “{workshop.title}” in JupyterLab, on this machine only. Stop it with Ctrl+C.")
    # Asked to end, it ends its server first; and the code says by what.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        code = serve(path, port=port, browser=not no_browser, edit=edit)
    finally:
        say("Stopped. What was saved is in the folder.")
    ctx.exit(code)


def _tell_damage(workshop: WorkshopReader) -> None:
    from jmkit.i18n import N_
    from jmkit.workshop.repair import damaged_pages

    if pages := damaged_pages(workshop.path):
        told = N_(
            "Parts of these pages are missing: {pages}. Bring them back with: jmkit repair; or "
            "keep the pages as they are with: jmkit repair --as-is"
        )
        say(workshop.tr(told, pages=", ".join(pages)))
