"""What a printed face may know of its workshop: data only, no files open, no session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.settings import Brand, read_settings

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from jmkit.model import Journey


@dataclass(frozen=True)
class Context:
    """A workshop, as the print faces see it.

    Args:
        journey: Everyone's work, merged.
        tr: The workshop's language.
        folder: The workshop folder; pictures and data files are read from inside it only.
        title: The workshop's title; may be empty.
        brand: Whose workshop it is.
        lanes: The lanes of the stage map by name, top to bottom; empty for the usual ones.
        changed: The day of the last change; None while nothing was written.
    """

    journey: Journey
    tr: Translator
    folder: Path
    title: str = ""
    brand: Brand = field(default_factory=Brand)
    lanes: tuple[str, ...] = ()
    changed: dt.date | None = None


def context_of(folder: Path) -> Context:
    """The context of a workshop folder, from its settings and journals as they are now.

    Raises:
        SettingsError: Its workshop.toml cannot be read.
    """
    settings = read_settings(folder)
    journals = Journals(folder / "work", person="reader")
    history = journals.history()
    return Context(
        journey=journals.journey,
        tr=Translator(settings.language),
        folder=folder,
        title=settings.title,
        brand=settings.brand,
        lanes=settings.lanes,
        changed=history[-1].when.date() if history else None,
    )
