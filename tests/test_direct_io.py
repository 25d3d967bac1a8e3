"""Files are opened and written in one place: by `jmkit.folder`, which knows what may be."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import jmkit

PACKAGE = Path(jmkit.__file__).parent

# Who else may, and why.
ALLOWED = {
    "journal/disk.py": "appends to journals, call by call",
    "journal/files.py": "reads journals piece by piece",
    "folder/person.py": "the user's own settings",
    "error_log.py": "the user's own log",
    "i18n/translator.py": "jmkit's own catalogues",
    "evidence/sql/__init__.py": "jmkit's own queries",
    "forms/styles/frame.py": "jmkit's own style sheets",
    "theme/fonts/faces.py": "jmkit's own typefaces",
    "workshop/create.py": "jmkit's own notebooks and data",
    "workshop/demo.py": "removes an earlier demo",
    "lab/server.py": "jmkit's own server",
    "handouts/pdf.py": "a folder of its own for the browser",
    "handouts/fingerprint.py": "reads to compare",
    "handouts/ledger.py": "the user's own record of what was made",
    "handouts/looks/templates.py": "jmkit's own templates",
}
CALLS = {
    "open",
    "fdopen",
    "read_bytes",
    "read_text",
    "write_bytes",
    "write_text",
    "symlink_to",
    "hardlink_to",
    "mkstemp",
    "NamedTemporaryFile",
    "copyfile",
    "copy2",
    "copytree",
    "rmtree",
    "extractall",
    "read_csv",
    "read_parquet",
    "to_csv",
    "from_file",
}
SAFE = {"read_bytes", "read_text"}  # names of functions: those of `jmkit.folder.reading`


def opens_a_file(call: ast.Call) -> bool:
    """Whether a call of `open` is one of a file: forms open items, too."""
    if isinstance(call.func, ast.Name):
        return True
    owner = ast.unparse(call.func).partition(".")[0]
    modes = [arg for arg in call.args if isinstance(arg, ast.Constant)]
    return owner in {"os", "io", "codecs", "gzip", "zipfile", "tarfile", "webbrowser"} or bool(
        modes
    )


def direct(path: Path) -> set[str]:
    """The calls of a module by which it opens, reads or writes a file itself."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        is_ours = isinstance(node.func, ast.Name) and name in SAFE
        if name in CALLS and not is_ours and (name != "open" or opens_a_file(node)):
            found.add(name)
    return found


@pytest.mark.parametrize("name", [p.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*.py")])
def test_files_are_opened_and_written_by_the_folder_only(name):
    if name.startswith("folder/") or name in ALLOWED:
        return
    assert not direct(PACKAGE / name)


@pytest.mark.parametrize(
    "code",
    ["Path('x').read_text()", "open('x')", "p.write_bytes(b'')", "shutil.copyfile(a, b)"],
)
def test_what_would_be_found(code, tmp_path):
    path = tmp_path / "x.py"
    path.write_text(code, encoding="utf-8")
    assert direct(path)
