"""The rooms of drawing: each uses what stands above it in the list, never what stands below."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from jmkit import drawing

HERE = Path(drawing.__file__).parent
ROOMS = (
    "geometry",
    "content",
    "text",
    "alt_text",
    "canvas",
    "components",
    "discs",
    "curve",
    "lanes",
    "layout",
    "phone",
    "matrix",
    "pictures",
    "backends",
)


def used_by(room):
    """The rooms whose modules a room imports, wherever in them, for types only as well."""
    for path in (HERE / room).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.split(".")
                if parts[:2] == ["jmkit", "drawing"]:
                    yield parts[2] if parts[2:] else "the whole"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_only_those_before_it(room):
    assert set(used_by(room)) <= set(ROOMS[: ROOMS.index(room) + 1])


def test_every_room_has_its_place():
    assert {path.parent.name for path in HERE.glob("*/*.py")} == set(ROOMS)
