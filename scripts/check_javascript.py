"""Checks the page's code, jmkit/lab/extensions: types (tsc), form and lint (Biome), or its tests.

    check_javascript.py         types and lint, in `make check`
    check_javascript.py test    the unit tests, in `make test`

Types and linter come from npm (see get_checkers.py). Where they cannot be fetched, this says so
and the code is not checked; where continuous integration runs, that is a failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import checkers
import get_checkers

ROOT = Path(__file__).parents[1]
FOLDER = checkers.FOLDER / "javascript"
MODULES = FOLDER / "node_modules"
CODE = ("jmkit/lab/extensions", "tests/lab/javascript")


def main(arguments: list[str]) -> int:
    """Checks, or tests; the exit code."""
    node = checkers.node()
    if node is None:
        return _not_checked("there is no Node.js (pip install -e '.[test]' brings one)")
    if arguments == ["test"]:
        return _run(node, "--test", "tests/lab/javascript/**/*.test.mjs")
    if not get_checkers.get("javascript"):
        return _not_checked("its checkers could not be fetched from npm")
    failed = [_types(node), _lint(node)]
    return max(failed)


def _types(node: str) -> int:
    return max(_types_of(node, folder, says_all=folder == CODE[0]) for folder in CODE)


def _types_of(node: str, folder: str, *, says_all: bool) -> int:
    # The types lie outside the repository, so the file that names their place does as well.
    config = FOLDER / "tsconfig.json"
    config.write_text(json.dumps(_tsconfig(folder, says_all=says_all)), encoding="utf-8")
    return _run(node, MODULES / "typescript" / "bin" / "tsc", "--project", config)


def _tsconfig(folder: str, *, says_all: bool) -> dict[str, object]:
    """What is checked in a folder; tests need not say what every parameter is."""
    return {
        "extends": str(ROOT / "jsconfig.json"),
        "compilerOptions": {
            "noEmit": True,
            "noImplicitAny": says_all,
            "paths": {"*": ["./node_modules/*", "./node_modules/@types/*"]},
            "typeRoots": ["./node_modules/@types"],
        },
        "include": [str(ROOT / one / "**" / "*") for one in {CODE[0], folder}],
    }


def _lint(node: str) -> int:
    biome = MODULES / "@biomejs" / "biome" / "bin" / "biome"
    return _run(node, biome, "check", "--error-on-warnings", *CODE)


def _run(*command: str | Path) -> int:
    return subprocess.run([*map(str, command)], cwd=ROOT, check=False).returncode


def _not_checked(why: str) -> int:
    sys.stderr.write(f"\n!!! THE JAVASCRIPT WAS NOT CHECKED: {why}. !!!\n\n")
    return 1 if checkers.must_be_there() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
