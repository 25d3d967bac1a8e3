"""The built wheel works where there is nothing else: an empty environment, an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel):
    return zipfile.ZipFile(wheel).namelist()


@pytest.mark.parametrize(
    "part",
    [
        "jmkit/_kit/notebooks/he/00-welcome.ipynb",
        "jmkit/_kit/notebooks/en/06-handout.ipynb",
        "jmkit/_kit/templates/packs/coffee-house/pack.toml",
        "jmkit/_kit/templates/handout/document.html.j2",
        "jmkit/_kit/data/coffee-house/he/reviews.csv",
        "jmkit/i18n/catalogues/he.po",
        "jmkit/forms/styles/forms.css",
        "jmkit/py.typed",
        "jmkit/theme/fonts/Assistant-SemiBold.ttf",
        "jmkit/theme/fonts/NotoEmoji-Regular.ttf",
        "jmkit/theme/fonts/assistant-both-400.woff2",
        "jmkit/theme/fonts/OFL-Assistant.txt",
        "licenses/jmkit/theme/fonts/OFL-NotoEmoji.txt",
        "licenses/NOTICE",
        "data/share/jupyter/labextensions/jmkit/package.json",
    ],
)
def test_the_wheel_carries(names, part):
    assert any(name.endswith(part) for name in names)


def test_the_wheel_carries_nothing_of_the_developers(names):
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "demo/"))]


class Installed(NamedTuple):
    """jmkit as a trainer has it: the folder of its links, and that of all its commands."""

    links: Path
    commands: Path


@pytest.fixture(scope="module", params=["pipx", pytest.param("uv", marks=pytest.mark.soak)])
def installed(request, wheel, tmp_path_factory):
    """What the README's one command makes of the wheel, where there is nothing else."""
    home = tmp_path_factory.mktemp(request.param)
    install = {"pipx": ["-m", "pipx", "install"], "uv": ["-m", "uv", "tool", "install"]}
    command = [sys.executable, *install[request.param], wheel]
    subprocess.run(command, env=_alone(home), check=True, capture_output=True)
    scripts = "Scripts" if os.name == "nt" else "bin"
    return Installed(home / "bin", next(home.glob(f"**/jmkit/{scripts}")))


def _alone(home: Path) -> dict[str, str]:
    """An environment without commands, in which only pip's configuration is known."""
    kept = {k: v for k, v in os.environ.items() if k not in {"PATH", "PYTHONPATH"}}
    return {
        **kept,
        "PATH": str(home / "bin"),
        "PIPX_HOME": str(home / "pipx"),
        "PIPX_BIN_DIR": str(home / "bin"),
        "UV_TOOL_DIR": str(home / "tools"),
        "UV_TOOL_BIN_DIR": str(home / "bin"),
        "UV_PYTHON": sys.executable,
        **_index(),
    }


def _index() -> dict[str, str]:
    """Where uv finds packages: where pip does."""
    command = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    index = os.environ.get("PIP_INDEX_URL") or (not found.returncode and found.stdout.strip())
    return {"UV_DEFAULT_INDEX": index} if index else {}


def test_an_installed_wheel_builds_the_demo_in_an_empty_folder(installed, tmp_path):
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    command = [installed.commands / "jmkit", "demo"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    for language in ("he", "en"):
        handouts = {p.name for p in (tmp_path / "demo" / language / "handouts").iterdir()}
        assert handouts == {"handout.html", "map.png", "map.svg", "map.pdf"}


def test_an_installed_wheel_converts_a_notebook_by_name(installed, tmp_path):
    subprocess.run([installed.commands / "jmkit", "new", "course"], cwd=tmp_path, check=True)
    command = [
        installed.commands / "jupyter",
        "nbconvert",
        "--to",
        "jmkit-handout",
        "01-persona.ipynb",
    ]
    subprocess.run(command, cwd=tmp_path / "course", check=True, capture_output=True)
    html = (tmp_path / "course" / "01-persona.html").read_text(encoding="utf-8")
    assert '<html lang="he" dir="rtl"' in html


def test_an_installed_wheel_is_a_jupyter_subcommand(installed):
    command = [installed.commands / "jupyter", "jmkit", "--version"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "jmkit" in done.stdout


def test_it_needs_nothing_else_on_the_path(installed, tmp_path):
    environment = {"PATH": str(installed.links), "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    for arguments in (["class", "new", "course", "--teams", "2"], ["handout", "course"], ["list"]):
        command = [installed.links / "jmkit", *arguments]
        subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "course" / "01-צוות-1" / "handouts" / "צוות-1.html").is_file()


def test_the_readmes_name_the_command_that_is_tested():
    for readme in (ROOT / "README.md", ROOT / "docs" / "README.he.md"):
        text = readme.read_text("utf-8")
        assert "uv tool install jmkit-" in text
        assert "pipx install jmkit-" in text
