"""environment.yml, for conda users, names the packages of pyproject.toml in the same versions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent

# conda-forge's names where they differ from PyPI's.
CONDA_NAMES = {"duckdb": "python-duckdb", "matplotlib": "matplotlib-base"}


def normal(requirement: str) -> str:
    name, _, version = requirement.partition(">=")
    name = re.sub(r"[-_.]+", "-", name.strip().lower())
    return f"{CONDA_NAMES.get(name, name)}>={version.strip()}" if version else name


def test_environment_and_pyproject_name_the_same_packages():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "environment.yml").read_text(encoding="utf-8").splitlines()
    listed = [line.removeprefix("  - ") for line in lines if line.startswith("  - ")]
    packages = {normal(line) for line in listed if line not in {"pip", "pip:"}}
    packages -= {"conda-forge", "nodefaults", f"python{project['requires-python']}"}
    assert packages == {normal(requirement) for requirement in project["dependencies"]}
