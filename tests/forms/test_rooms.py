"""The rooms of forms: each uses what stands before it in the list, never what stands after it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from jmkit import forms

HERE = Path(forms.__file__).parent
ROOMS = (
    "timers",
    "page_ids",
    "distinct_names",
    "open_folds",
    "session",
    "styles",
    "fields",
    "saving",
    "history",
    "records",
    "live",
    "data",
    "findings",
)


def modules(room):
    single = HERE / f"{room}.py"
    return [single] if single.exists() else sorted((HERE / room).glob("*.py"))


def used_by(room):
    """The rooms whose modules a room imports, wherever in them, for types only as well."""
    for path in modules(room):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.split(".")
                if parts[:2] == ["jmkit", "forms"]:
                    yield parts[2] if parts[2:] else "the whole"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_only_those_before_it(room):
    assert set(used_by(room)) <= set(ROOMS[: ROOMS.index(room) + 1])


def test_every_room_has_its_place():
    folders = {path.parent.name for path in HERE.glob("*/*.py")}
    single = {path.stem for path in HERE.glob("*.py")} - {"__init__"}
    assert folders | single == set(ROOMS)
