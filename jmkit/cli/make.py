"""`jmkit new` and `jmkit demo`."""

from __future__ import annotations

from pathlib import Path

import click

from jmkit.cli.choices import language_option, pack_option
from jmkit.cli.folders import quoted
from jmkit.cli.language import speak
from jmkit.cli.terminal import say, visible

BLANK = "blank"


@click.command(
    "new",
    epilog="""\b
Examples:
  jmkit new summer-course
  jmkit new spring --language en --blank --title "Spring course"
""",
)
@click.argument("path", type=click.Path(path_type=Path))
@language_option
@pack_option
@click.option("--blank", is_flag=True, help="Stages only, the rest suggested; as --pack blank.")
@click.option("--title", help="Shown on maps and handouts.")
def new_command(path: Path, language: str, pack: str, title: str | None, *, blank: bool) -> None:
    """Make a new workshop folder at PATH."""
    from jmkit.workshop.create import new_workshop

    tr = speak(language)
    workshop = new_workshop(path, language, BLANK if blank else pack, title)
    say(tr("“{title}” stands in “{path}”. Next:", title=workshop.title, path=path))
    say(f"  jmkit start {quoted(path)}")


@click.command(
    "demo",
    epilog="""\b
Example:
  jmkit demo            builds demo/he and demo/en
""",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path("demo"))
@click.option("--replace", is_flag=True, help="Build again over an earlier demo.")
def demo_command(path: Path, replace: bool) -> None:
    """Build two finished example workshops below PATH (default: demo)."""
    from jmkit.workshop.demo import demo_steps, prepare

    steps = demo_steps(prepare(path, replace=replace))
    with click.progressbar(steps, label="Building", item_show_func=_name_of) as bar:
        for step in bar:
            step.run()
    say()
    say("Open next:")
    for language in ("he", "en"):
        say(f"  {path / language / 'handouts' / 'handout.html'}   in a browser")
    say(f"  jmkit start {quoted(path / 'he')}   to work in it")


def _name_of(step: object) -> str:
    return visible(getattr(step, "name", ""))
