"""The `jmkit` command: its subcommands, and errors in one sentence.

Exit codes: 0 all is well; 1 something is wrong with a workshop or a file; 2 the command itself
was written wrongly.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from jmkit.cli.language import complain
from jmkit.cli.terminal import speak_safely, visible

_COMMANDS = {
    "new": "jmkit.cli.make",
    "start": "jmkit.cli.run",
    "demo": "jmkit.cli.make",
    "map": "jmkit.cli.export",
    "handout": "jmkit.cli.export",
    "check": "jmkit.cli.inspect",
    "class": "jmkit.cli.course.commands",
    "list": "jmkit.cli.choices",
    "doctor": "jmkit.cli.inspect",
    "repair": "jmkit.cli.mend",
}
_ABOUT = {
    "new": "Make a new workshop folder.",
    "start": "Open a workshop in JupyterLab.",
    "demo": "Build two finished example workshops, Hebrew and English.",
    "map": "Draw the stage map as PNG, SVG or PDF.",
    "handout": "Make one HTML handout of the finished notebooks.",
    "check": "Say what is still missing in one workshop or many.",
    "class": "Make and follow a whole class, a workshop for each team.",
    "list": "List packs, pictures, lanes and looks to choose from.",
    "doctor": "Find out why something does not work.",
    "repair": "Bring damaged or missing pages back; what people wrote is kept.",
}


class _Lazy(click.Group):
    """A group that imports a command's module only when the command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(_COMMANDS[cmd_name]), f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_ABOUT.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            from jmkit.errors import UnknownNameError

            raise click.UsageError(visible(str(UnknownNameError(args[0], _COMMANDS))))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        from jmkit.errors import JmkitError

        try:
            return super().invoke(ctx)
        except JmkitError as error:
            complain(error)
            ctx.exit(1)


_EPILOG = """\b
Examples:
  jmkit new summer-course --language he --title "קורס קיץ"
  jmkit start summer-course
  jmkit handout summer-course
"""


@click.command(cls=_Lazy, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jmkit")
def jmkit() -> None:
    """Teach customer-journey mapping with guided notebooks, in Hebrew and English."""


def main() -> None:
    """Runs the command line of this process."""
    from jmkit.safe_path import leave_current_folder

    leave_current_folder()
    speak_safely()
    jmkit(prog_name="jmkit")
