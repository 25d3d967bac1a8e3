"""Installs jmkit with the oldest packages that it says it works with, and runs the unit tests.

    python scripts/oldest.py FOLDER [arguments for pytest]

FOLDER becomes an environment of its own. The bounds are read from pyproject.toml, so nothing has to
be kept in step.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
_NOT_HERE = ["--ignore=tests/browser", "--ignore=tests/test_wheel.py", "-m", "not browser"]


def oldest(project: dict[str, list[str]]) -> list[str]:
    """Each package of a project in its lowest version.

    >>> oldest({"dependencies": ["click>=8.1", "a-package"]})
    ['click==8.1']
    """
    return [
        one.replace(">=", "==") for one in project["dependencies"] if re.search(r">=[\d.]+$", one)
    ]


def main(folder: Path, arguments: list[str]) -> int:
    """Makes the environment and runs the tests in it; gives pytest's exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    venv.create(folder, clear=True, with_pip=True)
    python = next(p for p in (folder / "bin/python", folder / "Scripts/python.exe") if p.exists())
    install = [python, "-m", "pip", "install", "--quiet", "--editable", f"{ROOT}[test]"]
    subprocess.run([*install, *oldest(project)], check=True)
    tests = [python, "-m", "pytest", "-q", *_NOT_HERE, *arguments]
    return subprocess.run(tests, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute(), sys.argv[2:]))
