"""In which language a command speaks: that of the workshop or class it is about, else English.

Help and wrong commands are in English: there is no workshop yet (docs/decisions/0032).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jmkit.cli.terminal import say
from jmkit.i18n import Translator, languages

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.errors import JmkitError

_KEY = "jmkit.language"


def speak(language: str) -> Translator:
    """Lets the running command speak a language from now on, also of what goes wrong.

    Args:
        language: A code; where nobody speaks it, English stays.
    """
    if language in languages():
        click.get_current_context().meta[_KEY] = language
    return Translator(_spoken() or "en")


def speak_of(*paths: Path) -> Translator:
    """Lets the running command speak as the first class or workshop at or above paths does."""
    from jmkit.folder.class_file import language_at

    return speak(next(filter(None, map(language_at, paths)), ""))


def complain(error: JmkitError | str, about: object = "") -> None:
    """Says what went wrong, where errors go.

    Args:
        error: What; a sentence that is one already stays in its language.
        about: The file or folder that it happened to.
    """
    language, text = _spoken(), str(error)
    if language and not isinstance(error, str):
        text = error.text(Translator(language))
    say(f"jmkit: {about}: {text}" if about else f"jmkit: {text}", err=True)


def _spoken() -> str:
    return str(click.get_current_context().meta.get(_KEY, ""))
