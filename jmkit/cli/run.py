"""`jmkit start`."""

from __future__ import annotations

from pathlib import Path

import click

from jmkit.cli.terminal import say


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
@click.pass_context
def start_command(ctx: click.Context, path: Path, port: int | None, no_browser: bool) -> None:
    """Open the workshop at PATH (default: here) in JupyterLab, on this machine only."""
    from jmkit.lab.server import serve
    from jmkit.workshop import open_workshop

    title = open_workshop(path, person="reader").title
    say(f"Opening “{title}” in JupyterLab, on this machine only. Stop it with Ctrl+C.")
    ctx.exit(serve(path, port=port, browser=not no_browser))
