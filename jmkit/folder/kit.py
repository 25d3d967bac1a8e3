"""The kit's own folders: its notebooks, templates and sample data; and what is a copy of these."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from jmkit.folder.reading import read_bytes
from jmkit.limits import DATA_BYTES

_PACKAGE = Path(__file__).parent.parent


def kit_folder(name: Literal["notebooks", "templates", "data"]) -> Path:
    """One of the folders that jmkit carries with it.

    Args:
        name: Which one. A wheel carries it inside the package, a checkout beside it.

    >>> (kit_folder("notebooks") / "he" / "00-welcome.ipynb").exists()
    True
    """
    inside = _PACKAGE / "_kit" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def is_sample(path: Path) -> bool:
    """Whether a file is one of the kit's sample files, byte by byte, whatever it is called.

    Args:
        path: A file that is there.

    Raises:
        NotReadError: It is no regular file.
        OSError: It cannot be read.
    """
    size = path.stat().st_size
    alike = [one for one in kit_folder("data").glob("*/*/*.csv") if one.stat().st_size == size]
    return bool(alike) and read_bytes(path, DATA_BYTES) in (
        read_bytes(one, DATA_BYTES) for one in alike
    )
