"""What a picture may know of its workshop: data only, no files open, no session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.folder.settings import Brand
from jmkit.i18n import Translator
from jmkit.model.derived.excerpt import excerpt
from jmkit.model.derived.size import PRINTED

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from jmkit.folder.settings import Settings
    from jmkit.model import Journey


@dataclass(frozen=True)
class PictureContext:
    """A workshop, as pictures see it.

    Args:
        journey: Everyone's work, merged: as much of it as a page can hold.
        tr: The workshop's language.
        folder: The workshop folder; pictures and data files are read from inside it only.
        title: The workshop's title; may be empty.
        team: The name of the team whose workshop it is; empty where its members say it, or none.
        brand: Whose workshop it is.
        lanes: The lanes of the stage map by name, top to bottom; empty for the usual ones.
        theme: The look of the pictures.
        changed: The day of the last change: what a page calls today, so that the same work makes
            the same page; None while nothing was written.
    """

    journey: Journey
    tr: Translator
    folder: Path
    title: str = ""
    team: str = ""
    brand: Brand = field(default_factory=Brand)
    lanes: tuple[str, ...] = ()
    theme: str = "default"
    changed: dt.date | None = None


def picture_context(
    folder: Path, settings: Settings, journey: Journey, changed: dt.date | None = None
) -> PictureContext:
    """A workshop that is open, as pictures see it.

    Args:
        folder: The workshop folder.
        settings: What its workshop.toml says.
        journey: Everyone's work, merged; what a page cannot hold is left out, and counted.
        changed: The day of the last change.
    """
    return PictureContext(
        journey=excerpt(journey, PRINTED),
        tr=Translator(settings.language),
        folder=folder,
        title=settings.title,
        team=settings.team,
        brand=settings.brand,
        lanes=settings.lanes,
        theme=settings.theme,
        changed=changed,
    )
