"""What can be chosen by name: told by `jmkit list`, and by the help of each option."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jmkit.cli.terminal import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def pack_names() -> Iterable[str]:
    """What a workshop can start from."""
    from jmkit.folder.packs import packs

    return packs()


def language_names() -> Iterable[str]:
    """The languages of workshops."""
    from jmkit.i18n import languages

    return languages()


def picture_names() -> Iterable[str]:
    """What `jmkit map` can draw."""
    from jmkit.rendering import PICTURES

    return PICTURES


def lane_names() -> Iterable[str]:
    """The lanes of a stage map."""
    from jmkit.drawing import LANES

    return LANES


def paper_names() -> Iterable[str]:
    """The papers of a picture."""
    from jmkit.drawing.layout.paper import PAPERS, SCREEN

    return (*PAPERS, SCREEN)


def look_names() -> Iterable[str]:
    """The looks of a handout."""
    from jmkit.handouts.looks.look import look_names as ours

    return ours()


def theme_names() -> Iterable[str]:
    """The looks of pictures."""
    from jmkit.drawing import THEMES

    return THEMES


class Named(click.Option):
    """An option whose help lists the names to choose from, looked up only when it is read."""

    def __init__(self, *args: Any, names: Callable[[], Iterable[str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self._names = names

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """What stands in the help: with the names at its end."""
        found = super().get_help_record(ctx)
        return found and (found[0], f"{found[1]} One of: {', '.join(self._names())}.")


language_option = click.option(
    "--language",
    cls=Named,
    names=language_names,
    default="he",
    show_default=True,
    help="Of pages, maps and handouts.",
)
pack_option = click.option(
    "--pack",
    cls=Named,
    names=pack_names,
    default="coffee-house",
    show_default=True,
    help="What teams start from.",
)


@click.command(
    "list",
    epilog="""\b
Example:
  jmkit list
""",
)
def list_command() -> None:
    """List what can be chosen by name: packs, languages, pictures, lanes, papers and looks."""
    from jmkit.folder.packs import open_pack

    say("Packs, for jmkit new --pack:")
    for name in pack_names():
        pack = open_pack(name)
        for language in pack.languages:
            say(f"  {name:<16} {language}  {pack.title(language)}: {pack.description(language)}")
    for told, names in _LISTS:
        say(f"{told}: {', '.join(names())}")


_LISTS: tuple[tuple[str, Callable[[], Iterable[str]]], ...] = (
    ("Languages, for jmkit new --language", language_names),
    ("Pictures, for jmkit map --picture", picture_names),
    ("Lanes, for jmkit map --lanes and workshop.toml", lane_names),
    ("Papers, for jmkit map --paper", paper_names),
    ("Looks of handouts, for jmkit handout --look and workshop.toml", look_names),
    ("Looks of pictures, for workshop.toml", theme_names),
)
