"""What a team writes down beside the map: questions for later, notes on a step, what comes next."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from jmkit.errors import UnknownNameError
from jmkit.i18n import N_
from jmkit.model.fields import LongField, field
from jmkit.model.record import Record


class NoteWords(NamedTuple):
    """What stands above a note, and what it asks."""

    heading: str
    question: str


_TEAM = NoteWords(
    N_("Our notes"), N_("What we agreed on, what we argued about, what we still want to find out")
)
# By name; the notes on a step have the step's.
NOTES: dict[str, NoteWords] = {
    "parking-lot": NoteWords(N_("Our parking lot"), N_("Questions for later, one a line")),
    "persona": _TEAM,
    "journey": _TEAM,
    "pain-points": _TEAM,
    "opportunities": _TEAM,
    "action-plan": _TEAM,
    "commitment": NoteWords(
        N_("What I will do differently"), N_("One thing, a sentence for each of us")
    ),
}


def note_name(name: str) -> str:
    """The name of a note as the kit writes it.

    Raises:
        UnknownNameError: There are no such notes.

    >>> note_name("Parking_lot")
    'parking-lot'
    """
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    if wanted not in NOTES:
        raise UnknownNameError(name, NOTES)
    return wanted


class Note(Record):
    """One text of the whole team; the id is its name, so that all write in the same one."""

    record_kind: ClassVar[str] = "note"
    plural: ClassVar[str] = "notes"
    label: ClassVar[str] = N_("Note")
    label_many: ClassVar[str] = N_("Notes")
    add_label: ClassVar[str] = N_("Add a note")
    empty_hint: ClassVar[str] = N_("No notes yet.")
    title_field: ClassVar[str] = "text"

    text: LongField = field(N_("Note"))

    @property
    def asks(self) -> str:
        """Its question; empty for one that somebody added."""
        return NOTES[self.id].question if self.id in NOTES else ""
