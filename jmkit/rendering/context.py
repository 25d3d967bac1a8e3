"""What a picture may know of its workshop: data only, no files open, no session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.folder.settings import Brand

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.i18n import Translator
    from jmkit.model import Journey


@dataclass(frozen=True)
class PictureContext:
    """A workshop, as pictures see it.

    Args:
        journey: Everyone's work, merged: as much of it as a page can hold.
        tr: The workshop's language.
        folder: The workshop folder; pictures and data files are read from inside it only.
        title: The workshop's title; may be empty.
        brand: Whose workshop it is.
        lanes: The lanes of the stage map by name, top to bottom; empty for the usual ones.
        theme: The look of the pictures.
    """

    journey: Journey
    tr: Translator
    folder: Path
    title: str = ""
    brand: Brand = field(default_factory=Brand)
    lanes: tuple[str, ...] = ()
    theme: str = "default"
