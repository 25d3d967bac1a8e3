"""The layers: a module uses what is below it, never what is above or beside it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import jmkit

PACKAGE = Path(jmkit.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

DOZEN = 13  # about: beside `__init__`
LARGER = ("journal", "drawing/lanes")  # fine as they are: one order, and a file a lane

# A part may import parts with a lower number, and itself. A new part needs a number here.
LAYERS = {
    "i18n": 0,
    "limits": 0,
    "safe_path": 0,
    "blocks": 1,
    "errors": 1,
    "theme": 2,
    "model": 2,
    "folder": 3,
    "error_log": 4,
    "lab": 4,
    "journal": 5,
    "coach": 6,
    "drawing": 6,
    "evidence": 6,
    "rendering": 7,
    "forms": 8,
    "handouts": 8,
    "classroom": 9,
    "board": 9,  # beside the forms, of which its drawers are made
    "exporter": 9,
    "workshop": 10,
    "cli": 11,
    "__init__": 11,
    "__main__": 12,
}

HEAVY = ("pandas", "matplotlib", "ipywidgets", "nbconvert", "duckdb", "IPython", "jupyter_server")

every_module = pytest.mark.parametrize(
    "path", MODULES, ids=[p.relative_to(PACKAGE).as_posix() for p in MODULES]
)


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Full names of all a module imports, wherever in it; `from a import b` is ``a.b``."""
    names = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: write the import in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def full_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def arrows(paths: list[Path]) -> dict[str, set[str]]:
    """Of each module the modules of jmkit that it imports, for its types only as well."""
    names = {full_name(path) for path in paths}
    return {
        full_name(path): {n if n in names else n.rpartition(".")[0] for n in imports(path)} & names
        for path in paths
    }


def used_parts(path: Path) -> set[str]:
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("jmkit.")}
    return ours - {"__version__"}


@every_module
def test_every_part_has_a_layer(path):
    assert part(path) in LAYERS


@every_module
def test_a_module_uses_only_what_is_below_it(path):
    own = part(path)
    wrong = {p for p in used_parts(path) - {own} if LAYERS.get(p, 99) >= LAYERS[own]}
    assert not wrong, f"{own} (layer {LAYERS[own]}) must not import {sorted(wrong)}"


def test_imports_go_in_no_circle():
    TopologicalSorter(arrows(MODULES)).prepare()  # a CycleError names the modules


def room(name: str) -> str:
    """The folder of a part in which a module lives, or the module itself where it has none."""
    return ".".join(name.split(".")[:3])


def test_rooms_import_each_other_in_no_circle():
    rooms: dict[str, set[str]] = {}
    for name, targets in arrows(MODULES).items():
        if name.count(".") > 1:  # what a part's `__init__` offers comes out of all of its rooms
            rooms.setdefault(room(name), set()).update({room(t) for t in targets} - {room(name)})
    TopologicalSorter(rooms).prepare()  # a CycleError names the rooms


def test_a_folder_has_about_a_dozen_modules():
    held = Counter(
        p.parent.relative_to(PACKAGE).as_posix() for p in MODULES if p.stem != "__init__"
    )
    assert not {room: n for room, n in held.items() if n > DOZEN and room not in LARGER}


@every_module
def test_nobody_touches_pyplot(path):
    # pyplot keeps every figure of every notebook in one global place.
    assert not {n for n in imports(path) if n.startswith(("matplotlib.pyplot", "pylab"))}


@every_module
def test_nothing_is_evaluated(path):
    calls = (n for n in ast.walk(tree(path)) if isinstance(n, ast.Call))
    assert not {getattr(call.func, "id", "") for call in calls} & {"eval", "exec", "__import__"}


@every_module
def test_a_module_has_one_idea(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_the_model_knows_pydantic_only():
    outside = {n.split(".")[0] for p in (PACKAGE / "model").glob("*.py") for n in imports(p)}
    assert outside - set(sys.stdlib_module_names) == {"jmkit", "pydantic", "pydantic_core"}


def test_importing_jmkit_loads_nothing_heavy():
    code = "import sys, jmkit; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {*HEAVY, "matplotlib.pyplot"}
