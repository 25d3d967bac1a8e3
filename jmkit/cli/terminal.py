"""The one way to a terminal: what comes from a file cannot command it.

A title or a file's name may hold anything. An escape sequence would colour, hide or rewrite what
stands on the screen, a line break would forge a line of ours, an override would turn a name around.
"""

from __future__ import annotations

import json
import sys
import traceback
import unicodedata
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from types import TracebackType

_KEPT = "\u200e\u200f\u061c\u200c\u200d"  # marks that Hebrew, Arabic and emoji need to be read
_PICTURES = 0x2400  # of control characters
_LONGEST = 4000  # signs of one line


def say(text: str = "", *, err: bool = False) -> None:
    """Prints one line.

    Args:
        text: Anything.
        err: Whether it goes where errors go.
    """
    click.echo(visible(text), err=err)


def say_json(data: object) -> None:
    """Prints plain data for other programs; in ASCII, so that nothing in it is obeyed either."""
    click.echo(json.dumps(data, indent=2))


def ask(question: str) -> bool:
    """Asks for a yes or a no; yes is the default."""
    return click.confirm(visible(question), default=True)


def visible(text: str) -> str:
    r"""A text as one line in which every character is seen and none is obeyed.

    >>> visible("a\x1b[2Jb\nc")
    'a␛[2Jb␊c'
    """
    if text.isprintable() and len(text) <= _LONGEST:
        return text
    line = "".join(map(_visible, text[:_LONGEST]))
    return line if len(text) <= _LONGEST else f"{line}…"


def show_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Prints an exception that nobody expected, for `sys.excepthook`."""
    for part in traceback.format_exception(kind, error, trace):
        for line in part.splitlines():
            say(line, err=True)


def speak_safely() -> None:
    """Prepares this process: no console stops a Hebrew title, no traceback commands a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.excepthook = show_exception


def _visible(sign: str) -> str:
    if sign in _KEPT or sign.isprintable():
        return sign
    kind, code = unicodedata.category(sign), ord(sign)
    if kind == "Zs" or sign == "\t":
        return " "
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "" if kind == "Cf" else "\ufffd"
