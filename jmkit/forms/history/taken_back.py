"""Taking back and doing again: what it was that somebody took back, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jmkit.journal.entry import REMOVED
from jmkit.model import record_class

if TYPE_CHECKING:
    from jmkit.forms.session import FormSession
    from jmkit.journal.entry import Entry


def take_back(session: FormSession, step: Literal["undo", "redo"], *kinds: str) -> str:
    """Takes back this person's last change that stands, or does again what was taken back.

    Args:
        session: Whose it is.
        step: Which of the two.
        kinds: Of which kinds of record; of any where none is named.

    Returns:
        What it was, in words; empty when there was nothing.

    Raises:
        NotSavedError: The journal cannot be written.
    """
    journals, tr = session.journals, session.tr
    before = len(journals.entries)
    if not (journals.undo if step == "undo" else journals.redo)(*kinds):
        return ""
    done = tr("Taken back:") if step == "undo" else tr("Done again:")
    return f"{done} {describe(session, journals.entries[before:][-1])}"


def to_take_back(session: FormSession, step: Literal["undo", "redo"]) -> str:
    """What `take_back` would be about, in words; empty where there is nothing."""
    journals = session.journals
    entry = journals.next_undo() if step == "undo" else journals.next_redo()
    return describe(session, entry) if entry else ""


def describe(session: FormSession, entry: Entry) -> str:
    """Which record a change is about, and which of its fields."""
    cls, tr = record_class(entry.kind), session.tr
    record = session.journals.journey.find(entry.kind, entry.id)
    if record is None:
        return tr(cls.label)
    fields = cls.fields()
    titles = [tr(fields[n].title or "") for n in entry.set if n in fields and n != REMOVED]
    name = f"{tr(cls.label)} – {session.name_of(record)}"
    return f"{name} ({', '.join(titles)})" if titles else name
