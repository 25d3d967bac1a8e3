"""What the house looks like: modules, folders, functions, and who imports whom, as figures.

python scripts/structure.py [CHECKOUT]
"""

from __future__ import annotations

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median

Arrows = dict[str, set[str]]


def main(checkout: Path) -> None:
    """Prints the figures of a checkout, and those of its largest parts."""
    package = checkout / "jmkit"
    files = {name_of(path, checkout): path for path in sorted(package.rglob("*.py"))}
    arrows = {name: imported(path, files) for name, path in files.items()}
    sizes = {name: len(path.read_text("utf-8").splitlines()) for name, path in files.items()}
    told = functions(files.values())
    longest = max(sizes, key=lambda name: sizes[name])
    print(f"modules {len(files)}  folders {len({path.parent for path in files.values()})}")
    print(f"lines {sum(sizes.values()):,}  longest module {longest} {sizes[longest]}")
    print(f"functions {len(told)}  median {median(told):g} lines  longest {max(told)}")
    print(f"noqa {sum(path.read_text('utf-8').count('# noqa') for path in files.values())}")
    print(f"circles: {circle(arrows) or 'none'}")
    for part in ("jmkit", "drawing", "handouts", "forms", "journal", "evidence"):
        own = arrows if part == "jmkit" else within(arrows, f"jmkit.{part}")
        rooms = gathered(own)
        print(
            f"{part:9} modules {len(own):3}  arrows {count(own):4}  floors {floors(own):2}  "
            f"rooms {len(rooms):2}  arrows {count(rooms):3}  floors {floors(rooms):2}  "
            f"fullest folder {fullest(own)}"
        )


def name_of(path: Path, checkout: Path) -> str:
    """The full name of a module."""
    parts = path.relative_to(checkout).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path, files: dict[str, Path]) -> set[str]:
    """The modules of jmkit that a module imports, wherever in it, for types only as well."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inside & files.keys()) or {node.module}
    return found & files.keys()


def within(arrows: Arrows, part: str) -> Arrows:
    """The modules of a part, with the arrows between them; what its `__init__` offers aside."""
    own = {name for name in arrows if name.startswith(f"{part}.")}
    return {name: arrows[name] & own - {name} for name in sorted(own)}


def gathered(arrows: Arrows) -> Arrows:
    """The same with each folder as one."""
    rooms: Arrows = {}
    for name, targets in arrows.items():
        rooms.setdefault(room(name), set()).update(map(room, targets))
    return {name: targets - {name} for name, targets in rooms.items()}


def room(name: str) -> str:
    """The folder in which a module of a part lives."""
    return ".".join(name.split(".")[:3])


def count(arrows: Arrows) -> int:
    """How many arrows there are."""
    return sum(map(len, arrows.values()))


def circle(arrows: Arrows) -> str:
    """Some circle of imports; empty where there is none."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        return " ← ".join(error.args[1])
    return ""


def floors(arrows: Arrows) -> int:
    """How many modules stand above each other at most; 0 where they go in a circle."""
    if circle(arrows):
        return 0
    height: dict[str, int] = {}
    for name in TopologicalSorter(arrows).static_order():
        height[name] = 1 + max((height[below] for below in arrows.get(name, ())), default=0)
    return max(height.values(), default=0)


def fullest(arrows: Arrows) -> str:
    """The folder with the most modules."""
    held: dict[str, int] = {}
    for name in arrows:
        folder = name.rpartition(".")[0]
        held[folder] = held.get(folder, 0) + 1
    most = max(held, key=lambda folder: held[folder])
    return f"{most} {held[most]}"


def functions(paths: object) -> list[int]:
    """The lengths of all functions, in lines, without decorators and docstrings."""
    lengths = []
    for path in paths:  # type: ignore[attr-defined]
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                start = body[0].lineno if body else node.lineno
                lengths.append((node.end_lineno or start) - start + 2)
    return lengths


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
