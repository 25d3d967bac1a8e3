"""Every block, declared once: its name, what it may be declared, whether it may run by itself."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What an argument is; nothing but literal texts, so that a cell can be read without a run."""

    TEXT = "text"
    TEXTS = "texts"  # a list of them, or a single one


class Declaration(NamedTuple):
    """What is said of a block.

    Args:
        arguments: The kind of each argument by its name, in the order of the call.
        autorun: Whether a page may run it without being asked.
    """

    arguments: Mapping[str, Kind]
    autorun: bool = True


def _block(*, autorun: bool = True, **arguments: Kind) -> Declaration:
    return Declaration(arguments, autorun)


BLOCKS: dict[str, Declaration] = {
    "form": _block(name=Kind.TEXT),
    "board": _block(lanes=Kind.TEXTS),
    "notes": _block(name=Kind.TEXT),
    "card": _block(),
    "map": _block(
        lanes=Kind.TEXTS, stage=Kind.TEXT, personas=Kind.TEXTS, events=Kind.TEXT, survey=Kind.TEXT
    ),
    "heat": _block(),
    "before_after": _block(),
    "flow": _block(events=Kind.TEXT),
    "portrait": _block(),
    "summary": _block(events=Kind.TEXT),
    "matrix": _block(),
    "check": _block(step=Kind.TEXT),
    "table": _block(name=Kind.TEXT),
    "data": _block(),
    "survey": _block(file=Kind.TEXT),
    "funnel": _block(file=Kind.TEXT),
    "reviews": _block(file=Kind.TEXT),
    "findings": _block(),
    "trace": _block(),
    "progress": _block(here=Kind.TEXT),
    "handout": _block(out=Kind.TEXT, autorun=False),  # it writes a file: a person presses a button
}


def page_declarations() -> str:
    """The declarations as JSON, for the page: which lines of a notebook may run by themselves.

    >>> json.loads(page_declarations())["flow"]
    {'args': {'events': 'text'}, 'autorun': True}
    """
    declared = {name: {"args": d.arguments, "autorun": d.autorun} for name, d in BLOCKS.items()}
    return json.dumps(declared)
