"""The file of a handout: what it is called, and how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder import writing
from jmkit.folder.names import file_stem, unlinked
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path


def handout_path(folder: Path, name: str, out: Path | None = None) -> Path:
    """The file of a handout: where somebody wants it, or in the workshop's ``handouts`` folder.

    Args:
        folder: The workshop folder.
        name: What the file is named by; see `jmkit.handouts.context.name_of`.
        out: Where it is wanted.

    Raises:
        NameRefusedError: A link leads from the workshop's folder to elsewhere.
    """
    return unlinked(folder, out or folder / "handouts" / f"{file_stem(name)}.html")


def write_whole(path: Path, text: str) -> None:
    """Writes a file so that it is there whole or not at all.

    Raises:
        JmkitError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        writing.clear_litter(path.parent)
        writing.write_whole(path, text)
    except OSError as error:
        message = N_(
            "The handout “{file}” cannot be written ({reason}). Close it elsewhere, free some "
            "space, or choose another place."
        )
        reason = error.strerror or str(error)
        raise JmkitError(message, file=path, reason=reason) from error
