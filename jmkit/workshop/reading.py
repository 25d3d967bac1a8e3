"""A workshop as whoever only reads it sees it: commands, handouts, a trainer's overview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.folder.settings import find_workshop, read_settings
from jmkit.i18n import Translator
from jmkit.journal import JournalFolder
from jmkit.model import record_class
from jmkit.workshop.handout_file import HandoutFile
from jmkit.workshop.pictures import PictureFiles

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd

    from jmkit.folder.settings import Settings
    from jmkit.journal import Change, Problem, Removed
    from jmkit.model import Journey, Record
    from jmkit.rendering import PictureContext


def read_workshop(path: Path | str = ".") -> WorkshopReader:
    """The workshop at or above a path, to be read only: nothing in it is written or made.

    Args:
        path: A folder or file inside the workshop.

    Raises:
        WorkshopNotFoundError: There is no workshop at or above the path.
        SettingsError: Its workshop.toml cannot be read.
    """
    folder = find_workshop(path)
    return WorkshopReader(folder, read_settings(folder), JournalFolder(folder / "work"))


class WorkshopReader(PictureFiles):
    """A workshop folder: the work in it, its history, and what is made of it."""

    def __init__(self, path: Path, settings: Settings, journals: JournalFolder) -> None:
        self.path = path
        self.settings = settings
        self.tr = Translator(settings.language)
        self._journals = journals

    @property
    def title(self) -> str:
        """The workshop's title."""
        return self.settings.title or self.path.name

    @property
    def language(self) -> str:
        """The code of the workshop's language."""
        return self.settings.language

    @property
    def journey(self) -> Journey:
        """The merged work of everyone."""
        self._journals.refresh()
        return self._journals.journey

    @property
    def problems(self) -> list[Problem]:
        """Lines of journals that could not be read; everything else was."""
        return self._journals.problems

    def removed(self) -> list[Removed]:
        """What was removed, by whom and when, the last first."""
        self._journals.refresh()
        return self._journals.removed()

    def history(self, record: Record | None = None) -> list[Change]:
        """Who changed what when, oldest first; in one record or in all."""
        self._journals.refresh()
        return self._journals.history(record)

    def overwritten(self, record: Record) -> dict[str, list[Change]]:
        """By field, what others wrote there before somebody else's value took its place."""
        self._journals.refresh()
        return self._journals.overwritten(record)

    def as_of(self, time: dt.datetime) -> Journey:
        """The journey as it was at a moment (local time where no time zone is given)."""
        self._journals.refresh()
        return self._journals.as_of(time)

    def table(self, name: str) -> pd.DataFrame:
        """The records of a kind, a row each, its columns named as the fields.

        Raises:
            UnknownNameError: There is no such kind.
        """
        import pandas as pd

        cls = record_class(name)
        rows = [{"id": r.id, **r.values()} for r in self.journey.all(name)]
        return pd.DataFrame(rows, columns=["id", *cls.fields()])

    def handout(self, out: Path | str | None = None) -> HandoutFile:
        """Writes the finished notebooks as one HTML file; gives its path.

        Args:
            out: Where to; by default into the workshop's ``handouts`` folder.
        """
        from jmkit.handouts import handout

        written = handout(self.path, Path(out) if out is not None else None)
        return HandoutFile(written).within(self.path, self.tr)

    def context(self) -> PictureContext:
        """What pictures and print are made from: the journey and the workshop's settings."""
        from jmkit.rendering import picture_context

        journey = self.journey
        return picture_context(self.path, self.settings, journey, self._journals.changed)
