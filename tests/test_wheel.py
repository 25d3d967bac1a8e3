"""The built wheel works where there is nothing else: an empty environment, an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

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
        "data/share/jupyter/labextensions/jmkit/package.json",
    ],
)
def test_the_wheel_carries(names, part):
    assert any(name.endswith(part) for name in names)


def test_the_wheel_carries_nothing_of_the_developers(names):
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "demo/"))]


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of commands of an environment in which only the wheel was installed."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    install = [commands / "python", "-m", "pip", "install", "--quiet", wheel]
    subprocess.run(install, check=True, capture_output=True)
    return commands


def test_an_installed_wheel_builds_the_demo_in_an_empty_folder(installed, tmp_path):
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    command = [installed / "jmkit", "demo"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    for language in ("he", "en"):
        handouts = {p.name for p in (tmp_path / "demo" / language / "handouts").iterdir()}
        assert handouts == {"handout.html", "map.png", "map.svg", "map.pdf"}


def test_an_installed_wheel_converts_a_notebook_by_name(installed, tmp_path):
    subprocess.run([installed / "jmkit", "new", "course"], cwd=tmp_path, check=True)
    command = [installed / "jupyter", "nbconvert", "--to", "jmkit-handout", "01-persona.ipynb"]
    subprocess.run(command, cwd=tmp_path / "course", check=True, capture_output=True)
    html = (tmp_path / "course" / "01-persona.html").read_text(encoding="utf-8")
    assert '<html lang="he" dir="rtl"' in html


def test_an_installed_wheel_is_a_jupyter_subcommand(installed):
    command = [installed / "jupyter", "jmkit", "--version"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "jmkit" in done.stdout
