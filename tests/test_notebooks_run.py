"""Every guided notebook runs: by nbclient and by nbval, in a new workshop, twice over."""

from __future__ import annotations

import subprocess
import sys

import nbclient
import nbformat
import pytest

import jmkit as jm
from jmkit.blocks import block_of_output

pytestmark = pytest.mark.slow

LANGUAGES = ("he", "en")


@pytest.fixture(scope="module", params=LANGUAGES)
def course(request, tmp_path_factory):
    return jm.new(tmp_path_factory.mktemp(request.param) / "course", language=request.param).path


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    home = str(tmp_path_factory.mktemp("home"))
    for name in ("XDG_CONFIG_HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"):
        monkeypatch.setenv(name, home)


def run(path):
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    nbclient.NotebookClient(notebook, timeout=120, resources=resources).execute()
    return notebook


def test_nbclient_runs_every_notebook(course):
    for path in sorted(course.glob("*.ipynb")):
        run(path)


def test_every_block_shows_a_live_face_and_keeps_a_static_one(course):
    notebook = run(course / "02-journey.ipynb")
    shown = [c.outputs[0].data for c in notebook.cells if c.cell_type == "code" and c.outputs]
    assert [block_of_output({"data": data}).name for data in shown] == [
        "progress",
        "board",
        "check",
        "notes",
    ]
    for data in shown:
        assert "application/vnd.jupyter.widget-view+json" in data
        assert "application/vnd.jmkit.block+json" in data
        assert data["text/html"].strip()


def test_running_everything_again_writes_nothing(course):
    before = {path: path.read_bytes() for path in (course / "work").iterdir()}
    run(course / "02-journey.ipynb")
    assert {path: path.read_bytes() for path in (course / "work").iterdir()} == before


# In one language every day: nbclient has run the pages of both.
@pytest.mark.parametrize(
    "course", ["he", pytest.param("en", marks=pytest.mark.soak)], indirect=True
)
def test_nbval_runs_every_notebook(course):
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "-q", "-p", "no:cacheprovider", "."]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
