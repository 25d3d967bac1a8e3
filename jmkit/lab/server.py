"""How JupyterLab is started on a workshop: on this machine only, with a token, in its language."""

from __future__ import annotations

import os
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from jmkit.lab.page_config import page_config
from jmkit.safe_path import safe_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.folder.settings import Settings

EXTENSIONS = Path(__file__).parent / "extensions"
_CONFIG = Path(__file__).parent / "config"
# Our python3 kernel leaves the workshop's folder off Python's path: a file called jmkit.py that
# somebody put beside the notebooks must not run in place of jmkit.
_KERNELS = Path(__file__).parent / "share"


def lab_command(folder: Path, *, port: int | None = None, browser: bool = True) -> list[str]:
    """The command line of the server: loopback only; the token is Jupyter's own, new each time."""
    command = [
        sys.executable,
        "-P",  # a file called jupyterlab.py in the current folder is not JupyterLab
        "-m",
        "jmkit.lab.watched",
        "--ip=127.0.0.1",
        "--log-level=WARN",
        "--LabApp.extension_manager=readonly",  # the other one asks the network
        "--ServerApp.answer_yes=True",  # nothing is lost by stopping, so Ctrl+C asks nothing
        "--ServerApp.terminals_enabled=False",
        "--ContentsManager.allow_hidden=False",
        "--LanguageServerManager.autodetect=False",  # it starts what a folder's node_modules hold
        "--KernelSpecManager.allowed_kernelspecs=python3",  # ours, which imports nothing from there
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/lab/tree/{quote(first_notebook(folder))}",
        f"--LabServerApp.extra_labextensions_path={EXTENSIONS}",
        # Both Lab and Notebook put these into each page.
        f"--ServerApp.tornado_settings={ {'page_config_data': page_config()}!r}",
    ]
    command += [f"--port={port}", "--ServerApp.port_retries=0"] if port else []
    command += [] if browser else ["--no-browser"]
    # Jupyter refuses to run as root without being told; in a container that is what one is.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return command + (["--allow-root"] if is_root else [])


def lab_environment(
    settings: Settings, base: Mapping[str, str] | None = None, *, edit: bool = False
) -> dict[str, str]:
    """The environment of the server: calm defaults, and the workshop's language if installed."""
    environment = safe_environment(dict(os.environ if base is None else base))
    folders = [_CONFIG / "common"]
    if _has_language_pack(settings.language):
        folders.insert(0, _CONFIG / settings.language)
    if edit:
        folders.insert(0, _CONFIG / "edit")
    return {
        **environment,
        "JUPYTER_CONFIG_PATH": _path(folders, environment.get("JUPYTER_CONFIG_PATH")),
        "JUPYTER_PATH": _path([_KERNELS], environment.get("JUPYTER_PATH")),
    }


def first_notebook(folder: Path) -> str:
    """The notebook to open first: the first by name; none gives the file browser."""
    names = sorted(path.name for path in folder.glob("*.ipynb") if path.is_file())
    return next((name for name in names if not name.startswith(".")), "")


def _path(ours: list[Path], theirs: str | None) -> str:
    return os.pathsep.join([*map(str, ours), *([theirs] if theirs else [])])


def _has_language_pack(language: str) -> bool:
    packs = entry_points(group="jupyterlab.languagepack")
    return any(pack.name.split("_")[0].lower() == language for pack in packs)
