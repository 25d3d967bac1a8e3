"""Lists every text that the kit's notebooks say or ever said, so that handouts leave them out.

    known_texts.py              adds the texts of the notebooks as they are
    known_texts.py --history    adds those of every commit, too

A workshop keeps the notebooks it was made with: a text that the kit says no more stays in the list.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.folder.notebooks import KNOWN_TEXTS, known_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
LIST = ROOT / "notebooks" / KNOWN_TEXTS
HEAD = "# What the kit's notebooks say or said; scripts/known_texts.py adds, nobody removes.\n"


def main(arguments: list[str]) -> None:
    """Adds to the list."""
    listed = set(LIST.read_text("ascii").splitlines()[1:]) if LIST.exists() else set()
    notebooks = [path.read_bytes() for path in ROOT.glob("notebooks/*/*.ipynb")]
    if "--history" in arguments:
        notebooks += _earlier()
    listed |= {known_text(text) for notebook in notebooks for text in _texts(notebook)}
    LIST.write_text(HEAD + "".join(f"{one}\n" for one in sorted(listed)), "ascii")


def _texts(notebook: bytes) -> Iterator[str]:
    for cell in json.loads(notebook)["cells"]:
        if cell["cell_type"] == "markdown":
            yield text_of(cell["source"])


def _earlier() -> Iterator[bytes]:
    for commit in _git("rev-list", "HEAD", "--", "notebooks").decode().split():
        names = _git("ls-tree", "-r", "--name-only", commit, "notebooks").decode().splitlines()
        for name in names:
            if name.endswith(".ipynb"):
                yield _git("show", f"{commit}:{name}")


def _git(*arguments: str) -> bytes:
    command = ["git", "-C", str(ROOT), *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


if __name__ == "__main__":
    main(sys.argv[1:])
