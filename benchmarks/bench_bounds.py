"""Folders with too much of one thing: what each command takes of time and memory to say so.

Run it: ``python benchmarks/bench_bounds.py`` or with the names of kinds of
`tests/hostile/hostile_folders.py`. A command is held to 20 s of processor (on a calm machine the
clock says the same) and 500 MB, its helpers included, and must end by itself.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "hostile"))

from hostile_cost import COMMANDS, MEMORY, SECONDS, Cost, cost
from hostile_folders import KINDS, make


def main(names: list[str]) -> None:
    """Measures each command on each kind of folder; the exit code is 1 where one is too much."""
    over = []
    for name in [n for n in names if n in KINDS] or KINDS:
        with tempfile.TemporaryDirectory() as place:
            folder = make(name, Path(place) / name)
            for command in COMMANDS:
                took = cost(command, folder)
                over += [(name, command)] if not _held(took) else []
                print(_line(name, command, took), flush=True)
    print(f"over the bar: {over or 'none'}")
    if over:
        raise SystemExit(1)


def _held(took: Cost) -> bool:
    ended = took.code in {0, 1} and "Traceback" not in took.said
    return ended and took.cpu <= SECONDS and took.peak <= MEMORY


def _line(name: str, command: str, took: Cost) -> str:
    mark = "" if _held(took) else f"  OVER: {took.said.strip()[-200:]}"
    return (
        f"{name:<34} {command:<8} {took.wall:6.1f} s on the clock {took.cpu:6.1f} s of processor "
        f"{took.peak / 2**20:5.0f} MiB  exit {took.code}{mark}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
