"""What every form works with: the journals, the language, worked examples, suggestions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jmkit.forms.distinct_names import distinct_names
from jmkit.forms.open_folds import OpenFolds
from jmkit.model import record_class
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jmkit.i18n import Translator
    from jmkit.journal import Journals
    from jmkit.model import Record


def _none(_kind: str, _field: str) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class FormSession:
    """One person at work: what all of their forms share.

    Args:
        journals: Where what is typed goes, and where others' work comes from.
        tr: The workshop's language.
        example: The worked example of a field, given its record's kind and its name; or None.
        me: The id of this person's own participant record.
        suggestions: What a line may be filled in with, given the same two.
        theme: The look of the workshop.
        folds: Of which record kinds this person wants to see all fields.
    """

    journals: Journals
    tr: Translator
    example: Callable[[str, str], Any]
    me: str
    suggestions: Callable[[str, str], Sequence[str]] = _none
    theme: Theme = field(default_factory=Theme)
    folds: OpenFolds = field(default_factory=OpenFolds)

    def name_of(self, record: Record) -> str:
        """What a record is called in lists: its title, or a word for one without."""
        return record.title_text or self.tr("Untitled")

    def choices(self, kind: str) -> list[tuple[str, str]]:
        """The records of a kind as (name, id) pairs, in order; no two names look alike."""
        records = self.journals.journey.all(kind)
        names = [(self.name_of(record), self._stage_of(record)) for record in records]
        return list(zip(distinct_names(names), (record.id for record in records), strict=True))

    def _stage_of(self, record: Record) -> str:
        stage = self.journals.journey.find("stage", getattr(record, "stage", ""))
        return self.name_of(stage) if stage else ""

    def used(self, kind: str, field: str) -> list[str]:
        """What a field of the records of a kind was filled in with so far."""
        if not kind or field not in record_class(kind).fields():
            return []
        values = (getattr(record, field) for record in self.journals.journey.all(kind))
        return [value for value in values if value]

    def person(self, journal: str) -> str:
        """What somebody is called who writes a journal."""
        found = self.journals.journey.find("participant", journal)
        if found and found.title_text:
            return found.title_text
        return self.tr("You") if journal == self.me else self.tr("Somebody")
