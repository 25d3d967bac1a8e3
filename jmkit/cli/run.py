"""`jmkit start`."""

from __future__ import annotations

import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jmkit.cli.folders import one_workshop
from jmkit.cli.language import speak_of
from jmkit.cli.terminal import say
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.i18n import Translator
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

    tr = speak_of(path)
    workshop = read_workshop(one_workshop(path))
    _tell_damage(workshop)
    message = N_("Opening “{title}” on this machine only. Stop it with Ctrl+C.")
    say(tr(message, title=workshop.title))
    # Asked to end, it ends its server first; and the code says by what.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        code = serve(
            path, port=port, browser=not no_browser, edit=edit, on_address=partial(_tell, tr)
        )
    finally:
        say(tr("Stopped. What was saved is in the folder."))
    ctx.exit(code)


def _tell(tr: Translator, address: str) -> None:
    say(tr("Its address, if no browser opens:"))
    say(f"  {address}")


def _tell_damage(workshop: WorkshopReader) -> None:
    from jmkit.workshop.repair import damaged_pages

    if pages := damaged_pages(workshop.path):
        message = N_(
            "Parts of these pages are missing: {pages}. Bring them back with: jmkit repair; or "
            "keep the pages as they are with: jmkit repair --as-is"
        )
        say(workshop.tr(message, pages=", ".join(pages)))
