"""Blocks: what a notebook cell shows, named by the call that makes it.

A block has two faces, a live one in the notebook and a printed one in the handout. Both know it
by its `BlockCall`; the code of a cell is read for one, never run.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jmkit.limits import CALL_LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BLOCK_MIME = "application/vnd.jmkit.block+json"

BLOCK_NAMES = (
    "form",
    "card",
    "map",
    "heat",
    "before_after",
    "flow",
    "portrait",
    "matrix",
    "check",
    "table",
    "survey",
    "funnel",
    "reviews",
    "trace",
    "progress",
    "handout",
)


@dataclass(frozen=True)
class BlockCall:
    """The name of a block and what it was called with.

    Args:
        name: One of `BLOCK_NAMES`; a newer version of jmkit may know more.
        args: The texts it was called with, such as a record kind or a data file.
    """

    name: str
    args: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """What an output carries under `BLOCK_MIME`.

        >>> BlockCall("form", ("personas",)).to_json()
        {'name': 'form', 'args': ['personas']}
        """
        return {"name": self.name, "args": list(self.args)}

    @property
    def options(self) -> dict[str, tuple[str, ...]]:
        """The arguments that `as_texts` wrote, by name.

        >>> BlockCall("map", ("lanes=steps", "lanes=emotions")).options
        {'lanes': ('steps', 'emotions')}
        """
        pairs = [arg.split("=", 1) for arg in self.args if "=" in arg]
        return {name: tuple(v for n, v in pairs if n == name) for name, _ in pairs}

    @classmethod
    def from_json(cls, data: Any) -> BlockCall | None:  # noqa: ANN401 -- whatever a file holds
        """The call that `to_json` wrote; None for anything else.

        >>> BlockCall.from_json({"name": "map"})
        BlockCall(name='map', args=())
        """
        if not isinstance(data, dict):
            return None
        name, args = data.get("name"), data.get("args", [])
        if not isinstance(name, str) or not isinstance(args, list):
            return None
        texts = [name, *(arg for arg in args if isinstance(arg, str))]
        fits = sum(map(len, texts)) + len(args) <= CALL_LETTERS
        return cls(name, tuple(args)) if fits and len(texts) == len(args) + 1 else None


def as_texts(**options: str | Sequence[str]) -> tuple[str, ...]:
    """Options as the arguments of a `BlockCall`; those left empty are left out.

    >>> as_texts(lanes=["steps", "emotions"], stage="")
    ('lanes=steps', 'lanes=emotions')
    """
    several = {n: [v] if isinstance(v, str) else v for n, v in options.items()}
    return tuple(f"{name}={value}" for name, some in several.items() for value in some if value)


def block_of_cell(cell: Mapping[str, Any]) -> BlockCall | None:
    """The block a notebook cell shows: the one its outputs name, else the one its code calls.

    Args:
        cell: A cell of a notebook file.
    """
    named = (block_of_output(output) for output in _outputs(cell))
    return next(filter(None, named), None) or block_of_code(cell)


def block_of_output(output: Any) -> BlockCall | None:  # noqa: ANN401 -- whatever a file holds
    """The block that an output of a cell names under `BLOCK_MIME`, if it does."""
    data = output.get("data") if isinstance(output, dict) else None
    return BlockCall.from_json(data.get(BLOCK_MIME)) if isinstance(data, dict) else None


def block_of_code(cell: Mapping[str, Any]) -> BlockCall | None:
    """The block a cell calls, when its code is one call with literal texts and nothing else.

    >>> block_of_code({"cell_type": "code", "source": 'ws.form("personas")'})
    BlockCall(name='form', args=('personas',))
    >>> block_of_code({"cell_type": "code", "source": "ws.form(anything())"})
    """
    if cell.get("cell_type") != "code":
        return None
    source = cell.get("source", "")
    try:
        text = source if isinstance(source, str) else "".join(source)
        return _block_of(text) if len(text) <= CALL_LETTERS else None
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        return None


@lru_cache(maxsize=512)  # the same lines stand in every workshop
def _block_of(source: str) -> BlockCall | None:
    body = ast.parse(source).body
    if len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Call):
        return _block_of_call(body[0].value)
    return None


def _block_of_call(call: ast.Call) -> BlockCall | None:
    function = call.func
    if not (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)):
        return None
    if function.attr not in BLOCK_NAMES or any(option.arg is None for option in call.keywords):
        return None
    options = {option.arg or "": _texts(option.value) for option in call.keywords}
    return BlockCall(function.attr, (*map(_text, call.args), *as_texts(**options)))


def _texts(value: ast.expr) -> list[str]:
    return [_text(part) for part in (value.elts if isinstance(value, ast.List) else [value])]


def _text(value: ast.expr) -> str:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    raise ValueError


def _outputs(cell: Mapping[str, Any]) -> list[Any]:
    outputs = cell.get("outputs")
    return outputs if isinstance(outputs, list) else []
