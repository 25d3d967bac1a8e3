"""A folder full of files that Python, Jupyter or matplotlib might take for their own: none runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import jmkit as jm
from jmkit.folder.settings import read_settings
from jmkit.lab.server import lab_command, lab_environment

MODULES = [
    "IPython",
    "PIL",
    "babel",
    "click",
    "code",
    "comm",
    "debugpy",
    "dotenv",
    "duckdb",
    "fontTools",
    "fsspec",
    "ipykernel",
    "ipykernel_launcher",
    "ipywidgets",
    "jedi",
    "jinja2",
    "json",
    "jupyter_client",
    "jupyter_core",
    "jupyter_server",
    "jupyterlab",
    "jupyterlab_server",
    "markupsafe",
    "matplotlib",
    "matplotlib_inline",
    "mistune",
    "multiprocessing",
    "nbconvert",
    "nbformat",
    "nh3",
    "notebook",
    "numpy",
    "pandas",
    "platformdirs",
    "psutil",
    "pydantic",
    "pygments",
    "random",
    "runpy",
    "secrets",
    "selectolax",
    "signal",
    "sitecustomize",
    "string",
    "subprocess",
    "tempfile",
    "tinycss2",
    "tokenize",
    "tomlkit",
    "tornado",
    "traitlets",
    "typing",
    "usercustomize",
    "webbrowser",
    "zmq",
]
CONFIGS = [
    ".ipython/profile_default/startup/00.py",
    ".jupyter/jupyter_server_config.py",
    "conftest.py",
    "etc/jupyter/jupyter_server_config.py",
    "ipython_config.py",
    "ipython_kernel_config.py",
    "jupyter_config.py",
    "jupyter_lab_config.py",
    "jupyter_nbconvert_config.py",
    "jupyter_notebook_config.py",
    "jupyter_server_config.py",
    "profile_default/ipython_config.py",
    "profile_default/startup/00.py",
    "setup.py",
    "startup/00.py",
]
COLON = {"PYTHONPATH": f"{os.pathsep}nowhere"}  # one too many: the current folder, to Python
TOUCH = "__import__('os').close(__import__('os').open({!r}, 65))\n"  # O_CREAT, O_WRONLY


@pytest.fixture
def planted(tmp_path):
    """A workshop folder full of traps; and what gives the names of those that went off."""
    folder = jm.new(tmp_path / "course", language="en", pack="coffee-house").path
    ran = tmp_path / "ran"
    ran.mkdir()
    for name in [*(f"{module}.py" for module in MODULES), *CONFIGS]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TOUCH.format(str(ran / name.replace("/", "-"))))
    (folder / "jmkit").mkdir()
    (folder / "jmkit" / "__init__.py").write_text(TOUCH.format(str(ran / "jmkit")))
    touched = [sys.executable, "-c", TOUCH.format(str(ran / "kernel"))]
    spec = json.dumps({"argv": touched, "display_name": "Python 3", "language": "python"})
    for place in ("kernels", ".local/share/jupyter/kernels", "share/jupyter/kernels"):
        (folder / place / "python3").mkdir(parents=True)
        (folder / place / "python3" / "kernel.json").write_text(spec)
    for place in ("", "templates/", ".local/share/jupyter/nbconvert/templates/"):
        template = folder / f"{place}jmkit-handout" / "index.html.j2"
        template.parent.mkdir(parents=True)
        template.write_text("{{ 'TAKEN' }}")
    (folder / "evil.pth").write_text("import os; " + TOUCH.format(str(ran / "pth")))
    (folder / "pyvenv.cfg").write_text("home = .\n")
    (folder / ".env").write_text("PYTHONPATH=.\n")
    (folder / "matplotlibrc").write_text("backend: module://evil\ntext.usetex: True\n")
    return folder, lambda: sorted(path.name for path in ran.iterdir())


def environment(home, **more):
    return {**os.environ, "HOME": str(home), **more}


@pytest.mark.parametrize(
    "words",
    [
        ["check", "."],
        ["doctor", "."],
        ["map", ".", "--out", "m.png"],
        ["map", ".", "--out", "m.pdf"],
        ["handout", "."],
        ["handout", ".", "--redact", "--no-names", "--yes", "--look", "bold"],
        ["new", "other", "--language", "he"],
        ["--help"],
    ],
)
def test_no_command_runs_a_file_of_the_folder(planted, tmp_path, words):
    folder, ran = planted
    command = [Path(sys.executable).with_name("jmkit"), *words]
    done = subprocess.run(
        command, cwd=folder, env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert ran() == []
    assert "Traceback" not in done.stderr
    assert "matplotlibrc" not in done.stderr


def test_no_helping_process_runs_one(planted, tmp_path):
    folder, ran = planted
    for number in range(4):
        shutil.copytree(folder, folder / f"team-{number}", ignore=lambda *_: ["team-0", "team-1"])
    command = [Path(sys.executable).with_name("jmkit"), "handout", "team-0", "team-1", "team-2"]
    subprocess.run(command, cwd=folder, env=environment(tmp_path), capture_output=True, check=False)
    assert (folder / "team-2" / "handouts").is_dir()
    assert ran() == []


def test_a_spawned_process_looks_there_neither(planted, tmp_path):
    folder, ran = planted
    code = (
        "from jmkit.safe_path import leave_current_folder; leave_current_folder()\n"
        "import multiprocessing\n"
        "with multiprocessing.get_context('spawn').Pool(1) as pool: print(pool.map(len, ['abc']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=folder,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "[3]\n"
    assert ran() == []


@pytest.mark.slow
def test_neither_the_server_nor_what_it_loads_runs_one(planted, tmp_path):
    folder, ran = planted
    home = environment(tmp_path, JUPYTER_RUNTIME_DIR=str(tmp_path / "runtime"), **COLON)
    command = [*lab_command(folder, browser=False), "--ServerApp.port=0", "--version"]
    for words in (command, [*command[:-1], "--show-config"]):
        subprocess.run(
            words,
            cwd=folder,
            env=lab_environment(read_settings(folder), home),
            capture_output=True,
            check=True,
        )
    assert ran() == []


@pytest.mark.slow
def test_a_kernel_in_the_folder_runs_none(planted, tmp_path, monkeypatch):
    from jupyter_client.manager import start_new_kernel

    folder, ran = planted
    ours = lab_environment(read_settings(folder), environment(tmp_path, **COLON))
    for name, value in ours.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(folder))
    try:
        code = (
            "import jmkit as jm; ws = jm.open(person='dana'); display(ws.map(), ws.form('stages'))"
        )
        reply = client.execute_interactive(code, timeout=120, output_hook=lambda _: None)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        manager.cleanup_resources()
        manager.context.destroy()
    assert reply["content"]["status"] == "ok"
    assert ran() == []


@pytest.mark.slow
def test_the_exporter_takes_neither_template_nor_module_of_the_folder(planted, tmp_path):
    folder, ran = planted
    # What nbconvert itself takes from the current folder is not ours to close: its settings, and
    # whatever it loads after it has put that folder first.
    ours = {"babel.py", "duckdb.py", "nh3.py", "selectolax.py", "tomlkit.py"}
    for path in [*folder.glob("*.py"), *folder.glob("jmkit/*")]:
        if path.name not in ours:
            path.unlink()
    (folder / "jmkit").rmdir()
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "jmkit-handout", "01-persona.ipynb"],
        cwd=folder,
        env=environment(tmp_path),
        capture_output=True,
        check=True,
    )
    assert ran() == []
    assert "TAKEN" not in (folder / "01-persona.html").read_text("utf-8")
