"""The facade that notebook cells and scripts talk to: one workshop, one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.blocks import BlockCall
from jmkit.folder.packs import open_pack
from jmkit.folder.person import journal_name, remembered
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.folder.writing import clear_workshop
from jmkit.journal import Journals
from jmkit.model import Participant, record_class
from jmkit.model.notes import note_name
from jmkit.workshop.block import Block
from jmkit.workshop.pictures import Pictures
from jmkit.workshop.reading import WorkshopReader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jmkit.folder.settings import Settings
    from jmkit.model import Record


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


class Workshop(WorkshopReader, Pictures):
    """A workshop folder, opened by one person; made by `jmkit.open` and `jmkit.new`."""

    _journals: Journals

    def __init__(self, path: Path, settings: Settings, journals: Journals) -> None:
        super().__init__(path, settings, journals)

    def __repr__(self) -> str:
        # Saved in a notebook's output, the whole path would tell whose machine it was.
        return f"Workshop({self.path.name!r}, person={self.person!r})"

    @property
    def person(self) -> str:
        """The name of the journal this session writes, without its suffix."""
        return self._journals.person

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

    def bring_back(self, record: Record) -> Record:
        """Brings a removed record back; gives it as it now stands."""
        return self._journals.bring_back(record)

    def undo(self) -> bool:
        """Takes back my last change that still stands; False when there is none."""
        return self._journals.undo()

    def redo(self) -> bool:
        """Does again what I undid last; False when there is nothing to redo."""
        return self._journals.redo()

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

    def notes(self, name: str) -> Block:
        """A text of the whole team beside the map, such as ``"parking-lot"``; always open.

        Args:
            name: One of `jmkit.model.notes.NOTES`; the notes on a step have the step's name.

        Raises:
            UnknownNameError: There are no such notes.
        """
        return self._block("notes", note_name(name))

    def board(self, lanes: Sequence[str] = ()) -> Block:
        """The journey as a board: the stage map, to be written on.

        Args:
            lanes: Names of lanes, in order; all when left out.

        Raises:
            UnknownNameError: The board has no such lane.
        """
        from jmkit.board import lane_names

        return self._block("board", lanes and lane_names(lanes))

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

    def data(self) -> Block:
        """The door for data files: bring one, see how it was read, say what it holds."""
        return self._block("data")

    def survey(self, file: str) -> Block:
        """NPS, CSAT and CES of a survey's answers."""
        return self._block("survey", file)

    def funnel(self, file: str) -> Block:
        """How many customers reach each stage, and where they drop off."""
        return self._block("funnel", file)

    def reviews(self, file: str) -> Block:
        """What customers wrote: the most telling reviews."""
        return self._block("reviews", file)

    def findings(self) -> Block:
        """What the data files say, to be taken as evidence, made pain points or put aside."""
        return self._block("findings")

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
