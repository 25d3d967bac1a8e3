"""axe-core, the accessibility checker, from npm; fetched once into a temporary folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

VARIABLE = "JMKIT_AXE"
_FOLDER = Path(tempfile.gettempdir()) / "jmkit-axe"
_SCRIPT = Path("node_modules", "axe-core", "axe.min.js")
_PATIENCE = 120  # seconds

_RUN = """async (selector) => {
    const found = await axe.run(selector, {resultTypes: ['violations']});
    const said = (node) => node.html.slice(0, 200) + ' ' + node.failureSummary;
    return found.violations.map(v => [v.id, v.help, ...v.nodes.slice(0, 3).map(said)]);
}"""


def get() -> Path | None:
    """The path of axe's script; None where it cannot be had."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    script = _FOLDER / _SCRIPT
    npm = shutil.which("npm")
    if not script.exists() and npm:
        _FOLDER.mkdir(exist_ok=True)
        command = [npm, "install", "--no-save", "--no-package-lock", "--no-audit", "axe-core"]
        try:
            subprocess.run(
                command, cwd=_FOLDER, check=False, capture_output=True, timeout=_PATIENCE
            )
        except subprocess.TimeoutExpired:
            return None
    return script if script.exists() else None


def violations(page, script: Path, selector: str) -> list[list[str]]:
    """What axe finds wrong in a part of a page: rule, help, and the first places."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script.read_text(encoding="utf-8"))
    return page.evaluate(_RUN, selector)
