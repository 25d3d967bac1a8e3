"""The facade that notebook cells and scripts talk to: one workshop, one person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jmkit.blocks import BlockCall
from jmkit.folder.packs import open_pack
from jmkit.folder.person import journal_name, remembered
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.folder.writing import clear_workshop
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Participant, record_class
from jmkit.workshop.block import Block
from jmkit.workshop.handout_file import HandoutFile
from jmkit.workshop.pictures import Pictures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    import pandas as pd

    from jmkit.folder.settings import Settings
    from jmkit.journal import Change, Problem, Removed
    from jmkit.model import Journey, Record
    from jmkit.rendering import PictureContext


def open_workshop(path: Path | str = ".", person: str | None = None) -> Workshop:
    """The workshop at or above a path, opened as one person.

    Args:
        path: A folder or file inside the workshop.
        person: Whose journal to write; without one, the journal this machine remembers.

    Raises:
        WorkshopNotFoundError: There is no workshop at or above the path.
        SettingsError: Its workshop.toml cannot be read.
    """
    folder = find_workshop(path)
    settings = read_settings(folder)
    clear_workshop(folder)
    name = remembered(settings, folder) if person is None else journal_name(person)
    workshop = Workshop(folder, settings, Journals(folder / "work", name))
    if person is not None and name != person:
        workshop.introduce(person)
    return workshop


class Workshop(Pictures):
    """A workshop folder, opened by one person; made by `jmkit.open` and `jmkit.new`."""

    def __init__(self, path: Path, settings: Settings, journals: Journals) -> None:
        self.path = path
        self.settings = settings
        self.tr = Translator(settings.language)
        self._journals = journals

    def __repr__(self) -> str:
        # Saved in a notebook's output, the whole path would tell whose machine it was.
        return f"Workshop({self.path.name!r}, person={self.person!r})"

    @property
    def title(self) -> str:
        """The workshop's title."""
        return self.settings.title or self.path.name

    @property
    def language(self) -> str:
        """The code of the workshop's language."""
        return self.settings.language

    @property
    def person(self) -> str:
        """The name of the journal this session writes, without its suffix."""
        return self._journals.person

    @property
    def journey(self) -> Journey:
        """The merged work of everyone."""
        self._journals.refresh()
        return self._journals.journey

    @property
    def problems(self) -> list[Problem]:
        """Lines of journals that could not be read; everything else was."""
        return self._journals.problems

    def save(self, record: Record) -> Record:
        """Writes what is new in a record to my journal; gives the record as it now stands.

        Raises:
            NotSavedError: The journal cannot be written.
            InvalidValueError: A field cannot hold its value.
        """
        return self._journals.save(record)

    def remove(self, record: Record) -> None:
        """Takes a record away; `undo` or `bring_back` brings it back."""
        self._journals.remove(record)

    def removed(self) -> list[Removed]:
        """What was removed, by whom and when, the last first."""
        self._journals.refresh()
        return self._journals.removed()

    def bring_back(self, record: Record) -> Record:
        """Brings a removed record back; gives it as it now stands."""
        return self._journals.bring_back(record)

    def undo(self) -> bool:
        """Takes back my last change that still stands; False when there is none."""
        return self._journals.undo()

    def redo(self) -> bool:
        """Does again what I undid last; False when there is nothing to redo."""
        return self._journals.redo()

    def history(self, record: Record | None = None) -> list[Change]:
        """Who changed what when, oldest first; in one record or in all."""
        self._journals.refresh()
        return self._journals.history(record)

    def also(self, record: Record) -> dict[str, list[Change]]:
        """By field, what others wrote there before somebody else's value took its place."""
        self._journals.refresh()
        return self._journals.also(record)

    def as_of(self, time: dt.datetime) -> Journey:
        """The journey as it was at a moment (local time where no time zone is given)."""
        self._journals.refresh()
        return self._journals.as_of(time)

    def introduce(self, name: str) -> None:
        """Writes down who this person is, if they have not said so themselves."""
        if self.journey.find("participant", self.person) is None:
            self.save(Participant(id=self.person, name=name))

    def form(self, name: str) -> Block:
        """The form of a record kind, such as ``"persona"`` or ``"pain-points"``.

        Raises:
            UnknownNameError: There is no such kind.
        """
        return self._block("form", record_class(name).plural)

    def card(self) -> Block:
        """The card of the persona whose journey it is."""
        return self._block("card")

    def trace(self) -> Block:
        """From each pain point to its opportunities and their actions."""
        return self._block("trace")

    def check(self, step: str | None = None) -> Block:
        """What is still missing or weak, with a hint; of one step or of the whole.

        Raises:
            UnknownNameError: There is no such step.
        """
        from jmkit.coach import check

        check(self.journey, step=step)
        return self._block("check", step or "")

    def progress(self, here: str = "") -> Block:
        """The step bar: the notebooks of the workshop, with what is done; ``here`` is this one."""
        return self._block("progress", here)

    def survey(self, file: str) -> Block:
        """NPS, CSAT and CES of a survey's answers."""
        return self._block("survey", file)

    def funnel(self, file: str) -> Block:
        """How many customers reach each stage, and where they drop off."""
        return self._block("funnel", file)

    def reviews(self, file: str) -> Block:
        """What customers wrote: the most telling reviews."""
        return self._block("reviews", file)

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

        return picture_context(self.path, self.settings, self.journey)

    def example(self, kind: str, field: str) -> Any:
        """The pack's worked example of one field; None where it has none."""
        return open_pack(self.settings.pack).example_for(self.language, kind, field)

    def block(self, call: BlockCall) -> Block:
        """The block that a call names."""
        return Block(call, self, self._journals)

    def _block(
        self, name: str, *args: str | Sequence[str], **options: str | Sequence[str]
    ) -> Block:
        return self.block(BlockCall.of(name, *args, **options))
