"""Files that class.toml names, its logo and a look of its own, laid beside each team's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.carriers.trees import read_tree
from jmkit.folder.names import inside
from jmkit.folder.reading import read_bytes
from jmkit.folder.writing import write_whole
from jmkit.handouts.looks.look import look_names
from jmkit.limits import PICTURE_BYTES
from jmkit.rendering.picture_files import picture_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jmkit.folder.class_file import ClassSettings


def lay_assets(folder: Path, team: Path, settings: ClassSettings) -> bool:
    """Lays what a class names beside a team's settings.

    Args:
        folder: The class.
        team: The team's folder.
        settings: What class.toml says.

    Returns:
        Whether anything there has changed.

    Raises:
        OSError: It cannot be written.
    """
    laid = [_lay(team, name, data) for name, data in _assets(folder, settings)]
    return any(laid)


def _assets(folder: Path, settings: ClassSettings) -> Iterator[tuple[str, bytes]]:
    logo = settings.brand.logo
    if logo and (picture := picture_file(folder, logo)):
        yield logo, picture.data
    if settings.look not in look_names() and inside(folder, settings.look).is_dir():
        look = read_tree(inside(folder, settings.look), folder)
        for name, file in look.files.items():
            yield f"{settings.look}/{name}", file.read(PICTURE_BYTES)


def _lay(team: Path, name: str, data: bytes) -> bool:
    path = inside(team, name)
    try:
        if path.is_file() and read_bytes(path, PICTURE_BYTES, team) == data:
            return False
    except JmkitError:  # larger than ours can be
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
    return True
