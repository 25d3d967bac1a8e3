"""The block of a notebook cell, read from its code or from an output; no code is ever run."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jmkit.blocks.call import BlockCall
from jmkit.blocks.declarations import BLOCKS
from jmkit.limits import CALL_LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

BLOCK_MIME = "application/vnd.jmkit.block+json"


def block_of_output(output: Any) -> BlockCall | None:
    """The block that an output of a cell names under `BLOCK_MIME`, if it does."""
    data = output.get("data") if isinstance(output, dict) else None
    return BlockCall.from_json(data.get(BLOCK_MIME)) if isinstance(data, dict) else None


def block_of_code(cell: Mapping[str, Any]) -> BlockCall | None:
    """The block a cell calls, when its code is one call with literal texts and nothing else.

    >>> block_of_code({"cell_type": "code", "source": 'ws.form("personas")'})
    BlockCall(name='form', options={'name': ('personas',)})
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
    if function.attr not in BLOCKS or any(option.arg is None for option in call.keywords):
        return None
    options = {option.arg or "": _texts(option.value) for option in call.keywords}
    return BlockCall.of(function.attr, *map(_texts, call.args), **options)


def _texts(value: ast.expr) -> str | list[str]:
    return list(map(_text, value.elts)) if isinstance(value, ast.List) else _text(value)


def _text(value: ast.expr) -> str:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    raise ValueError
